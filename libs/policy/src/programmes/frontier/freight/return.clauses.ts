import type { ClauseText } from '../../../kernel/clause.js';

export const COLLECT_IS_SETTLED: ClauseText = {
  id: 'FR-R2-5b',
  document: 'FR',
  paraphrase: {
    ja: '着払いで送られたときは、修理完了時に送料を支払うか、完了品を着払いで受け取る。',
    en: 'If the customer sends freight-collect, the freight is paid at completion or the repaired item goes back freight-collect.',
  },
};
