import { amount, choice, day, type FactWordsOf, flag, name, things } from '../../../explain/fact-words.js';
import { MONTHS } from '../../../explain/amounts-in-words.js';
import { both } from '../../../explain/language.js';
import type { DelayFacts, EnclosedFacts, PackingFacts, SupportFacts } from '../handling/handling.js';
import type { LastDayFacts } from '../handling/last-day.js';
import type { ExchangeFacts, InboundFacts, ReplacementFacts } from '../handling/parcels.js';
import { ITEM_WORDS } from './item-facts.data.js';

const warrantyStartsOn = day([
  '保証の起算日',
  '保証の起算日はいつですか。',
  'First day of the warranty',
  'On which day does the warranty start?',
]);

/** A period, and the day it is counted from. */
export const LAST_DAY_WORDS: FactWordsOf<LastDayFacts> = {
  period: choice(['期間', 'どの期間ですか。', 'Period', 'Which period is it?'], {
    'repair-target': ['修理・見積りの目安', 'the target of a repair or its quote'],
    'quote-answer': ['見積りへの回答', 'the answer to a quote'],
    'upgrade-quote-review': ['アップグレード見積りの確認', 'the review of an upgrade quote'],
    storage: ['保管', 'storage'],
    'missing-item': ['返却品の欠品の連絡', 'the report of something missing'],
    'initial-failure-arrival': ['初期不良品の到着', 'the arrival of an item that failed in its first days'],
    'first-14-days': ['保証の最初の14日', 'the first 14 days of the warranty'],
    guarantee: ['修理後の保証', 'the guarantee on a repair'],
  }),
  from: day(['起算日', 'いつから数えますか。', 'Counted from', 'From which day is it counted?']),
};

/** A repair that is not finished, and the ground on record. */
export const DELAY_WORDS: FactWordsOf<DelayFacts> = {
  acceptedOn: day([
    '受付日',
    '受け付けたのはいつですか。',
    'Day of acceptance',
    'On which day was it accepted?',
  ]),
  on: day(['確認する日', 'どの日について確認しますか。', 'Day asked about', 'Which day is asked about?']),
  ground: choice(
    ['遅延の理由', '遅延の理由は何ですか。', 'Ground of the delay', 'What is the ground of the delay?'],
    {
      CUSTOMER_CONTACT: ['お客様への確認', 'the customer has to be asked'],
      PARTS: ['部品の手配', 'parts'],
      MAKER: ['製造元での修理', 'repair at its maker'],
      VERIFICATION: ['検証', 'verification'],
    },
  ),
  recordedOn: day([
    '理由の記録日',
    '理由を記録したのはいつですか。',
    'Day it was recorded',
    'On which day was the ground recorded?',
  ]),
  note: name(['検証の内容', '検証には何が必要ですか。', 'Note', 'Why does the verification need time?']),
};

/** What an item is, for its box. */
export const PACKING_WORDS: FactWordsOf<PackingFacts> = {
  device: choice(['製品の種類', '製品の種類は何ですか。', 'Kind of product', 'What kind of product is it?'], {
    desktop: ['デスクトップ', 'desktop'],
    notebook: ['ノート', 'notebook'],
    tablet: ['タブレット', 'tablet'],
    mobile: ['モバイル端末', 'mobile device'],
    'lcd-display': ['液晶ディスプレイ', 'LCD display'],
  }),
};

/** What was exchanged, and when the replacement left the factory. */
export const EXCHANGE_WORDS: FactWordsOf<ExchangeFacts> = {
  replaced: choice(['交換したもの', '何を交換しましたか。', 'Exchanged', 'What was exchanged?'], {
    unit: ['初期不良による本体の交換', 'the whole unit, as an initial failure'],
    part: ['初期不良による部品の交換', 'a part, as an initial failure'],
    swap: ['修理に代わる交換', 'a swap in another repair'],
    repaired: ['交換なし（修理）', 'nothing, it was repaired'],
  }),
  warrantyStartsOn,
  months: amount(MONTHS, [
    '保証の月数',
    '保証は何か月ですか。',
    'Months of warranty',
    'How many months is the warranty?',
  ]),
  replacementShippedOn: day([
    '交換品の工場出荷日',
    '交換品の工場出荷日はいつですか。',
    'Day the replacement left the factory',
    'On which day did the replacement leave the factory?',
  ]),
};

const thing = name(['付属品', '何ですか。', 'Thing', 'What is it?']);

/** A replacement, and what came back with the failed item. */
export const REPLACEMENT_WORDS: FactWordsOf<ReplacementFacts> = {
  failedItemArrived: flag([
    '初期不良品の到着',
    '初期不良品は到着しましたか。',
    'Failed item here',
    'Has the failed item arrived?',
  ]),
  belonging: things(
    ['製品の付属品', '製品には何が付属しますか。', 'What belongs to it', 'What belongs to the product?'],
    { thing },
  ),
  missing: things(
    ['返却されなかったもの', '何が返却されませんでしたか。', 'Not returned', 'What came not back?'],
    { thing },
  ),
};

/** A parcel on its way in. */
export const INBOUND_WORDS: FactWordsOf<InboundFacts> = {
  warrantyStartsOn,
  dispatchedOn: day(['発送日', 'いつ発送されましたか。', 'Day of dispatch', 'On which day was it sent?']),
  carrier: name(['配送業者', 'どの配送業者で送られましたか。', 'Carrier', 'By which carrier was it sent?']),
  initialFailure: flag([
    '初期不良としての受付',
    '初期不良として受け付けましたか。',
    'Accepted as an initial failure',
    'Was it accepted as an initial failure?',
  ]),
  outlet: flag([
    'アウトレット品',
    'アウトレット品として購入されましたか。',
    'Outlet item',
    'Was it bought as an outlet item?',
  ]),
};

export const ENCLOSED_WORDS: FactWordsOf<EnclosedFacts> = {
  category: choice(['付いてきたもの', '何が付いてきましたか。', 'What came along', 'What came along?'], {
    decoration: ['装飾や塗装', 'a decoration or paint'],
    'enclosed-thing': ['修理に不要なもの', 'a thing that the repair does not need'],
  }),
};

export const SUPPORT_WORDS: FactWordsOf<SupportFacts> = {
  model: ITEM_WORDS.model,
  purchasedOn: day(
    ['購入日', 'いつ購入されましたか。', 'Day of purchase', 'On which day was it bought?'],
    both('不明', 'not known'),
  ),
};
