import { DEGREES, HERTZ, HOURS, MONTHS, PERCENT, VOLTS } from '../../../explain/amounts-in-words.js';
import {
  amount,
  choice,
  country,
  day,
  type FactWordsOf,
  flag,
  money,
  name,
  SEEN,
  THERE,
} from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { findingWords } from './finding-words.js';
import { ITEM_FINDINGS } from './findings.data.js';

const NOT_TAKEN_OUT = both('加入なし', 'none taken out');

/** An item and its papers. */
export const ITEM_WORDS: FactWordsOf<FrontierFacts> = {
  model: name(['機種', '機種名（型番）を教えてください。', 'Model', 'Which model is it?']),
  arrivedOn: day([
    'リペアセンターへの到着日',
    '品物はいつリペアセンターに届きましたか。',
    'Day the item arrived',
    'On which day did the item reach the Repair Centre?',
  ]),
  requestedOn: day([
    '修理の依頼日',
    '修理をいつご依頼になりましたか。',
    'Day the repair was requested',
    'On which day was the repair requested?',
  ]),
  cardPresent: flag(
    ['保証書', '保証書はお手元にありますか。', 'Warranty card', 'Is there a warranty card?'],
    THERE,
  ),
  receiptPurchasedOn: day(
    [
      '購入証明の購入日',
      '購入日の分かる領収書や納品書はありますか。日付はいつですか。',
      'Day of purchase on the receipt',
      'Is there a receipt or delivery note, and what day of purchase does it show?',
    ],
    both('購入証明なし', 'no receipt'),
  ),
  stampDate: day(
    [
      '保証書の販売店印の日付',
      '保証書の販売店印に日付はありますか。いつですか。',
      'Date in the shop’s stamp on the warranty card',
      'Does the shop’s stamp on the warranty card show a date, and which?',
    ],
    both('日付なし', 'no date'),
  ),
  stampShop: name(
    [
      '保証書の販売店印の店名',
      '保証書の販売店印は、どの店のものですか。',
      'Shop named in the stamp',
      'Which shop does the stamp on the warranty card name?',
    ],
    both('店名なし', 'none named'),
  ),
  factoryShippedOn: day([
    '工場出荷日',
    '工場出荷日はいつですか（製造記録を確認してください）。',
    'Day it left the factory',
    'When did the item leave the factory? (See the production record.)',
  ]),
  exchangedFor: choice(
    [
      '交換品となった理由',
      '交換品ですか。元の品はどのような理由で交換しましたか。',
      'Why it came in place of another',
      'Did the item come in place of another, and for what was that one exchanged?',
    ],
    { 'initial-failure': ['初期不良', 'an initial failure'], swap: ['修理での交換', 'a swap in a repair'] },
  ),
  passedOnFrom: day(
    [
      '交換で引き継いだ保証期間の起算日',
      '交換前の品の保証期間はいつからですか。',
      'First day of the term that passed on with the exchange',
      'From when did the warranty of the item that was handed in run?',
    ],
    both('記録なし', 'none on record'),
  ),
  passedOnMonths: amount(MONTHS, [
    '交換で引き継いだ保証期間の長さ',
    '交換前の品の保証期間は何か月ですか。',
    'Length of the term that passed on with the exchange',
    'How many months does the warranty of the item that was handed in last?',
  ]),
  planMonths: amount(MONTHS, [
    '延長保証の期間',
    '延長保証に加入していますか。期間は何か月ですか。',
    'Length of the extended warranty',
    'Was an extended warranty taken out, and for how many months?',
  ]),
  extendedBy: name(
    [
      '延長保証の名称',
      '何という延長保証に加入していますか。',
      'Plan of the extended warranty',
      'By which plan is the warranty extended?',
    ],
    both('不明', 'not known'),
  ),
  plan: name(
    [
      'その他の保証サービス',
      'ほかの保証サービスに加入していますか。',
      'Other warranty plan',
      'Is the item under any other warranty plan?',
    ],
    NOT_TAKEN_OUT,
  ),
  premiumFrom: day(
    [
      'プレミアム保証の開始日',
      'プレミアム保証はいつからですか。',
      'First day of the premium plan',
      'When does the premium plan begin?',
    ],
    NOT_TAKEN_OUT,
  ),
  premiumUntil: day(
    [
      'プレミアム保証の満了日',
      'プレミアム保証はいつまでですか。',
      'Last day of the premium plan',
      'When does the premium plan end?',
    ],
    NOT_TAKEN_OUT,
  ),
  premiumCap: money([
    'プレミアム保証の修理限度額',
    'プレミアム保証の修理限度額はいくらですか。',
    'Repair limit of the premium plan',
    'What is the repair limit of the premium plan, in yen with tax?',
  ]),
  premiumSpent: money([
    'これまでの修理代金の合計',
    'プレミアム保証でこれまでにかかった修理代金はいくらですか。',
    'Spent under the premium plan so far',
    'How much has been spent on repairs under the premium plan so far, in yen with tax?',
  ]),
  repairPrice: money([
    '今回の修理代金',
    '今回の修理代金はいくらになりますか。',
    'Price of this repair',
    'What will this repair cost, in yen with tax?',
  ]),
  properUse: flag([
    '説明書や注意書きに沿った使用',
    '説明書や注意書きに沿って使われていましたか。',
    'Used as manuals and cautions say',
    'Was the item used as its manuals and cautions say?',
  ]),
  serialReadable: flag(
    [
      'シリアルシールの判読',
      'シリアルシールは読み取れますか。',
      'Serial seal readable',
      'Can the serial seal be read?',
    ],
    [both('可', 'yes'), both('不可', 'no')],
  ),
  recognisedAsOurs: flag([
    'シール以外による当社製品との確認',
    'シールのほかに、当社の製品と確認できるものはありますか。',
    'Known as the company’s product by other means',
    'Can the item be recognised as the company’s by anything but the seal?',
  ]),
  serialEvidence: name([
    'シリアルシールの写真',
    'シリアルシールの状態を写した写真はありますか。',
    'Photo of the serial seal',
    'Is there a photo of the serial seal?',
  ]),
  soldBy: name([
    '購入した店',
    'どの店で購入されましたか。',
    'Shop that sold it',
    'In which shop was the item bought?',
  ]),
  soldOn: day(['販売日', '販売日はいつですか。', 'Day of the sale', 'On which day was the item sold?']),
  designatedShop: flag([
    '指定店での販売',
    '販売の記録では指定店で販売されましたか。',
    'Sold by a designated shop',
    'Does the record of the sale say that a designated shop sold it?',
  ]),
  partsChangedBy: choice(
    [
      '部品を増設・交換した者',
      '部品を増設または交換されていますか。どなたが行いましたか。',
      'Who added or swapped parts',
      'Have parts been added or swapped, and by whom?',
    ],
    { customer: ['お客様', 'the customer'], company: ['当社', 'the company'] },
  ),
  partsChangedEvidence: name([
    '増設・交換された部品の一覧',
    '増設・交換された部品の一覧はありますか。',
    'List of added or swapped parts',
    'Is there a list of the parts that were added or swapped?',
  ]),
  temperature: amount(DEGREES, [
    '使用場所の気温',
    '使用場所の気温は何度でしたか。',
    'Temperature in use',
    'What was the temperature where it was used?',
  ]),
  humidity: amount(PERCENT, [
    '使用場所の湿度',
    '使用場所の湿度は何％でしたか。',
    'Humidity in use',
    'What was the humidity where it was used?',
  ]),
  condensation: flag(['結露', '結露はありましたか。', 'Condensation', 'Was there condensation?'], SEEN),
  properPower: flag([
    '適切な電力の供給',
    '電源は適切に供給されていましたか。',
    'Proper power supply',
    'Was the item supplied with proper power?',
  ]),
  foreignMatter: flag(
    [
      '異物の混入',
      '本体に異物が入っていませんか。',
      'Foreign matter inside',
      'Was foreign matter found inside the item?',
    ],
    SEEN,
  ),
  usedIn: country([
    '使用した国',
    'どの国で使われていましたか。',
    'Country of use',
    'In which country was it used?',
  ]),
  mainsVoltage: amount(VOLTS, [
    '電源の電圧',
    '電源の電圧は何ボルトでしたか。',
    'Mains voltage',
    'What was the mains voltage?',
  ]),
  mainsFrequency: amount(HERTZ, [
    '電源の周波数',
    '電源の周波数は何ヘルツでしたか。',
    'Mains frequency',
    'What was the mains frequency?',
  ]),
  environmentEvidence: name([
    '使用環境を示すもの',
    '使用環境を示す記録や写真はありますか。',
    'Evidence of the conditions of use',
    'Is there a record or photo of the conditions of use?',
  ]),
  continuousHours: amount(HOURS, [
    '連続使用の時間',
    '最も長くて何時間、連続で使われましたか。',
    'Longest run without a break',
    'For how many hours did it run at most without a break?',
  ]),
  lastRepairShippedOn: day(
    [
      '前回の修理品の出荷日',
      '前回の修理品はいつ出荷しましたか。',
      'Day the last repair was shipped',
      'When was the item shipped after its last repair?',
    ],
    both('前回の修理なし', 'no earlier repair'),
  ),
  samePartAsLastRepair: flag([
    '前回の修理と同じ部品の故障',
    '今回の故障は、前回修理した部品と同じ部品ですか。',
    'Same part as in the last repair',
    'Is the faulty part one that the last repair dealt with?',
  ]),
  operationGuaranteed: flag(
    [
      '清掃後の動作の保証',
      '清掃した後の動作を保証できますか。',
      'Working order can be guaranteed after cleaning',
      'Can its working order be guaranteed once it is cleaned?',
    ],
    THERE,
  ),
  sentFrom: country([
    '発送元の国',
    'どの国から送られましたか。',
    'Country it came from',
    'From which country was it sent?',
  ]),
  returnTo: country([
    '返送先の国',
    '返送先はどの国ですか。',
    'Country it goes back to',
    'To which country shall it be returned?',
  ]),
  requestedWork: choice(
    ['ご依頼の内容', 'どのような作業をご希望ですか。', 'Work asked for', 'What work is asked for?'],
    {
      repair: ['修理', 'repair'],
      'data-recovery': ['データの復旧', 'data recovery'],
      backup: ['データのバックアップ', 'backup of data'],
      'data-migration': ['データの移行', 'transfer of data'],
    },
  ),
  ...findingWords(ITEM_FINDINGS),
};
