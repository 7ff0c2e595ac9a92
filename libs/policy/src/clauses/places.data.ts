import type { Label } from '../explain/language.js';

/** Where a clause stands in a paper without articles, by the head of its id. */
export const SECTIONS: { readonly [head: string]: Label } = {
  'IP-0': { ja: '表紙', en: 'title page' },
  'IP-1': { ja: '1 保証制度について', en: 'section 1, warranty scheme' },
  'IP-F': { ja: '無料修理規定', en: 'free repair rules' },
  'IP-T': { ja: '修理形態の表', en: 'table of repair forms' },
  'IP-P': { ja: '5年ハードウェア保証の表', en: 'table of the 5-year hardware warranty' },
  'IP-E': {
    ja: '5年ハードウェア保証の表、免責事項',
    en: 'table of the 5-year hardware warranty, disclaimers',
  },
  'IP-W': { ja: '2 修理の流れ', en: 'section 2, repair flow' },
  'IP-S': { ja: '2 修理スキーム', en: 'section 2, repair schemes' },
  'IP-Q': { ja: '3 質問と回答', en: 'section 3, questions and answers' },
  'IP-L': { ja: '4 リスト', en: 'section 4, list' },
  'PN-S': { ja: 'サービス形態', en: 'service forms' },
  'PN-C': { ja: '契約コース', en: 'contract courses' },
  'PN-R': { ja: 'コール受付', en: 'call reception' },
  'PN-T': { ja: '修理日数の目安', en: 'target days of repair' },
  'PN-F': { ja: '無償対応に含まれる費用', en: 'costs included' },
  'PN-X': { ja: '消耗部品の交換', en: 'replacement of consumables' },
  'PN-P': { ja: 'サービス期間', en: 'service period' },
  'PN-E': { ja: 'サービス内容に含まれない項目', en: 'items not included' },
  'PN-N': { ja: 'その他の留意事項', en: 'other notes' },
  'PN-I': { ja: '裏表紙', en: 'back page' },
  'SR-1': { ja: '「無償保証期間」のスライド', en: 'slide 1, free warranty period' },
  'SR-2': { ja: '「無償保証期間の変更手続き」のスライド', en: 'slide 2, moving the free warranty period' },
  'SR-3': { ja: '「月割り料金について」のスライド', en: 'slide 3, prorated months' },
  'SR-4': { ja: '「サポート更新手続きについて-1」のスライド', en: 'slide 4, support renewal 1' },
  'SR-5': { ja: '「サポート更新手続きについて-2」のスライド', en: 'slide 5, support renewal 2' },
};
