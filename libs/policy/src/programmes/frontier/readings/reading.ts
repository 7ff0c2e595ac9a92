import type { Reading } from '../../../kernel/reading.js';

/** A reading of this programme, as it is cited. */
export function read(id: `A-${'FR' | 'FW'}-${string}`, ja: string, en: string): Reading {
  return { id, paraphrase: { ja, en } };
}
