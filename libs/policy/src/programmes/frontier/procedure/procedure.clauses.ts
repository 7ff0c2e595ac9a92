import type { ClauseText } from '../../../kernel/clause.js';

/** Clauses that govern how a case is handled rather than how a question is answered; commands cite them. */
export const PROCEDURE: readonly ClauseText[] = [
  {
    id: 'FR-R1-1',
    document: 'FR',
    paraphrase: {
      ja: '保証規定が対象とする製品について、無償修理、有償修理、アップグレードを行う。',
      en: 'Free repair, paid repair and upgrade are given for the products that the warranty rules name.',
    },
  },
];
