import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import { chain } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { type Tri, YES } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, type InHouse } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { SHORTAGE_TOLD_BY_DAY_14, shortageLimit } from '../initial-failure/days.js';

/** Something that a new product lacks. Dates are `YYYY-MM-DD` in Asia/Tokyo. */
export interface ShortageFacts {
  readonly warrantyStartsOn: string;
  readonly reportedOn: string;
  /** Whether it is part of the product or of its accessories. */
  readonly partOfProduct?: boolean;
  /** Stated once it is known that it cannot be had. */
  readonly unobtainable?: boolean;
}

/**
 * Who pays for what is supplied, shipping included; `not-supplied` is a proposal that a person confirms. `no-shortage`: what
 * lacks is no part of the product or its accessories.
 */
export type Shortage = 'company-pays' | 'customer-pays' | 'not-supplied' | 'no-shortage';

type Claim = InHouse<ShortageFacts>;

/** Nothing is a shortage by itself: the text says what is one. While nobody says otherwise, what lacks is taken for part. */
const WHAT_A_SHORTAGE_IS: DecidingClause<Claim, boolean> = {
  ...said(
    'FW-W9-8d',
    '欠品とは、製品または付属品の一部が足りないことをいう。',
    'A shortage is that part of the product or of its accessories is lacking.',
  ),
  kind: 'base',
  when: () => YES,
  ruling: (facts) => settles(facts.found('partOfProduct', (is) => !is).is !== 'yes'),
};

const reported = (facts: Facts<Claim>, passes: (day: string, last: string) => boolean): Tri => {
  const last = shortageLimit(facts.get('warrantyStartsOn'));
  return facts.test('reportedOn', (day) => passes(day, last));
};
const inTime = (facts: Facts<Claim>) => reported(facts, (day, last) => day <= last);
const tooLate = (facts: Facts<Claim>) => reported(facts, (day, last) => day > last);

const REPORTED_IN_TIME: DecidingClause<Claim, Shortage> = {
  ...SHORTAGE_TOLD_BY_DAY_14,
  kind: 'base',
  when: inTime,
  ruling: () => settles('company-pays'),
};

const REPORTED_LATE: DecidingClause<Claim, Shortage> = {
  ...said(
    'FW-W9-8b',
    'その後の連絡では、欠品物は送料などを含めてお客様の負担で提供する。',
    'After that the missing thing and its shipping are at the customer’s cost.',
  ),
  kind: 'base',
  when: tooLate,
  ruling: () => settles('customer-pays'),
};

const NOT_TO_BE_HAD: DecidingClause<Claim, Shortage> = {
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

/** The clauses on what a shortage is, and on who pays for what lacks. */
export const SHORTAGE_KIND_CLAUSES = [WHAT_A_SHORTAGE_IS];
export const SHORTAGE_CLAUSES = [REPORTED_IN_TIME, REPORTED_LATE, NOT_TO_BE_HAD];

/** Who pays for something that a new product lacks (FW-W9-8). */
export function decideShortage(stated: ShortageFacts, terms: Terms, at: Asked): Decision<Shortage> {
  return decide(stated, terms, at, (facts) => {
    const kind = resolve(SHORTAGE_KIND_CLAUSES, facts);
    return decidedNo(kind)
      ? { ...kind, outcome: { kind: 'decided', value: 'no-shortage' } }
      : chain(kind, () => resolve(SHORTAGE_CLAUSES, facts));
  });
}

function decidedNo({ outcome }: Resolution<boolean>): boolean {
  return outcome.kind === 'decided' && !outcome.value;
}
