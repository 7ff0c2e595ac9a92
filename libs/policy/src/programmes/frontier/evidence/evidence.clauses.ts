import type { ClauseText } from '../../../kernel/clause.js';

export const PROOF_AND_FORM_COME_ALONG: ClauseText = {
  id: 'FR-R2-2a',
  document: 'FR',
  paraphrase: {
    ja: '修理品には、購入日を証明するものと、記入済みの依頼書を添える。',
    en: 'Proof of the purchase date and a filled-in request form are enclosed with the item.',
  },
};

/** It replaces the paper form only; the proof is still needed (A-FR-18). */
export const WEB_FORM_REPLACES_PAPER: ClauseText = {
  id: 'FR-R2-2b',
  document: 'FR',
  paraphrase: {
    ja: '修理の依頼は、Webの受付フォームからもできる。',
    en: 'The request may be made by the web repair form instead.',
  },
};
