import type { ClauseText } from '../../../kernel/clause.js';

export const RETROACTIVE_FIGURE: ClauseText = {
  id: 'SR-5-F2',
  document: 'SR',
  paraphrase: {
    ja: '図2: 遡及する月にはサポートがなく、新しい契約は発注日から始まる。',
    en: 'Second figure: the months paid for afterwards have no support, and the new term starts on the day of the order.',
  },
};
