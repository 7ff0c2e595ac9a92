import { choice, day, type FactWordsOf, flag, name, THERE } from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { IproClaim } from '../claim/decide-claim.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproPartOrder } from '../parts/decide-part-order.js';
import type { IproRequest } from '../request/request.js';

const requestedOn = day([
  '修理の依頼日',
  'いつ修理のご依頼がありましたか。',
  'Day of the request',
  'On which day was the request made?',
]);

const buyers = {
  partner: ['パートナー', 'a partner'],
  'end-user': ['エンドユーザー', 'an end user'],
} as const;

/** A device and its failure. */
export const DEVICE_WORDS: FactWordsOf<IproFacts> = {
  model: name(['品番', '品番を教えてください。', 'Model', 'Which model is it?']),
  maker: choice(['製造元', '機器はどの製造元の製品ですか。', 'Maker', 'Whose product is the device?'], {
    ipro: ['i-PROの製品', 'i-PRO’s product'],
    other: ['他社製品', 'another maker’s product'],
    'not-known': ['i-PROの製品か不明', 'not known to be i-PRO’s product'],
  }),
  requestedOn,
  deliveredOn: day(
    [
      '納品日',
      '納品日を証明する納品書などはありますか。エンドユーザー様への納品日はいつですか。',
      'Proven day of delivery',
      'Is there proof of the delivery to the end user, and of which day?',
    ],
    both('証明なし', 'no proof'),
  ),
  failedOn: day(
    [
      '故障した日',
      'いつ故障しましたか。記録はありますか。',
      'Day it failed',
      'On which day did it fail, and is there a record of it?',
    ],
    both('記録なし', 'no record'),
  ),
  memberSale: flag(
    [
      'パートナーズサークル会員への販売',
      'パートナーズサークルの会員に販売した製品ですか。',
      'Sold to a Partners Circle member',
      'Was the device sold to a member of the Partners Circle?',
    ],
    undefined,
    both('販売の記録なし', 'no sale record'),
  ),
  soldInJapan: flag([
    '日本国内での販売',
    '日本国内で販売された製品ですか。',
    'Sold in Japan',
    'Was the device sold in Japan?',
  ]),
  usedInJapan: flag([
    '日本国内での使用',
    '日本国内で使用されていますか。',
    'Used in Japan',
    'Is the device used in Japan?',
  ]),
  fault: choice(['故障の箇所', 'どこが故障していますか。', 'What failed', 'What has failed?'], {
    hardware: ['ハードウェア', 'the hardware'],
    hdd: ['HDD', 'the hard disk drive'],
    'hdd-and-hardware': ['HDDとそれ以外のハードウェア', 'the hard disk drive and other hardware'],
    software: ['ソフトウェア', 'the software'],
  }),
  properUse: flag([
    '説明書や注意書きに沿った使用',
    '取扱説明書やラベルの注意書きに沿って使われていましたか。',
    'Used as manual and labels say',
    'Was the device used as its manual and labels say?',
  ]),
  cause: choice(
    ['故障の原因', '故障の原因は何ですか。', 'Cause of the failure', 'What caused the failure?'],
    {
      'manual-not-followed': ['説明書に反する使用', 'use against the manual'],
      misuse: ['誤った使用', 'misuse'],
      'improper-repair': ['不当な修理', 'improper repair'],
      modification: ['改造', 'modification'],
      'part-swap': ['部品の交換', 'a swap of parts'],
      moved: ['お買い上げ後の移設や落下', 'moving or dropping it after the purchase'],
      external: ['災害、公害、ガス、異常な電源など外部の要因', 'disaster, pollution, gas or a wrong supply'],
      'outside-conditions': ['使用条件から外れた使用', 'use outside its conditions'],
      'connected-equipment': ['接続された機器', 'equipment connected to it'],
    },
  ),
  causeEvidenced: flag(
    [
      '原因を示す証拠',
      'その原因を示す証拠はありますか。',
      'Cause evidenced',
      'Is there evidence of that cause?',
    ],
    THERE,
  ),
  swappedBy: name(
    [
      '部品を交換したパートナー',
      '部品はどのパートナーが交換しましたか。',
      'Partner who swapped the part',
      'Which partner swapped the part?',
    ],
    both('パートナー以外', 'no partner'),
  ),
  swappedOn: day([
    '部品を交換した日',
    '部品はいつ交換されましたか。',
    'Day the part was swapped',
    'On which day was the part swapped?',
  ]),
  wanted: choice(
    [
      'ご希望の対応',
      '出張修理や集荷をご希望ですか。',
      'Service wished for',
      'Is a visit or a collection wished for?',
    ],
    { 'on-site': ['出張修理', 'repair on site'], collection: ['集荷', 'collection'] },
  ),
  visitChargeAccepted: flag(
    [
      '出張費用のご了承',
      '出張費用のご負担をご了承いただけますか。',
      'Charge of the visit accepted',
      'Does the partner accept the charge of a visit?',
    ],
    THERE,
  ),
  siteArea: name([
    '設置場所の地域',
    '設置場所はどちらの地域ですか。',
    'Area of the site',
    'In which area is the site?',
  ]),
  heightWork: flag(
    [
      '高所での取り外し・取り付け',
      '高所での取り外しや取り付けが必要ですか。',
      'Work at a height',
      'Does the device have to be taken down from, or put up at, a height?',
    ],
    THERE,
  ),
  replacedOn: day([
    '代替品としてお渡しした日',
    '以前の故障の代替品としてお渡ししたものですか。いつお渡ししましたか。',
    'Day it was handed out as a replacement',
    'Was it handed out as a replacement, and on which day?',
  ]),
};

