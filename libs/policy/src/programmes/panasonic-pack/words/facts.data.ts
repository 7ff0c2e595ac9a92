import { YEARS } from '../../../explain/amounts-in-words.js';
import {
  amount,
  choice,
  country,
  day,
  type FactWordsOf,
  flag,
  moment,
  name,
  things,
  THERE,
} from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { ConsumableFacts } from '../consumables/entitlement-facts.js';
import type { ApplicationFacts } from '../contract/application-facts.js';
import type { ContractRequest } from '../contract/contract-request.js';
import type { CarryInParcel } from '../freight/carry-in-freight.js';
import type { Pack } from '../pack.js';
import type { Call } from '../reception/call.js';
import type { DoneWork } from '../target/judge-target.js';
import type { TargetFacts } from '../target/target-facts.js';
import type { VisitFacts } from '../visit/visit-readiness.js';

const SERVICES = {
  'on-site': ['オンサイトパック', 'on-site pack'],
  'carry-in': ['持ち込みパック（センドバック）', 'carry-in pack'],
} as const;

const service = choice(
  [
    'パックの種類',
    'オンサイトパックと持ち込みパックのどちらですか。',
    'Kind of pack',
    'Is it an on-site or a carry-in pack?',
  ],
  SERVICES,
);

/** A pack. */
export const PACK_WORDS: FactWordsOf<Pack> = {
  service,
  years: amount(YEARS, [
    '契約年数',
    '何年のパックですか。',
    'Years of the pack',
    'For how many years is the pack?',
  ]),
  purchasedOn: day([
    'ハードウェアの購入日',
    'ハードウェアはいつ購入されましたか。',
    'Day the hardware was bought',
    'On which day was the hardware bought?',
  ]),
};

export const APPLICATION_WORDS: FactWordsOf<ApplicationFacts> = {
  service,
  years: PACK_WORDS.years,
  siteCountry: country([
    '設置場所の国',
    '設置場所はどの国ですか。',
    'Country of the site',
    'In which country is the site?',
  ]),
  sitePlace: name(['設置場所', '設置場所はどちらですか。', 'Place of the site', 'Where is the site?']),
  devices: things(
    [
      'システムの機器',
      'システムを構成する保守の対象となる機器と、それぞれの品番とパックを教えてください。',
      'Devices of the system',
      'Which devices of the system can be maintained, of which model is each, and which pack is it to have?',
    ],
    {
      kind: choice(['機器', '機器の種類は何ですか。', 'device', 'What kind of device is it?'], {
        camera: ['カメラ', 'camera'],
        recorder: ['レコーダー', 'recorder'],
        other: ['その他', 'other'],
      }),
      model: name(['品番', '品番は何ですか。', 'model', 'Which model is it?'], both('不明', 'not stated')),
      pack: choice(['パック', 'どのパックですか。', 'pack', 'Which pack?'], SERVICES),
    },
  ),
  operationStartedOn: day(
    [
      '運用開始日',
      'システムの運用はいつ始まりましたか。',
      'Day operation started',
      'On which day did operation of the system start?',
    ],
    both('運用開始前', 'not yet started'),
  ),
};

export const CHANGE_WORDS: FactWordsOf<ContractRequest> = {
  wanted: choice(
    ['ご要望', 'どのようなご要望ですか。', 'What is asked for', 'What does the customer ask for?'],
    {
      'add-free-year': ['無償保証期間の分の年数の追加', 'adding the free year to the pack'],
      extend: ['単年での延長', 'an extension by single years'],
      refund: ['保守料金の返金', 'a refund of the fee'],
    },
  ),
};

export const CONSUMABLE_WORDS: FactWordsOf<ConsumableFacts> = {
  ...PACK_WORDS,
  replacedOn: day(
    [
      '消耗部品の交換日',
      '消耗部品の交換はもう実施しましたか。いつですか。',
      'Day the consumables were replaced',
      'Have the consumables been replaced as planned, and when?',
    ],
    both('未実施', 'not yet'),
  ),
};

