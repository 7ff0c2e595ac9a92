import { choice, type FactWordsOf, flag, name, THERE } from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { PartKind } from '../parts/part-kinds.js';
import type { PartFacts } from '../parts/part-facts.js';
import type { ScopeFacts } from '../scope/decide-scope.js';
import type { ServingFacts } from '../service/serving.js';
import { findingWords } from './finding-words.js';
import { CONDUCT_FINDINGS, PART_FINDINGS } from './findings.data.js';
import { ITEM_WORDS } from './item-facts.data.js';

const KINDS: { readonly [K in PartKind]: readonly [ja: string, en: string] } = {
  case: ['ケース', 'case'],
  'coa-label': ['OSのライセンスラベル', 'OS licence label'],
  mainboard: ['マザーボード', 'mainboard'],
  'power-supply': ['電源装置', 'power supply'],
  'graphics-card': ['グラフィックボード', 'graphics card'],
  fan: ['ファン', 'fan'],
  'hard-disk': ['ハードディスク', 'hard disk'],
  'optical-drive': ['光学ドライブ', 'optical drive'],
  cpu: ['CPU', 'CPU'],
  memory: ['メモリ', 'memory'],
  ssd: ['SSD', 'SSD'],
  panel: ['液晶パネル', 'display panel'],
  'ac-adapter': ['ACアダプタ', 'AC adapter'],
  keyboard: ['キーボード', 'keyboard'],
  mouse: ['マウス', 'mouse'],
  'power-switch': ['電源スイッチ', 'power switch'],
  'cpu-cooler': ['CPUクーラー', 'CPU cooler'],
  medium: ['メディア類', 'media'],
  'removable-battery': ['取り外しできるバッテリー', 'removable battery'],
  'built-in-battery': ['内蔵バッテリー', 'built-in battery'],
  'carrying-case': ['キャリングケース', 'carrying case'],
  peripheral: ['周辺機器', 'peripheral'],
  'special-part': ['特殊部品', 'special part'],
  'connected-device': ['接続されたほかの機器', 'other connected device'],
  firmware: ['ファームウェア', 'firmware'],
  'operating-system': ['OS', 'operating system'],
  'bundled-software': ['付属ソフトウェア', 'bundled software'],
  unlisted: ['一覧にない部品', 'part that is on no list'],
};

/** A faulty part. */
export const PART_WORDS: FactWordsOf<PartFacts> = {
  part: choice(
    ['故障した部品', 'どの部品が故障していますか。', 'Faulty part', 'Which part is faulty?'],
    KINDS,
  ),
  partCode: name(['部品コード', '部品コードは何ですか。', 'Part code', 'What is the code of the part?']),
  standardSupplied: flag([
    '標準で付属する部品',
    'その部品は製品に標準で付属していたものですか。',
    'Supplied as standard',
    'Did the part come with the product as standard?',
  ]),
  software: name([
    '不具合のあるソフトウェア',
    'どのソフトウェアに不具合がありますか。',
    'Software at fault',
    'Which software is at fault?',
  ]),
  broughtDownBy: choice(
    [
      '故障の元になった部品',
      'ほかの部品の故障が原因ですか。どの部品ですか。',
      'Part that brought it down',
      'Was it brought down by another part, and which?',
    ],
    KINDS,
  ),
  hindersUse: flag(
    ['使用への支障', '使用に支障がありますか。', 'Hinders use', 'Does the defect hinder use?'],
    THERE,
  ),
  factoryState: flag([
    '工場出荷時の状態での不具合',
    '工場出荷時の状態でも不具合が起きますか。',
    'Faulty in its factory state',
    'Is it faulty in the state it left the factory in?',
  ]),
  soldWithoutOs: flag([
    'OS無しモデル',
    'OS無しモデルとして購入されましたか。',
    'Sold without an operating system',
    'Was the model sold without an operating system?',
  ]),
  deadOnArrival: flag([
    'お届け時からの使用不能',
    'お届けした時から使えませんでしたか。',
    'Dead on arrival',
    'Did it fail to work from the day it was delivered?',
  ]),
  safetyRisk: flag(
    [
      '安全上の危険',
      '発煙や発熱など、安全上の危険はありますか。',
      'Danger to safety',
      'Is there a danger, such as smoke or heat?',
    ],
    THERE,
  ),
  ...findingWords(PART_FINDINGS),
  ...ITEM_WORDS,
};

/** Who asks. */
export const SERVING_WORDS: FactWordsOf<ServingFacts> = {
  contactGiven: flag(
    [
      '氏名・電話番号・住所の提示',
      'お名前、電話番号、ご住所を伺えましたか。',
      'Name, phone and address given',
      'Were name, phone number and address given?',
    ],
    THERE,
  ),
  rejectsRules: flag(
    [
      '規定への不同意の明示',
      '規定に同意しないと明言されましたか。',
      'Rejects the rules expressly',
      'Did the customer reject the rules in so many words?',
    ],
    THERE,
  ),
  suspended: flag(
    [
      'サービスの状態',
      'サービスの提供はすでに停止していますか。',
      'Service',
      'Is service suspended already?',
    ],
    [both('停止中', 'suspended already'), both('提供中', 'not suspended')],
  ),
  act: choice(['ご用件', '何をご希望ですか。', 'What is wanted', 'What is wanted of us?'], {
    'new-service': ['新しいサービスの提供', 'new service'],
    'return-of-item': ['お預かりした品の返却', 'the return of an item'],
    payment: ['お支払い', 'to pay'],
    storage: ['お預かりの継続', 'that an item is kept'],
  }),
  ...findingWords(CONDUCT_FINDINGS),
};

/** Whose product it is, and what is asked for. */
export const SCOPE_WORDS: FactWordsOf<ScopeFacts> = {
  maker: choice(
    [
      '製品の製造元',
      '当社の製品ですか、他社の製品ですか。',
      'Maker',
      'Is it the company’s own product or another maker’s?',
    ],
    {
      company: ['当社', 'the company'],
      other: ['他社', 'another maker'],
      'not-known': ['不明', 'not known'],
    },
  ),
  wanted: choice(['ご希望のサービス', '何をご希望ですか。', 'Service wanted', 'What is wanted of us?'], {
    repair: ['修理', 'a repair'],
    upgrade: ['アップグレード', 'an upgrade'],
    other: ['そのほか', 'something else'],
  }),
};
