import { MONTHS } from '../../../explain/amounts-in-words.js';
import {
  amount,
  choice,
  day,
  type FactWordsOf,
  flag,
  name,
  things,
  THERE,
} from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { FreeTermFacts } from '../free-term/free-term-facts.js';
import type { RenewalFacts } from '../renewal/renewal-facts.js';
import type { ServiceFacts } from '../service/service-facts.js';
import type { SpanFacts } from '../span/span-facts.js';

/** A delivery and a wish to start later. */
export const FREE_TERM_WORDS: FactWordsOf<FreeTermFacts> = {
  makerDeliveredOn: day([
    'メーカーからの納品日',
    'メーカーから直接納品先にはいつ納品されましたか。',
    'Day the maker delivered',
    'On which day did the maker deliver to its direct destination?',
  ]),
  endUserDeliveredOn: day(
    [
      'エンドユーザーへの納品日',
      'エンドユーザー様にはいつ納品されましたか。',
      'Day the end user received it',
      'On which day was it delivered to the end user?',
    ],
    both('不明', 'not known'),
  ),
  changeAskedOn: day(
    [
      '開始日変更のお申し出の日',
      '保証開始日の変更はいつお申し出がありましたか。',
      'Day another start was asked for',
      'On which day was another start asked for?',
    ],
    both('お申し出なし', 'nobody asked'),
  ),
  changeChannel: choice(
    [
      '変更のお申し出の方法',
      '開始日の変更はどの方法でお申し出がありましたか。',
      'Way the change was asked for',
      'How was the change asked for?',
    ],
    {
      'web-registration': ['Webでのユーザー登録', 'registration on the web site'],
      other: ['その他の方法', 'another way'],
    },
  ),
  wishedStart: day([
    '希望する開始日',
    '保証開始日をいつにすることをご希望ですか。',
    'Start wished for',
    'On which day shall the warranty start?',
  ]),
  wishedBefore: flag([
    '以前の変更のご希望',
    '以前にも開始日の変更をご希望になりましたか。',
    'Asked for another start before',
    'Did the same user ask for another start before?',
  ]),
};

const wishedEnd = day(
  [
    '希望する終了日',
    '保証の終了日のご希望はありますか。いつですか。',
    'End wished for',
    'On which day shall the cover end?',
  ],
  both('指定なし', 'not named'),
);
const orderedMonths = amount(MONTHS, [
  'ご注文の月数',
  '何か月でのご注文ですか。',
  'Months ordered',
  'For how many months is the order?',
]);
const purpose = name(
  [
    '月割りの目的',
    '月割りになさる目的は何ですか。',
    'Purpose of the odd length',
    'What is the odd length for?',
  ],
  both('記載なし', 'not stated'),
);

/** An order of support by months. */
export const SPAN_WORDS: FactWordsOf<SpanFacts> = {
  occasion: choice(
    [
      'ご注文の時期',
      '製品の購入時、サポートの更新時、期間の途中のどれですか。',
      'Occasion',
      'Is it ordered with the product, with a renewal or in between?',
    ],
    {
      purchase: ['製品の購入時', 'with the product'],
      renewal: ['サポートの更新時', 'with a renewal'],
      'mid-term': ['期間の途中', 'in the middle of a term'],
    },
  ),
  startsOn: day([
    '保証の開始日',
    '保証はいつ始まりますか。',
    'First day of the cover',
    'On which day does the cover start?',
  ]),
  wishedEnd,
  orderedMonths,
  purpose,
};

/** A support term that ended and an order to renew it. */
export const RENEWAL_WORDS: FactWordsOf<RenewalFacts> = {
  endedOn: day([
    '直前の終了日',
    '更新前の期間はいつ終わりましたか。',
    'Last day of the term before',
    'On which day did the term before end?',
  ]),
  wishedEnd,
  orderedMonths,
  purpose,
  surchargeAccepted: flag(
    [
      '割増料金のご了承',
      'サポートのなかった月の割増料金をご了承いただけますか。',
      'Raised price accepted',
      'Does the customer pay the raised price for the months without support?',
    ],
    THERE,
  ),
  exceptionAsked: flag(
    [
      '例外のお申し出',
      '例外としての更新のお申し出がありますか。',
      'Exception asked for',
      'Is an exception asked for?',
    ],
    THERE,
  ),
};

/** A request for support. */
export const SERVICE_WORDS: FactWordsOf<ServiceFacts> = {
  service: choice(['ご用件', 'どのようなご用件ですか。', 'Service asked for', 'What service is asked for?'], {
    'e-mail-inquiry': ['メールでのお問い合わせ', 'an inquiry by e-mail'],
    'hardware-failure': ['機器の故障', 'a hardware failure'],
    'firmware-download': ['ファームウェアの提供', 'firmware'],
    'engineer-visit': ['技術者の訪問', 'a visit by an engineer'],
  }),
  supportTerms: things(
    [
      'サポート期間',
      'これまでのサポート期間を教えてください。',
      'Support terms',
      'Which support terms has the product had?',
    ],
    {
      kind: choice(['種類', '種類は何ですか。', 'kind', 'Which kind?'], {
        free: ['無償保証', 'free warranty'],
        renewed: ['サポート更新', 'renewed support'],
      }),
      startsOn: day(['開始', 'いつ始まりますか。', 'first day', 'When does it start?']),
      lastDay: day(['終了', 'いつ終わりますか。', 'last day', 'When does it end?']),
      orderedOn: day(['発注', 'いつ発注されましたか。', 'ordered', 'When was it ordered?']),
    },
  ),
  failedOn: day(['故障した日', 'いつ故障しましたか。', 'Day it failed', 'On which day did it fail?']),
};