export const CALL_WORDS: FactWordsOf<Call> = {
  wants: choice(
    [
      'ご用件',
      '技術相談ですか、修理のご依頼ですか。',
      'What is wanted',
      'Is it advice or a repair that is wanted?',
    ],
    {
      advice: ['技術相談', 'advice'],
      repair: ['修理', 'a repair'],
    },
  ),
  channel: choice(
    ['受付の窓口', 'どの窓口にご連絡がありましたか。', 'Channel', 'By which channel did the call come?'],
    {
      'maintenance-desk': ['コール受付窓口', 'maintenance desk'],
      'customer-centre': ['お客様ご相談センター', 'customer centre'],
      'web-form': ['Webの問い合わせフォーム', 'web form'],
    },
  ),
  contactedAt: moment([
    '最初のご連絡の日時',
    '最初のご連絡はいつでしたか。',
    'First contact',
    'When was the first contact?',
  ]),
  handedOverAt: moment(
    [
      '別の窓口が引き継いだ日時',
      '別の窓口にはいつ引き継がれましたか。',
      'Handed over to another desk',
      'When was it handed over to another desk?',
    ],
    both('引き継ぎなし', 'no'),
  ),
  byMobilePhone: flag([
    '携帯電話からのご連絡',
    '携帯電話からのご連絡でしたか。',
    'Call by mobile phone',
    'Did the call come from a mobile phone?',
  ]),
};

export const TARGET_WORDS: FactWordsOf<TargetFacts> = {
  service,
  acceptedOn: day([
    '修理の受付日',
    '修理をいつ受け付けましたか。',
    'Day of acceptance',
    'On which day was the repair accepted?',
  ]),
  itemArrivedOn: day(
    [
      '修理品の到着日',
      '修理品はいつ届きましたか。',
      'Day the item arrived',
      'On which day did the item arrive?',
    ],
    both('未着', 'not yet'),
  ),
  sheetArrivedOn: day(
    [
      '確認シートの到着日',
      '確認シートはいつ届きましたか。',
      'Day the confirmation sheet arrived',
      'On which day did the confirmation sheet arrive?',
    ],
    both('未着', 'not yet'),
  ),
};

export const DONE_WORDS: FactWordsOf<DoneWork> = {
  service,
  firesAt: moment(['目安の期限', '目安の期限はいつですか。', 'Target', 'When was it due?']),
  doneAt: moment(['対応した日時', 'いつ対応しましたか。', 'Done', 'When was it done?']),
  repairedAt: moment([
    '修理が終わった日時',
    '修理はいつ終わりましたか。',
    'Repair finished',
    'When was the repair finished?',
  ]),
};

export const VISIT_WORDS: FactWordsOf<VisitFacts> = {
  work: choice(
    [
      '作業の内容',
      '修理ですか、消耗部品の交換ですか。',
      'Work',
      'Is it a repair or the replacement of consumables?',
    ],
    {
      repair: ['修理', 'repair'],
      consumables: ['消耗部品の交換', 'replacement of consumables'],
    },
  ),
  customerPresent: flag(
    [
      'お客様の立会い',
      '作業のとき、お客様は現場に立ち会われますか。',
      'Customer present',
      'Is somebody of the customer’s present on site?',
    ],
    THERE,
  ),
  settingsProvided: flag(
    [
      '設定情報のご提示',
      '対象機器の設定情報をご提示いただけますか。',
      'Settings presented',
      'Has the setting information of the device been presented?',
    ],
    THERE,
  ),
  playbackLossAcknowledged: flag(
    [
      '映像を再生できなくなることのご了承',
      '取り出したHDDの映像が再生できなくなることをご了承いただけますか。',
      'Loss of playback accepted',
      'Does the customer accept that video on the removed drive can no longer be played?',
    ],
    THERE,
  ),
  customerCannot: flag(
    [
      'お客様のご都合による作業の困難',
      'お客様のご都合で作業が難しい事情はありますか。',
      'Customer’s circumstances in the way',
      'Do the customer’s circumstances stand in the way of the work?',
    ],
    THERE,
  ),
};

export const FREIGHT_WORDS: FactWordsOf<CarryInParcel> = {
  leg: choice(
    ['送料の区分', '発送と返送のどちらの送料ですか。', 'Way', 'Is it the way in or the way back?'],
    {
      in: ['お客様からの発送', 'the way in'],
      back: ['お客様への返送', 'the way back'],
    },
  ),
  collect: flag(['着払い', '着払いで送られますか。', 'Sent freight collect', 'Is it sent freight collect?']),
  repairIncluded: flag([
    '修理がパックに含まれる',
    'その修理はパックに含まれますか。',
    'Repair included in the pack',
    'Is the repair included in the pack?',
  ]),
};
