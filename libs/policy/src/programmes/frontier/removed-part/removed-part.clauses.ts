import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import { type Tri, YES } from '../../../kernel/tri.js';
import type { Facts } from '../../../kernel/facts.js';
import { said } from '../clause-text.js';
import { CHANGED_PART_GOES_BACK } from '../modification/returned-part.text.js';

/** Why a part came out of an item. */
export type RemovedFor = 'fault' | 'customer-added' | 'upgrade';

/** Whose a removed part is. */
export type PartOwner = 'company' | 'customer';

/** A part that came out of an item. */
export interface RemovedPart {
  readonly removedFor?: RemovedFor;
}

const removedFor = (facts: Facts<RemovedPart>, cause: RemovedFor): Tri =>
  facts.test('removedFor', (one) => one === cause);

export const COMPANY_OWNS_REPLACED: DecidingClause<RemovedPart, PartOwner> = {
  ...said(
    'FR-R3-3',
    '修理で交換した障害部品の所有権は、当社に移る。',
    'Ownership of faulty parts replaced in a repair passes to the company.',
  ),
  kind: 'base',
  when: (facts) => removedFor(facts, 'fault'),
  ruling: () => settles('company'),
};

export const COMPANY_OWNS_REMOVED: DecidingClause<RemovedPart, PartOwner> = {
  ...said(
    'FR-R5-5',
    '取り外した部品は、無償でも有償でも当社に帰属する。',
    'Removed parts belong to the company, in free and paid repair alike.',
  ),
  kind: 'base',
  when: () => YES,
  ruling: () => settles('company'),
};

/** Special over general (A-FR-03). */
const goesBack = (text: ClauseText, cause: RemovedFor): DecidingClause<RemovedPart, PartOwner> => ({
  ...text,
  kind: 'exception',
  overrides: [COMPANY_OWNS_REMOVED.id],
  when: (facts) => removedFor(facts, cause),
  ruling: () => settles('customer'),
});

/** The clauses on whose a removed part is. */
export const REMOVED_PART_CLAUSES = [
  COMPANY_OWNS_REPLACED,
  COMPANY_OWNS_REMOVED,
  goesBack(CHANGED_PART_GOES_BACK, 'customer-added'),
  goesBack(
    said(
      'FR-R7-4',
      'アップグレードで取り外した部品は、品に同梱して返却する。',
      'Parts that an upgrade took out are returned with the item.',
    ),
    'upgrade',
  ),
];
