import type { ClauseText } from '../../kernel/clause.js';

/** Clauses that decide nothing: they are shown, or say what the text leaves to other papers. */
export const IPRO_DISCLOSURES: readonly ClauseText[] = [
  disclosure(
    'IP-F-5',
    '納品書など、納品日を確認できるものは大切に保管する。',
    'Keep the delivery note or similar proof of the delivery date safe.',
  ),
  disclosure(
    'IP-F-7',
    '無料修理規定の全体は、保証と生産終了後のサポートについての別の資料にある。',
    'The full free-repair rules are in a separate document on warranty and support after production; it is not held.',
  ),
  disclosure(
    'IP-P-5',
    '5年保証のためにも、納品日を証明するものを大切に保管する。',
    'For the 5-year warranty too, keep the proof of the delivery date safe.',
  ),
  disclosure(
    'IP-W-4',
    '急ぎのときは、カスタマーコンタクトのチャットを使える。',
    'For urgent matters the contact centre can be reached by chat.',
  ),
  disclosure(
    'IP-W-5',
    '取引や購入を検討する人には、販売パートナーの申込みと購入相談の窓口が別にある。',
    'Prospects have channels of their own: applying as a partner, and purchase and quotation.',
  ),
  disclosure(
    'IP-S-1',
    '代替品交換の流れは図で示すとされるが、その内容は示されていない。',
    'A diagram of exchange is announced; its content is not held.',
  ),
  disclosure(
    'IP-S-2',
    '引き取り修理の流れは図で示すとされるが、その内容は示されていない。',
    'A diagram of take-in repair is announced; its content is not held.',
  ),
  disclosure(
    'IP-S-3',
    '出張修理の流れは図で示すとされるが、その内容は示されていない。',
    'A diagram of on-site repair is announced; its content is not held.',
  ),
  disclosure('IP-Q-4b', '認定制度についての質問は営業が受ける。', 'Questions on certification go to sales.'),
  disclosure(
    'IP-L-1',
    '5年保証の対象製品のリストは別紙にある。',
    'The list of products with the 5-year warranty is on a separate sheet.',
  ),
];

function disclosure(id: string, ja: string, en: string): ClauseText {
  return { id, document: 'IP', paraphrase: { ja, en } };
}
