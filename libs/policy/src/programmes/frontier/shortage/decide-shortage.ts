import { type DecidingClause, type DefiningClause, proposes, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { inOrder, no, type Tri, YES } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { answer } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { fourteenthDay } from '../initial-failure/days.js';

/** Something that a new product lacks. Dates are `YYYY-MM-DD` in Asia/Tokyo. */
export interface ShortageFacts {
  readonly warrantyStartsOn: string;
  readonly reportedOn: string;
  /** Whether it is part of the product or of its accessories. */
  readonly partOfProduct?: boolean;
  /** Stated once it is known that it cannot be had. */
  readonly unobtainable?: boolean;
}

/** Who pays for what is supplied, shipping included; `not-supplied` is a proposal that a person confirms. */
export type Shortage = 'company-pays' | 'customer-pays' | 'not-supplied';

const DEFINITION = said(
  'FW-W9-8d',
  '欠品とは、製品または付属品の一部が足りないことをいう。',
  'A shortage is that part of the product or of its accessories is lacking.',
);

/** Nothing is a shortage by itself: the text says what is one. */
const IS_A_SHORTAGE: readonly DecidingClause<ShortageFacts, 'shortage'>[] = [
  {
    ...DEFINITION,
    kind: 'base',
    when: (facts) => (facts.found('partOfProduct', (is) => !is).is === 'yes' ? no('partOfProduct') : YES),
    ruling: () => settles('shortage'),
  },
];

const isShortage = (facts: Facts<ShortageFacts>): Tri =>
  resolve(IS_A_SHORTAGE, facts).outcome.kind === 'decided' ? YES : no('partOfProduct');
const reported = (facts: Facts<ShortageFacts>, passes: (day: string, last: string) => boolean): Tri =>
  inOrder(isShortage(facts), () => {
    const last = fourteenthDay(facts.get('warrantyStartsOn'));
    return facts.test('reportedOn', (day) => passes(day, last));
  });
const inTime = (facts: Facts<ShortageFacts>) => reported(facts, (day, last) => day <= last);
const tooLate = (facts: Facts<ShortageFacts>) => reported(facts, (day, last) => day > last);

const REPORTED_IN_TIME: DecidingClause<ShortageFacts, Shortage> = {
  ...said(
    'FW-W9-8a',
    '製品の欠品は、起算日から14日以内に連絡する。',
    'Shortages in a new product are reported to the customer centre within 14 days of the start.',
  ),
  kind: 'base',
  when: inTime,
  ruling: () => settles('company-pays'),
};

const REPORTED_LATE: DecidingClause<ShortageFacts, Shortage> = {
  ...said(
    'FW-W9-8b',
    'その後の連絡では、欠品物は送料などを含めてお客様の負担で提供する。',
    'After that the missing thing and its shipping are at the customer’s cost.',
  ),
  kind: 'base',
  when: tooLate,
  ruling: () => settles('customer-pays'),
};

const NOT_TO_BE_HAD: DecidingClause<ShortageFacts, Shortage> = {
  ...said(
    'FW-W9-8c',
    '欠品物によっては、有償でも提供できないことがある。',
    'Some missing things may not be available even for money.',
  ),
  kind: 'exception',
  overrides: [REPORTED_IN_TIME.id, REPORTED_LATE.id],
  when: (facts) => facts.found('unobtainable', (is) => is),
  ruling: () => proposes('not-supplied'),
};

const A_SHORTAGE_IS: DefiningClause<ShortageFacts> = {
  ...DEFINITION,
  kind: 'definition',
  when: (facts) => facts.found('partOfProduct', (is) => is),
};

/** The clauses on shortages. */
export const SHORTAGE_CLAUSES = [REPORTED_IN_TIME, REPORTED_LATE, NOT_TO_BE_HAD, A_SHORTAGE_IS];

/** Who pays for something that a new product lacks (FW-W9-8). */
export function decideShortage(facts: ShortageFacts, terms: Terms, at: Asked): Decision<Shortage> {
  return answer<ShortageFacts, Shortage>(SHORTAGE_CLAUSES, facts, terms, at);
}
