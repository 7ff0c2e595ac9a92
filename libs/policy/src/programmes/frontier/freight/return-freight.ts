import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Payer } from './inbound.clauses.js';
import { RETURN_CLAUSES, type ReturnCause, type ReturnedItem } from './return.clauses.js';

export type { ReturnCause } from './return.clauses.js';

/** Who pays a way back, and the clauses and readings that say so. */
export interface ReturnFreight {
  readonly payer: Payer | 'person-decides';
  readonly clauses: readonly string[];
}

const READINGS: { readonly [C in ReturnCause]: readonly string[] } = {
  repaired: ['A-FR-02'],
  'cancelled-after-quote': ['A-FR-02'],
  'cancelled-before-quote': ['A-FR-11'],
  refused: ['A-FR-16'],
  'second-delivery': ['A-FR-02'],
};

/**
 * Who pays the way back. The text names only the return after a quote was cancelled (FR-R2-7a) and the freight-collect
 * return of a repaired item (FR-R2-5b); any other repaired item travels at the company's cost (A-FR-02), and of the rest
 * a person decides (A-FR-11, A-FR-16).
 */
export function returnFreight(f: ReturnedItem): ReturnFreight {
  const { outcome, fired } = resolve(RETURN_CLAUSES, RecordedFacts.of(f));
  const clauses = [...fired.map((one) => one.clause), ...READINGS[f.cause]];
  if (outcome.kind === 'decided') return { payer: outcome.value, clauses };
  const silent = outcome.kind === 'gap' && f.cause === 'repaired';
  return { payer: silent ? 'company' : 'person-decides', clauses };
}
