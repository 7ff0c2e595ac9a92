import type { Reading } from '../../kernel/reading.js';

/** The readings that this programme's answers cite. */
export const READINGS: readonly Reading[] = [
  {
    id: 'A-SR-01',
    paraphrase: {
      ja: '図の月数の表示と日付が食い違うときは、日付による。',
      en: 'Where a labelled month count and the dates differ, the dates win.',
    },
  },
  {
    id: 'A-SR-03',
    paraphrase: {
      ja: '終了日から30日目は更新でき、31日目からはできないと読む。',
      en: 'The 30th day after the end still allows renewal; from the 31st it is barred.',
    },
  },
  {
    id: 'A-SR-05',
    paraphrase: {
      ja: '30日の限りは、登録する日にも希望する開始日にも及ぶ。',
      en: 'The limit of 30 days binds both the day of registering and the wished start.',
    },
  },
  {
    id: 'A-SR-07',
    paraphrase: {
      ja: '割増しの率は設定値による。原則に対する例外は責任者が理由を付けて認める。',
      en: 'The raised rate is a configured value; an exception to the bar is granted by a person with a reason.',
    },
  },
  {
    id: 'A-SR-11',
    paraphrase: {
      ja: '開始日を後ろにずらしたとき、開始までは電子メールの質問だけを受け、他は責任者が決める。',
      en: 'Before a postponed start e-mail questions are taken; anything else is a person’s decision.',
    },
  },
  {
    id: 'A-SR-12',
    paraphrase: {
      ja: 'センドバックの送料の負担者は書かれていないため、設定値による。',
      en: 'Who pays the freight of a send-back is not said; it is a configured value.',
    },
  },
  {
    id: 'A-SR-15',
    paraphrase: {
      ja: '更新した期間の内容は書かれていないため、設定値による。',
      en: 'What a renewed term contains is not said; it is a configured value.',
    },
  },
  {
    id: 'A-SR-16',
    paraphrase: {
      ja: '登録した希望日を後から変えるときは、責任者が決める。',
      en: 'Changing a wish already registered is a person’s decision.',
    },
  },
  {
    id: 'A-G-7',
    paraphrase: {
      ja: '制度ごとに判断の基準となる日が異なる。この制度ではサポートを求めた日による。',
      en: 'Each programme decides by a day of its own; here it is the day of the request.',
    },
  },
];
