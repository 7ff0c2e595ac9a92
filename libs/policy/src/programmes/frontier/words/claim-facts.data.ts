import { choice, day, type FactWordsOf, flag, name, THERE } from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { AlternativeFacts } from '../alternative/decide-alternative.js';
import type { DemandFacts } from '../demands/demand-facts.js';
import type { InitialFailureFacts } from '../initial-failure/initial-failure-facts.js';
import type { LossFacts } from '../losses/loss-facts.js';
import type { MissingItemFacts } from '../missing-item/decide-missing-item.js';
import type { DiskFacts } from '../operating-system/decide-os.js';
import type { ShortageFacts } from '../shortage/decide-shortage.js';
import type { UpgradeFacts } from '../upgrade/decide-upgrade.js';
import { ITEM_WORDS } from './item-facts.data.js';
import { PART_WORDS } from './part-facts.data.js';

const { model, repairPrice } = ITEM_WORDS;

const warrantyStartsOn = day([
  '保証の起算日',
  '保証の起算日はいつですか。',
  'First day of the warranty',
  'On which day does the warranty start?',
]);

/** A product that failed in its first days. */
export const INITIAL_FAILURE_WORDS: FactWordsOf<InitialFailureFacts> = {
  warrantyStartsOn,
  failedOn: day(['故障した日', 'いつ故障しましたか。', 'Day it failed', 'On which day did it fail?']),
  contactedOn: day([
    'カスタマーセンターへの連絡日',
    'カスタマーセンターにはいつご連絡になりましたか。',
    'Day the customer centre was told',
    'On which day was the customer centre told?',
  ]),
  reachedOn: day(
    [
      'リペアセンターへの到着日',
      '品物はいつリペアセンターに届きましたか。',
      'Day the item arrived',
      'On which day did the item reach the Repair Centre?',
    ],
    both('未着', 'not yet arrived'),
  ),
  outlet: flag([
    'アウトレット品',
    'アウトレット品として購入されましたか。',
    'Outlet item',
    'Was it bought as an outlet item?',
  ]),
  excluded: flag([
    '保証の対象外となる事由への該当',
    '保証の対象外となる事由に当たりますか。',
    'Excluded from the warranty',
    'Does an exclusion of the warranty apply?',
  ]),
};

/** Something that a new product lacks. */
export const SHORTAGE_WORDS: FactWordsOf<ShortageFacts> = {
  warrantyStartsOn,
  reportedOn: day([
    '欠品の連絡日',
    '欠品についていつご連絡がありましたか。',
    'Day it was reported',
    'On which day was it reported?',
  ]),
  partOfProduct: flag([
    '製品または付属品の一部',
    '足りない物は、製品または付属品の一部ですか。',
    'Part of the product or its accessories',
    'Is the missing thing part of the product or of its accessories?',
  ]),
  unobtainable: flag([
    '欠品物の入手不能',
    '足りない物は手配できないものですか。',
    'Cannot be had',
    'Is it known that the missing thing cannot be had?',
  ]),
};

/** Something that was not in the parcel that came back. */
export const MISSING_ITEM_WORDS: FactWordsOf<MissingItemFacts> = {
  dispatchedOn: day([
    '返却品の発送日',
    '修理品はいつ発送しましたか。',
    'Day the item was dispatched',
    'On which day was the repaired item dispatched?',
  ]),
  reportedOn: day([
    '欠品の連絡日',
    '足りない物について、いつご連絡がありましたか。',
    'Day it was reported',
    'On which day was it reported missing?',
  ]),
  enclosedOnArrival: flag(
    [
      '到着時の添付の記録',
      '到着時の記録に、その物が載っていますか。',
      'Listed on arrival',
      'Does the record of the arrival list the thing?',
    ],
    THERE,
  ),
  category: choice(
    [
      '免責事項に当たる物',
      '足りない物は、装飾品や同梱物など免責事項に当たる物ですか。',
      'Thing of the disclaimers',
      'Is it a thing that the disclaimers name, such as a decoration or something enclosed?',
    ],
    {
      decoration: ['お客様が付けた装飾品', 'a decoration put on by the customer'],
      'enclosed-thing': ['修理に不要な同梱物', 'something enclosed that the repair did not need'],
    },
    both('該当なし', 'neither'),
  ),
};

