import { both, type Label } from '../../../explain/language.js';
import type { FrontierFacts } from '../frontier-facts.js';

/**
 * How a fact reads as a condition. `is`: with its value in place of {}; `or-more` and `or-less`: the same where
 * every value beyond it leads there too, such as a later or an earlier start of the warranty; `yes`, `no` and `lacking`
 * stand for themselves.
 */
export interface ConditionWords {
  readonly is?: Label;
  readonly 'or-more'?: Label;
  readonly 'or-less'?: Label;
  readonly yes?: Label;
  readonly no?: Label;
  readonly lacking?: Label;
}

export const CONDITIONS: { readonly [F in keyof FrontierFacts]?: ConditionWords } = {
  receiptPurchasedOn: {
    is: both('{}の購入を示す購入証明がある', 'a receipt shows a purchase on {}'),
    'or-more': both('{}以降の購入を示す購入証明がある', 'a receipt shows a purchase on or after {}'),
    'or-less': both('{}以前の購入を示す購入証明がある', 'a receipt shows a purchase on or before {}'),
    lacking: both('購入証明がない', 'there is no receipt'),
  },
  cardPresent: {
    yes: both('お客様が保証書をお持ちの', 'the customer has the warranty card'),
    no: both('保証書がない', 'there is no warranty card'),
  },
  stampDate: {
    is: both('保証書の販売店印の日付が{}である', 'the shop’s stamp on the warranty card is dated {}'),
    'or-more': both(
      '保証書の販売店印の日付が{}以降である',
      'the shop’s stamp on the warranty card is dated {} or later',
    ),
    'or-less': both(
      '保証書の販売店印の日付が{}以前である',
      'the shop’s stamp on the warranty card is dated {} or earlier',
    ),
    lacking: both('保証書の販売店印に日付がない', 'the shop’s stamp on the warranty card shows no date'),
  },
  stampShop: {
    is: both('保証書の販売店印が「{}」のものである', 'the stamp on the warranty card is that of {}'),
    lacking: both('保証書に販売店印がない', 'the warranty card bears no shop’s stamp'),
  },
  factoryShippedOn: {
    is: both('工場出荷日が{}である', 'the item left the factory on {}'),
    'or-more': both('工場出荷日が{}以降である', 'the item left the factory on or after {}'),
    'or-less': both('工場出荷日が{}以前である', 'the item left the factory on or before {}'),
  },
  planMonths: {
    is: both('延長保証の期間が{}である', 'an extended warranty of {} was taken out'),
    'or-more': both('延長保証の期間が{}以上である', 'an extended warranty of {} or more was taken out'),
    lacking: both('延長保証に加入していない', 'no extended warranty was taken out'),
  },
  plan: {
    is: both('ほかの保証サービスに加入している', 'the item is under another warranty plan'),
    lacking: both('ほかの保証サービスに加入していない', 'the item is under no other warranty plan'),
  },
  properUse: {
    yes: both('説明書や注意書きに沿って使われていた', 'the item was used as its manuals and cautions say'),
    no: both(
      '説明書や注意書きに沿って使われていなかった',
      'the item was not used as its manuals and cautions say',
    ),
  },
  serialReadable: {
    yes: both('シリアルシールを読み取れる', 'the serial seal can be read'),
    no: both('シリアルシールを読み取れない', 'the serial seal cannot be read'),
  },
  recognisedAsOurs: {
    yes: both('シール以外から当社の製品と確認できる', 'the item is known as the company’s by other means'),
    no: both(
      'シール以外からも当社の製品と確認できない',
      'the item is not known as the company’s by any other means',
    ),
  },
  serialEvidence: {
    is: both('シリアルシールの写真がある', 'a photo of the serial seal is on file'),
    lacking: both('シリアルシールの写真がない', 'there is no photo of the serial seal'),
  },
  soldBy: { is: both('購入した店が「{}」である', 'the item was bought from {}') },
  partsChangedBy: { is: both('部品を増設・交換した者が{}である', 'it was {} who added or swapped parts') },
  partsChangedEvidence: {
    is: both('増設・交換された部品の一覧がある', 'a list of the added or swapped parts is on file'),
    lacking: both('増設・交換された部品の一覧がない', 'there is no list of the added or swapped parts'),
  },
  temperature: { is: both('使用場所の気温が{}である', 'the temperature in use was {}') },
  humidity: { is: both('使用場所の湿度が{}である', 'the humidity in use was {}') },
  condensation: {
    yes: both('結露が認められる', 'condensation is found'),
    no: both('結露が認められない', 'no condensation is found'),
  },
  properPower: {
    yes: both('電源が適切に供給されていた', 'the power supply was proper'),
    no: both('電源が適切に供給されていなかった', 'the power supply was not proper'),
  },
  foreignMatter: {
    yes: both('異物の混入が認められる', 'foreign matter is found inside'),
    no: both('異物の混入が認められない', 'no foreign matter is found inside'),
  },
  usedIn: { is: both('使用した国が{}である', 'the item was used in {}') },
  mainsVoltage: { is: both('電源の電圧が{}である', 'the mains voltage was {}') },
  mainsFrequency: { is: both('電源の周波数が{}である', 'the mains frequency was {}') },
  environmentEvidence: {
    is: both('使用環境を示す記録がある', 'evidence of the conditions of use is on file'),
    lacking: both('使用環境を示す記録がない', 'there is no evidence of the conditions of use'),
  },
  continuousHours: { is: both('連続使用が最長で{}である', 'it ran for {} at most without a break') },
  samePartAsLastRepair: {
    yes: both(
      '故障した部品が前回の修理と同じである',
      'the faulty part is one that the last repair dealt with',
    ),
    no: both(
      '故障した部品が前回の修理と異なる',
      'the faulty part is not one that the last repair dealt with',
    ),
  },
  repairPrice: {
    is: both('今回の修理代金が{}である', 'this repair costs {}'),
    'or-less': both('今回の修理代金が{}以下である', 'this repair costs {} or less'),
    'or-more': both('今回の修理代金が{}以上である', 'this repair costs {} or more'),
  },
};
