import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { ruled } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import type { ModelTerms } from '../frontier-terms.js';

/** What the item came in: thrown away, or it may serve again. */
export interface Packing {
  readonly received: 'discard' | 'may-reuse';
  readonly clauses: readonly string[];
}

interface Packed {
  readonly device: NonNullable<ModelTerms['device']> | 'lcd-display';
}

const OWN_PACKING: DecidingClause<Packed, Packing['received']> = {
  ...said(
    'FR-R5-17a',
    '送られた箱と緩衝材は破棄し、完了品は当社の梱包で発送する。',
    'Boxes and padding sent in are thrown away; the return uses the company’s packing.',
  ),
  kind: 'base',
  when: () => YES,
  ruling: () => settles('discard'),
};

const SENT_PACKING_MAY_SERVE: DecidingClause<Packed, Packing['received']> = {
  ...said(
    'FR-R5-17b',
    'ノートや液晶ディスプレイなどは、送られた箱と緩衝材で発送することがある。',
    'Some products, such as notebooks and LCD displays, may go back in the packing they came in.',
  ),
  kind: 'proviso',
  overrides: [OWN_PACKING.id],
  when: (facts) => facts.test('device', (device) => device === 'notebook' || device === 'lcd-display'),
  ruling: () => settles('may-reuse'),
};

/** The clauses on the packing that came in. */
export const PACKING_CLAUSES = [OWN_PACKING, SENT_PACKING_MAY_SERVE];

/** What becomes of the box and padding that came in (FR-R5-17): notebooks and LCD displays may go back in them. */
export function packingOf(device: Packed['device']): Packing {
  const { value, clauses } = ruled(PACKING_CLAUSES, { device });
  return { received: value, clauses };
}