/** A loss. */
export const LOSS_WORDS: FactWordsOf<LossFacts> = {
  loss: choice(['損害の内容', 'どのような損害ですか。', 'Kind of loss', 'What kind of loss is it?'], {
    'unforeseeable-defect': ['予見できない欠陥による損害', 'loss by a defect nobody could foresee'],
    'data-by-failure': ['故障によるデータの損害', 'loss of data by the failure'],
    'data-in-service': ['修理中のデータの損害', 'loss of data during the service'],
    'from-excluded-matter': ['保証の対象外の物事による損害', 'loss by matters outside the warranty'],
    'in-delivery': ['配送中の損害', 'loss in delivery'],
    'use-after-support': ['サポート終了後の使用による損害', 'loss by use after the end of support'],
    'set-up-costs': ['設定や設置の費用', 'costs of setting up'],
    'third-party-investigation': ['第三者による調査の費用', 'costs of an investigation by others'],
  }),
  erasureAcknowledged: flag(
    [
      'データ消去の了承の記録',
      '修理でデータが消えることがあるとの了承は、記録に残っていますか。',
      'Erasure acknowledged',
      'Is it on file that the customer knew that data may be erased?',
    ],
    THERE,
  ),
};

/** A demand beside the repair. */
export const DEMAND_WORDS: FactWordsOf<DemandFacts> = {
  demand: choice(
    ['ご要望', 'どのようなご要望ですか。', 'What is asked for', 'What does the customer ask for?'],
    {
      'card-reissue': ['保証書の再発行', 'a new warranty card'],
      refund: ['修理代金の返金', 'a refund of the repair price'],
      goodwill: ['規定を超えた無償の対応', 'a favour beyond the rules'],
      'goods-return': ['商品の返品', 'taking the product back'],
      'component-repair': ['部品の内部の修理', 'repair inside a component'],
      'removed-part': ['取り外した部品の返却', 'the part that was removed'],
      'further-investigation': ['さらに詳しい原因の調査', 'a further investigation of the cause'],
      'tool-names': ['検査に使った機材名の開示', 'the names of the test tools'],
      'loan-unit': ['代替機の貸出し', 'a loan computer'],
      'on-site-visit': ['出張修理', 'a repair on site'],
      'estimated-price': ['概算金額での修理', 'repair at the rough price that was named'],
    },
  ),
  wasInWarranty: flag([
    '保証期間内の修理と後から判明',
    '有償で行った修理は、保証期間内のものと後から分かりましたか。',
    'Found later to have been in warranty',
    'Was the repair that was paid for found later to have been in warranty?',
  ]),
  authority: name([
    '例外を認める根拠',
    '例外を認める根拠となる記録はありますか。',
    'Authority for an exception',
    'Is there a record that gives authority for an exception?',
  ]),
  removedFor: choice(
    [
      '部品を取り外した理由',
      'その部品はなぜ取り外しましたか。',
      'Why the part was removed',
      'Why was the part removed?',
    ],
    {
      fault: ['故障のため', 'it was faulty'],
      'customer-added': ['お客様が付けたもののため', 'the customer had added it'],
      upgrade: ['アップグレードのため', 'an upgrade replaced it'],
    },
  ),
  platinumCourse: flag([
    'プラチナコースへの加入',
    'プラチナコースに加入していますか。',
    'Platinum course',
    'Is the item enrolled in the Platinum course?',
  ]),
  onSiteOption: flag([
    'オンサイトサービスへの加入',
    '購入時にオンサイトサービスに加入しましたか。',
    'On-site option',
    'Was the on-site option bought with the product?',
  ]),
};

/** A part to be upgraded. */
export const UPGRADE_WORDS: FactWordsOf<UpgradeFacts> = {
  model,
  part: name([
    'アップグレードする部品',
    'どの部品のアップグレードをご希望ですか。',
    'Part to be upgraded',
    'Which part shall be upgraded?',
  ]),
};

/** The system on a disk. */
export const DISK_WORDS: FactWordsOf<DiskFacts> = {
  model,
  soldWithoutOs: PART_WORDS.soldWithoutOs,
  reinstallNeeded: flag(
    [
      '再インストールの必要',
      'ディスクの交換や初期化で、再インストールが必要になりますか。',
      'Reinstall needed',
      'Does swapping or initialising the disk make a reinstall necessary?',
    ],
    THERE,
  ),
};

/** Another product in place of a repair. */
export const ALTERNATIVE_WORDS: FactWordsOf<AlternativeFacts> = {
  wouldBeFree: flag(
    [
      '修理した場合の費用',
      '修理するとすれば無償ですか、有償ですか。',
      'Cost if repaired',
      'Would the repair be free?',
    ],
    [both('無償', 'free of charge'), both('有償', 'charged')],
  ),
  structurallyImpossible: flag([
    '構造上の修理不能',
    '製品の構造上、修理ができないものですか。',
    'Cannot be repaired for how it is built',
    'Is a repair impossible because of how the product is built?',
  ]),
  partsUnobtainable: flag([
    '修理用部品の入手不能',
    '修理用の部品は手配できないものですか。',
    'Parts cannot be had',
    'Is it known that parts for the repair cannot be had?',
  ]),
  repairPrice,
};
