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

/**
 * Whether a part may be fitted (FR-R5-1, FR-R5-2, FW-W6-4): the Repair Centre chooses, and a recycled part needs its
 * maker's test on record.
 */
export function fittedPart(f: {
  readonly origin: 'new' | 'recycled';
  readonly makerTested: boolean;
  readonly sameAsOriginal: boolean;
}): FittedPart {
  const recycled = f.origin === 'recycled' ? [RECYCLED_PART_IS.id] : [];
  const changed = f.sameAsOriginal ? [] : [CONFIGURATION_MAY_CHANGE.id];
  return {
    mayBeFitted: f.origin === 'new' || f.makerTested,
    recordsConfiguration: !f.sameAsOriginal,
    clauses: [CENTRE_CHOOSES_PARTS.id, ...recycled, ...changed],
  };
}
