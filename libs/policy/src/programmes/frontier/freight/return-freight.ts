import { exhaustive } from '#kernel';
import { CANCELLING_COSTS } from '../charges/cancellation.clauses.js';
import type { Payer } from './inbound.clauses.js';
import { COLLECT_IS_SETTLED } from './return.clauses.js';

/** Why an item goes back. */
export type ReturnCause =
  'repaired' | 'cancelled-after-quote' | 'cancelled-before-quote' | 'refused' | 'second-delivery';

/** Who pays a way back, and the clauses and readings that say so. */
export interface ReturnFreight {
  readonly payer: Payer | 'person-decides';
  readonly clauses: readonly string[];
}

/**
 * Who pays the way back. The text names only the return after a quote was cancelled (FR-R2-7a) and the freight-collect
 * return of a repaired item (FR-R2-5b); the rest follows A-FR-02, A-FR-11 and A-FR-16.
 * @param f `returnCollectChosen`: a parcel that came freight-collect shall go back freight-collect.
 */
export function returnFreight(f: {
  readonly cause: ReturnCause;
  readonly returnCollectChosen: boolean;
}): ReturnFreight {
  switch (f.cause) {
    case 'repaired':
      return f.returnCollectChosen
        ? { payer: 'customer', clauses: [COLLECT_IS_SETTLED.id, 'A-FR-02'] }
        : { payer: 'company', clauses: ['A-FR-02'] };
    case 'cancelled-after-quote':
      return { payer: 'customer', clauses: [CANCELLING_COSTS.id, 'A-FR-02'] };
    case 'cancelled-before-quote':
      return { payer: 'person-decides', clauses: [CANCELLING_COSTS.id, 'A-FR-11'] };
    case 'refused':
      return { payer: 'person-decides', clauses: ['A-FR-16'] };
    case 'second-delivery':
      return { payer: 'person-decides', clauses: ['A-FR-02'] };
    default:
      return exhaustive(f.cause);
  }
}
