import type { ModelTerms } from '../frontier-terms.js';
import { OWN_PACKING, SENT_PACKING_MAY_SERVE } from './packing.texts.js';

/** What the item came in: thrown away, or it may serve again. */
export interface Packing {
  readonly received: 'discard' | 'may-reuse';
  readonly clauses: readonly string[];
}

/** What becomes of the box and padding that came in (FR-R5-17): notebooks and LCD displays may go back in them. */
export function packingOf(device: NonNullable<ModelTerms['device']> | 'lcd-display'): Packing {
  const mayServe = device === 'notebook' || device === 'lcd-display';
  return mayServe
    ? { received: 'may-reuse', clauses: [OWN_PACKING.id, SENT_PACKING_MAY_SERVE.id] }
    : { received: 'discard', clauses: [OWN_PACKING.id] };
}
