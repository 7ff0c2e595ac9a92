import type { ClauseText } from '../../../kernel/clause.js';

export const NO_SUPPORT_BEFORE_ORDER: ClauseText = {
  id: 'SR-4-3',
  document: 'SR',
  paraphrase: {
    ja: '保証期間が過ぎた後は、発注までのあいだサポートを受け付けない。',
    en: 'Once the term has ended, no support request is taken until the order.',
  },
};
