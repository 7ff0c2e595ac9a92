import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { ruled } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';

export const CENTRE_CHOOSES_PARTS = said(
  'FR-R5-1',
  '修理にはリペアセンターが定める部品を使い、元と異なる部品や再生部品のこともある。',
  'The Repair Centre chooses the parts; they may differ from the originals or be recycled.',
);

export const RECYCLED_PART_IS = said(
  'FR-R5-2',
  '再生品とは、部品の製造元が調整と検査をして新品と同等の性能にした部品をいう。',
  'A recycled part is one that its maker has adjusted and tested to like-new performance.',
);

export const CONFIGURATION_MAY_CHANGE = said(
  'FW-W6-4',
  '保証するのは機能であり、部品や構成を変え、または別の製品に交換することがある。',
  'Function is warranted: a repair may change parts or configuration, or swap for another product.',
);

/** Whether a part may be fitted, and whether its fitting changes the configuration that is on record. */
export interface FittedPart {
  readonly mayBeFitted: boolean;
  readonly recordsConfiguration: boolean;
  readonly clauses: readonly string[];
}

/** A part that a technician wants to fit. */
interface Fitting {
  readonly origin: 'new' | 'recycled';
  readonly makerTested: boolean;
  readonly sameAsOriginal: boolean;
}

const MAY_BE_FITTED: DecidingClause<Fitting, boolean> = {
  ...CENTRE_CHOOSES_PARTS,
  kind: 'base',
  when: () => YES,
  ruling: () => settles(true),
};

const NEEDS_ITS_TEST: DecidingClause<Fitting, boolean> = {
  ...RECYCLED_PART_IS,
  kind: 'exception',
  overrides: [MAY_BE_FITTED.id],
  when: (facts) => facts.test('origin', (origin) => origin === 'recycled'),
  ruling: (facts) => settles(facts.get('makerTested')),
};

const RECORDED_ANEW: DecidingClause<Fitting, 'recorded'> = {
  ...CONFIGURATION_MAY_CHANGE,
  kind: 'base',
  when: (facts) => facts.test('sameAsOriginal', (same) => !same),
  ruling: () => settles('recorded'),
};

/** The clauses on whether a part may be fitted. */
export const FITTING_CLAUSES = [MAY_BE_FITTED, NEEDS_ITS_TEST];

/** The clauses on what its fitting changes. */
export const CONFIGURATION_CLAUSES = [RECORDED_ANEW];

/**
 * Whether a part may be fitted (FR-R5-1, FR-R5-2, FW-W6-4): the Repair Centre chooses, and a recycled part needs its
 * maker's test on record.
 */
export function fittedPart(f: Fitting): FittedPart {
  const may = ruled(FITTING_CLAUSES, f, f.sameAsOriginal);
  const changes = ruled<Fitting, 'recorded' | 'as-it-was'>(CONFIGURATION_CLAUSES, f, 'as-it-was');
  return {
    mayBeFitted: may.value,
    recordsConfiguration: changes.value === 'recorded',
    clauses: [...may.clauses, ...changes.clauses],
  };
}
