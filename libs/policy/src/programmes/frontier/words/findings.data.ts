import type { ItemFinding } from '../findings/item-findings.js';
import type { ConductFinding } from '../service/serving.js';
import type { FindingNames } from './finding-words.js';

/** What may be found of an item. */
export const ITEM_FINDINGS: FindingNames<ItemFinding> = {
  mishandling: ['使用や運搬の際の不適切な取り扱い', 'wrong handling in use or transport'],
  unwarrantedSoftware: ['保証対象外のソフトウェアなどによる故障', 'a fault by software outside the warranty'],
  settingsChanged: ['当社以外の者による設定の変更', 'settings changed by others than the company'],
  othersSoftwareOrDevice: ['他社のソフトウェアや機器による故障', 'a fault by software or devices of others'],
  customerSoftwareOrData: [
    'お客様のソフトウェアやデータによる故障',
    'a fault by software or data of the customer',
  ],
  outsideFactor: ['外部の要因による故障', 'a fault by something outside the item'],
  disasterOrWar: ['災害や戦争による故障', 'a fault by disaster or war'],
  extraordinaryUse: ['通常から著しく外れた使い方', 'use far outside the ordinary'],
  negligence: ['お客様の故意または過失', 'intent or negligence of the customer'],
  nonGenuineArticle: ['純正品以外の部品や消耗品の使用', 'use of articles that are not genuine'],
  usedInAnotherProduct: ['部品のほかの製品での使用', 'use of the part in another product'],
  accidentOrUnsuitableWork: ['事故や不適切な作業による故障', 'a fault by accident or unsuitable work'],
  lostPassword: ['パスワードの紛失', 'a lost password'],
  damagedOnArrival: ['到着時の著しい破損', 'heavy damage on arrival'],
  contaminated: ['汚れや臭いなどの著しい汚損', 'heavy soiling'],
  configurationAltered: [
    '当社の出荷時と大きく異なる構成',
    'a configuration far from the one that was shipped',
  ],
  changeCausedFault: ['お客様の変更に起因する故障', 'a fault caused by the customer’s changes'],
  disclaimerTouched: ['免責事項への該当', 'a disclaimer that applies'],
  notIdentifiable: ['当社製品と特定できないこと', 'an item that cannot be identified as the company’s'],
  partsUnobtainable: ['修理用部品の入手不能', 'parts for repair that cannot be had'],
  overclockingApp: ['オーバークロック用ソフトウェアの使用', 'use of an overclocking application'],
  overclockedByFirmware: ['UEFI/BIOSでのオーバークロック', 'overclocking by UEFI/BIOS settings'],
};

/** What may be found of a part. */
export const PART_FINDINGS: FindingNames<'worn' | 'oddEnvironment' | 'cosmetic'> = {
  worn: ['消耗や経年による劣化', 'wear or ageing'],
  oddEnvironment: ['特殊な使用環境', 'an unusual environment'],
  cosmetic: ['外観だけの不具合', 'a defect of looks only'],
};

/** What may be found of who asks. */
export const CONDUCT_FINDINGS: FindingNames<ConductFinding> = {
  excessiveDemands: ['規定を超えた過剰な要求', 'excessive demands beyond the rules'],
  groundlessApologyDemand: ['理由のない謝罪や処罰の要求', 'a groundless demand for an apology'],
  threats: ['脅迫や暴言', 'threats or abuse'],
  insults: ['侮辱や人格を否定する言動', 'insults'],
  privacyInvasion: ['プライバシーの侵害', 'an invasion of privacy'],
  sexualRemarks: ['性的な言動', 'sexual remarks'],
  tyingUpStaff: ['従業員の長時間の拘束', 'tying up staff for long'],
  defamation: ['誹謗中傷', 'defamation'],
};
