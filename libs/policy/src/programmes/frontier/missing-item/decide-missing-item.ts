import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, either, type Tri } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { answer } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { DECORATIONS, NOT_ANSWERED_FOR } from '../enclosed/enclosed.texts.js';
import { missingItemDeadline, REPORTED_WITHIN_14_DAYS } from './missing-item-deadline.js';

/** Something that was not in the parcel that came back. Dates are `YYYY-MM-DD` in Asia/Tokyo. */
export interface MissingItemFacts {
  readonly dispatchedOn: string;
  readonly reportedOn: string;
  /** Whether the inventory of the arrival lists it. */
  readonly enclosedOnArrival?: boolean;
  /** What of FR article 10 it is; `null`: neither. */
  readonly category?: 'decoration' | 'enclosed-thing' | null;
}

export type MissingItem = 'taken' | 'refused';

type Claim = Facts<MissingItemFacts>;

const lastDay = (facts: Claim) => missingItemDeadline(facts.get('dispatchedOn')).lastDay;
const barred = (
  text: ClauseText,
  when: (facts: Claim) => Tri,
): DecidingClause<MissingItemFacts, MissingItem> => ({
  ...text,
  kind: 'exception',
  overrides: ['FR-R5-13b'],
  when,
  ruling: () => settles('refused'),
});

/** The clauses on things missing from a returned parcel. */
export const MISSING_ITEM_CLAUSES: readonly DecidingClause<MissingItemFacts, MissingItem>[] = [
  {
    ...said(
      'FR-R5-13b',
      '欠品とは、添付されていた物が返却時に所在不明であることをいい、免責事項に当たる物を除く。',
      'Missing is what was enclosed and is unaccounted for on return; things of the disclaimers do not count.',
    ),
    kind: 'base',
    when: (facts) =>
      either(
        all(facts.known('category'), facts.known('enclosedOnArrival')),
        facts.test('enclosedOnArrival', (enclosed) => !enclosed),
      ),
    ruling: (facts) => settles(facts.get('enclosedOnArrival') ? 'taken' : 'refused'),
  },
  barred(REPORTED_WITHIN_14_DAYS, (facts) => facts.test('reportedOn', (day) => day > lastDay(facts))),
  barred(DECORATIONS, (facts) => facts.found('category', (category) => category === 'decoration')),
  barred(NOT_ANSWERED_FOR, (facts) => facts.found('category', (category) => category === 'enclosed-thing')),
];

/** Whether a claim for something missing from the returned parcel is taken (FR-R5-13, FR-R10, A-FR-39). */
export function decideMissingItem(facts: MissingItemFacts, terms: Terms, at: Asked): Decision<MissingItem> {
  return answer<MissingItemFacts, MissingItem>(MISSING_ITEM_CLAUSES, facts, terms, at);
}
