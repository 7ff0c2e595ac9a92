import type { Reading } from '../../kernel/reading.js';
import { COVERAGE_READINGS } from './readings/coverage.readings.js';
import { HANDLING_READINGS } from './readings/handling.readings.js';

/** The readings that this programme's answers and commands cite. */
export const READINGS: readonly Reading[] = [
  {
    id: 'A-FR-02',
    paraphrase: {
      ja: '返送料は、取消し後と、着払いでの返送を選んだときを除き、当社の負担と読む。再配達は責任者が決める。',
      en: 'The company pays the return, except after cancellation or where freight-collect return is chosen; a second delivery is a person’s decision.',
    },
  },
  {
    id: 'A-FR-05',
    paraphrase: {
      ja: 'シールが読めなくても当社製品と分かれば有償、全く特定できなければお断りと読む。',
      en: 'An unreadable seal makes the repair paid if the product is otherwise known as the company’s; not recognisable at all, it is refused.',
    },
  },
  {
    id: 'A-FR-09',
    paraphrase: {
      ja: '保管期間は、返送できなかったとき、または定めた回数連絡がつかなかったときに始まる。連絡がつけばその事由は終わる。',
      en: 'Storage starts when a return fails or the customer is unreachable after the set attempts; contact ends the latter ground.',
    },
  },
  {
    id: 'A-FR-10',
    paraphrase: {
      ja: '送料とは返送分と、着払いで届いて未払いの分をいうと読む。金額は料金表による。',
      en: 'Shipping means the return leg and an unpaid freight-collect leg in; amounts come from a price table.',
    },
  },
  {
    id: 'A-FR-11',
    paraphrase: {
      ja: '見積書の発行前の取消しには検査費用がかからない。返送料は責任者が決める。',
      en: 'Cancelling before the quote costs no inspection fee; the return freight is a person’s decision.',
    },
  },
  {
    id: 'A-FR-16',
    paraphrase: {
      ja: 'お断りした品に検査費用はかからない。返送料は責任者が決める。',
      en: 'A refused item costs no inspection fee; its return freight is a person’s decision.',
    },
  },
  {
    id: 'A-FR-17',
    paraphrase: {
      ja: '到着日までに公示された最新の規定を、文書ごとに日単位で適用する。',
      en: 'For each document the latest text published by the day of arrival applies, compared as days.',
    },
  },
  {
    id: 'A-FR-37',
    paraphrase: {
      ja: '有償修理の支払時期は設定値による。設定がなければ、引き渡しの際に責任者が決める。',
      en: 'When the price of a paid repair is due is a configured value; unset, a person decides at hand-back.',
    },
  },
  {
    id: 'A-FW-02',
    paraphrase: {
      ja: '購入証明だけで保証書がないときは、シリアルが読めれば、責任者が理由を付けて認めることができる。',
      en: 'Proof without the warranty card: a person may accept it with a readable serial, giving a reason.',
    },
  },
  ...COVERAGE_READINGS,
  ...HANDLING_READINGS,
];