/** Somebody who turns to i-PRO. */
export const REQUEST_WORDS: FactWordsOf<IproRequest> = {
  requestedOn,
  by: choice(
    ['依頼者', 'どなたからのご依頼ですか。', 'Who asks', 'Who asks: a partner or an end user?'],
    buyers,
  ),
  wants: choice(
    [
      'ご用件',
      '修理のご依頼ですか、お問い合わせですか。',
      'What is wanted',
      'Is it a repair or an answer that is wanted?',
    ],
    { repair: ['修理', 'a repair'], answer: ['お問い合わせ', 'an answer'] },
  ),
  channel: choice(
    ['受付の方法', 'どの方法でご連絡がありましたか。', 'Channel', 'By which channel did the request come?'],
    {
      'web-form': ['Webの問い合わせフォーム', 'web form'],
      phone: ['電話', 'phone'],
      chat: ['チャット', 'chat'],
      'in-person': ['窓口または送付', 'at the desk or in a parcel'],
    },
  ),
  topic: choice(
    [
      '選ばれた項目',
      '問い合わせページでどの項目を選ばれましたか。',
      'Topic picked',
      'Which topic was picked on the web page?',
    ],
    {
      'system-design': ['システム設計の相談', 'system design'],
      'after-sales': ['購入後の問い合わせ', 'after sales'],
      'licence-release': ['ライセンスの解除', 'release of a licence'],
    },
  ),
  emailRegistered: flag(
    [
      'メールアドレスの登録',
      'メールアドレスは登録済みですか。',
      'E-mail address registered',
      'Is an e-mail address registered?',
    ],
    THERE,
  ),
  sellerCanAct: flag([
    '販売店での対応',
    'お買い上げの販売店で対応できますか。',
    'Seller can act',
    'Can the shop where it was bought take the request?',
  ]),
};

export const PART_ORDER_WORDS: FactWordsOf<IproPartOrder> = {
  requestedOn,
  buyer: choice(['購入者', '部品はどなたが購入されますか。', 'Buyer', 'Who wants to buy the part?'], buyers),
};

export const CLAIM_WORDS: FactWordsOf<IproClaim> = {
  requestedOn,
  loss: choice(['損害の内容', 'どのような損害ですか。', 'Kind of loss', 'What kind of loss is it?'], {
    stoppage: ['システムの停止による損害', 'loss by the stoppage of a system'],
    data: ['データの損害', 'loss of data'],
  }),
};
