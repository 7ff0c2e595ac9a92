import type { ClauseText } from '../../../kernel/clause.js';

export const CANCELLING_COSTS: ClauseText = {
  id: 'FR-R2-7a',
  document: 'FR',
  paraphrase: {
    ja: '見積書の発行後に取り消すときは、検査費用と送料を請求する。',
    en: 'Cancelling after the quote is issued costs the inspection fee and shipping.',
  },
};

export const PAID_BEFORE_RETURN: ClauseText = {
  id: 'FR-R2-7b',
  document: 'FR',
  paraphrase: {
    ja: '品は、検査費用と送料の支払いをリペアセンターが確認した後に返却する。',
    en: 'The item goes back only after the Repair Centre has confirmed payment of both.',
  },
};
