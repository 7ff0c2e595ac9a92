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
  {
    id: 'FR-R1-5',
    document: 'FR',
    paraphrase: {
      ja: 'いかなる場合も、規定の範囲を超えて保証することはない。',
      en: 'Warranty never goes beyond these rules.',
    },
  },
  {
    id: 'FR-R1-7',
    document: 'FR',
    paraphrase: {
      ja: '保証を求める人は、氏名、電話番号、住所などの連絡先を示す。',
      en: 'Whoever asks for warranty gives name, phone, address and so on.',
    },
  },
  {
    id: 'FR-R4-6',
    document: 'FR',
    paraphrase: {
      ja: '支払われた修理代金は返金しない。',
      en: 'Repair fees once paid are not refunded.',
    },
  },
  {
    id: 'FR-R5-2',
    document: 'FR',
    paraphrase: {
      ja: '再生品とは、部品の製造元が調整と検査をして新品と同等の性能にした部品をいう。',
      en: 'A recycled part is one that its maker has adjusted and tested to like-new performance.',
    },
  },
  {
    id: 'FW-W1-4',
    document: 'FW',
    paraphrase: {
      ja: 'いかなる場合も、保証規定の範囲を超えて保証することはない。',
      en: 'No warranty is given beyond the warranty rules.',
    },
  },
  {
    id: 'FW-W1-5',
    document: 'FW',
    paraphrase: {
      ja: '保証を求める人は、氏名や電話番号、住所などの連絡先を示す。',
      en: 'Whoever claims under the warranty gives name, phone, address and so on.',
    },
  },
];
