import type { Reading } from '../../kernel/reading.js';

/** The readings that this programme's answers and commands cite. */
export const IPRO_READINGS: readonly Reading[] = [
  reading(
    'A-IP-01',
    '引き取り修理でもi-PROは集荷せず、パートナーが送ると読む。',
    'Take-in repair includes no collection: the partner sends the item.',
  ),
  reading(
    'A-IP-02',
    '5年保証には納品日の証明に加え、会員への販売の記録が要ると読む。記録がないうちは保留する。',
    'The 5-year warranty needs a record of the sale to a member beside proof of delivery; without the record it is held.',
  ),
  reading(
    'A-IP-03',
    'エンドユーザーは相談できるが、修理の受付はパートナーの名で行い、販売店がなければパートナーを割り当てると読む。',
    'End users may consult, but a case runs in a partner’s name; if the seller is gone, a partner is assigned.',
  ),
  reading(
    'A-IP-04',
    '別の資料にあるリストは版のある設定値とし、分からない機種は責任者が決めると読む。',
    'Lists of other papers are master data with a version; an unknown model is a person’s decision.',
  ),
  reading(
    'A-IP-05',
    '交換では、設定がなければ故障機が先に届くと読む。',
    'In an exchange the failed unit arrives first, unless set otherwise.',
  ),
  reading(
    'A-IP-06',
    'レコーダーは1年目が出張、5年保証が引き取り、その後は見積りによると読む。',
    'Recorders: on site in the first year, take-in under the 5-year warranty, afterwards as quoted.',
  ),
  reading(
    'A-IP-07',
    '免責事項は1年目の製品保証にも仮に及ぶと読む。損害は補償だけを断り、高所の工事は費用だけを除く。',
    'The disclaimers apply provisionally in the first year too; those on loss refuse compensation only, the one on work at height its cost only.',
  ),
  reading(
    'A-IP-09',
    '送料の定めは有償の修理と交換にも及ぶと読む。',
    'The answer on freight holds for paid repair and exchange as well.',
  ),
  reading(
    'A-IP-10',
    '故障した日は記録で示し、示せなければ依頼した日による。遅れた依頼には注意を付ける。',
    'The evidenced day of failure decides, else the day of the request; a late report is marked.',
  ),
  reading(
    'A-IP-13',
    '離島などの追加の交通費は、無料修理でもかかると読む。',
    'The extra travel charge is due in a free repair too.',
  ),
  reading(
    'A-IP-15',
    '交換した代替品は、残りの保証期間を引き継ぐと読む。',
    'A replacement inherits what is left of the term.',
  ),
  reading(
    'A-IP-16',
    'アクセサリの修理の形は機種のリストにより、なければ交換と読む。',
    'The form for accessories comes from the model list, else it is exchange.',
  ),
  reading(
    'A-IP-17',
    '日本での販売と使用という条件は、5年保証にも及ぶと読む。',
    'That it was sold and is used in Japan binds the 5-year warranty too.',
  ),
  reading(
    'A-IP-18',
    '5年保証の対象外となるHDDは、部品代とその作業代を有償と読む。',
    'A drive outside the 5-year warranty is paid, part and labour.',
  ),
  reading(
    'A-IP-19',
    '費用は、依頼したパートナーが負担すると読む。',
    'What is charged, the partner in whose name the case runs pays.',
  ),
  reading(
    'A-IP-20',
    '時期を問わず2023年12月の資料によると読み、それより前の納品には印を付ける。',
    'The text of December 2023 governs every case; earlier deliveries are marked.',
  ),
];

function reading(id: string, ja: string, en: string): Reading {
  return { id, paraphrase: { ja, en } };
}
