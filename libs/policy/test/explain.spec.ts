import {
  coverageWouldChange,
  decideCoverage,
  decideFreeTerm,
  explain,
  explainCoverage,
  type FrontierFacts,
  type Language,
} from '../src/index.js';
import { ORDINARY } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const TERMS = houseTerms();
const UNREADABLE: FrontierFacts = { ...ORDINARY, serialReadable: false };

function told(facts: FrontierFacts, arrivedOn: string, language: Language): readonly string[] {
  const at = { arrivedOn, knownAt: `${arrivedOn}T03:00:00.000Z` };
  const { found } = coverageWouldChange(facts, TERMS, at);
  return explainCoverage(decideCoverage(facts, TERMS, at), language, found).split('\n');
}

describe('the explanation of a decision, as a person reads it', () => {
  it('of a free repair, in Japanese', () => {
    expect(told(ORDINARY, '2024-07-10', 'ja')).toEqual([
      '判断：無償修理（保証期間は2024-03-01から2025-02-28まで）。',
      '根拠とした条項：',
      '- FR-R3-1（2023-12-13版）保証期間内に到着し、説明書や注意書きのとおり適切に使われていた品は、無償で修理する。',
      '- FW-W6-2（2020-10-16版）正しく使われ、使用環境の条件を満たし、対象外の事由に当たらない故障は、保証期間内に限り無償で修理する。',
      '判断に使った事実：',
      '- 到着日：2024-07-10',
      '- 保証書の有無：はい',
      '- 型番：ordinary',
      '- 延長保証の月数：なし',
      '- 説明書どおりの使用：はい',
      '- 購入証明の購入日：2024-03-01',
      '適用した規定：',
      '- FR 2023-12-13',
      '- FW 2020-10-16',
      '判断が変わる場合：',
      '- 担当者の確認で「説明書どおりの使用」が「いいえ」なら、担当者が決めます（提案：有償修理（保証期間は2024-03-01から2025-02-28まで））。',
    ]);
  });

  it('of a free repair, in English', () => {
    expect(told(ORDINARY, '2024-07-10', 'en')).toEqual([
      'Decision: free repair (warranty from 2024-03-01 to 2025-02-28).',
      'Because of:',
      '- FR-R3-1 (text of 2023-12-13) Repair is free if the item arrives within the warranty period and was used as manuals and cautions say.',
      '- FW-W6-2 (text of 2020-10-16) A fault is repaired free within the period if the item was used per its manuals, in the conditions required, and no exclusion applies.',
      'Facts used:',
      '- day of arrival: 2024-07-10',
      '- warranty card: yes',
      '- model: ordinary',
      '- months of the extended warranty: none',
      '- used as the manuals say: yes',
      '- day of purchase by the receipt: 2024-03-01',
      'Texts applied:',
      '- FR 2023-12-13',
      '- FW 2020-10-16',
      'What would change it:',
      '- If the staff finds “used as the manuals say: no”: a person decides (suggested: paid repair (warranty from 2024-03-01 to 2025-02-28)).',
    ]);
  });

  it('of an unreadable seal, left to a person, in Japanese', () => {
    expect(told(UNREADABLE, '2024-07-10', 'ja')).toEqual([
      '判断：担当者が決めます（規定からの提案：有償修理（保証期間は2024-03-01から2025-02-28まで））。',
      '根拠とした条項：',
      '- FR-R3-4-2（2023-12-13版）シリアルシールがないなど製品の情報を確認できないときは、保証期間内でも有償とする。',
      '- FW-W11-16（2020-10-16版）シリアルシールが汚損や紛失で読めないときは、保証の対象外とする。',
      '担当者に委ねる条項と解釈：',
      '- A-FR-05 シールが読めなくても当社製品と分かれば有償、全く特定できなければお断りと読む。',
      '適用されなかった条項：',
      '- FR-R3-1（2023-12-13版）保証期間内に到着し、説明書や注意書きのとおり適切に使われていた品は、無償で修理する。FR-R3-4-2が優先します。',
      '- FW-W6-2（2020-10-16版）正しく使われ、使用環境の条件を満たし、対象外の事由に当たらない故障は、保証期間内に限り無償で修理する。FW-W11-16が優先します。',
      '判断に使った事実：',
      '- 到着日：2024-07-10',
      '- 保証書の有無：はい',
      '- 型番：ordinary',
      '- 延長保証の月数：なし',
      '- 説明書どおりの使用：はい',
      '- 購入証明の購入日：2024-03-01',
      '- シリアルシールの判読：いいえ',
      '適用した規定：',
      '- FR 2023-12-13',
      '- FW 2020-10-16',
      '判断が変わる場合：',
      '- 担当者の確認で「シリアルシールの判読」が「はい」なら、無償修理（保証期間は2024-03-01から2025-02-28まで）。',
      '- 担当者の確認で「当社製品との確認」が「はい」、かつ担当者の確認で「シールの写真」が「あり」なら、有償修理（保証期間は2024-03-01から2025-02-28まで）。',
    ]);
  });

  it('of an unreadable seal, left to a person, in English', () => {
    expect(told(UNREADABLE, '2024-07-10', 'en')).toEqual([
      'Decision: a person decides. The rules suggest: paid repair (warranty from 2024-03-01 to 2025-02-28).',
      'Because of:',
      '- FR-R3-4-2 (text of 2023-12-13) Paid even in warranty: the serial seal is gone or the product cannot otherwise be identified.',
      '- FW-W11-16 (text of 2020-10-16) Outside the warranty: the serial seal is soiled or lost so that it cannot be read.',
      'Left to a person by:',
      '- A-FR-05 An unreadable seal makes the repair paid if the product is otherwise known as the company’s; not recognisable at all, it is refused.',
      'Did not prevail:',
      '- FR-R3-1 (text of 2023-12-13) Repair is free if the item arrives within the warranty period and was used as manuals and cautions say. Gives way to FR-R3-4-2.',
      '- FW-W6-2 (text of 2020-10-16) A fault is repaired free within the period if the item was used per its manuals, in the conditions required, and no exclusion applies. Gives way to FW-W11-16.',
      'Facts used:',
      '- day of arrival: 2024-07-10',
      '- warranty card: yes',
      '- model: ordinary',
      '- months of the extended warranty: none',
      '- used as the manuals say: yes',
      '- day of purchase by the receipt: 2024-03-01',
      '- serial seal readable: no',
      'Texts applied:',
      '- FR 2023-12-13',
      '- FW 2020-10-16',
      'What would change it:',
      '- If the staff finds “serial seal readable: yes”: free repair (warranty from 2024-03-01 to 2025-02-28).',
      '- If the staff finds “known as the company’s: yes” and the staff finds “photo of the seal: on file”: paid repair (warranty from 2024-03-01 to 2025-02-28).',
    ]);
  });

  it('of a paid repair, a day too late, in Japanese', () => {
    expect(told(ORDINARY, '2025-03-01', 'ja')).toEqual([
      '判断：有償修理（保証期間は2024-03-01から2025-02-28まで）。',
      '根拠とした条項：',
      '- FR-R4-1（2023-12-13版）保証期間の満了後は、お断りする場合を除き、有償で修理することがある。',
      '- FW-W6-5（2020-10-16版）保証期間の満了後は保証の対象外となるが、有償で修理できることもある。',
      '判断に使った事実：',
      '- 到着日：2025-03-01',
      '- 保証書の有無：はい',
      '- 型番：ordinary',
      '- 延長保証の月数：なし',
      '- 購入証明の購入日：2024-03-01',
      '適用した規定：',
      '- FR 2023-12-13',
      '- FW 2020-10-16',
      '判断が変わる場合：',
      '- お客様の側で「別の保証サービス」が「加入あり」なら、担当者が決めます（提案：有償修理（保証期間は2024-03-01から2025-02-28まで））。',
      '- お客様の側で「延長保証の月数」が「13」なら、無償修理（保証期間は2024-03-01から2025-03-31まで）。',
      '- お客様の側で「延長保証の月数」が「13」、かつ担当者の確認で「説明書どおりの使用」が「いいえ」なら、担当者が決めます（提案：有償修理（保証期間は2024-03-01から2025-03-31まで））。',
    ]);
  });

  it('of a paid repair, a day too late, in English', () => {
    expect(told(ORDINARY, '2025-03-01', 'en')).toEqual([
      'Decision: paid repair (warranty from 2024-03-01 to 2025-02-28).',
      'Because of:',
      '- FR-R4-1 (text of 2023-12-13) After the warranty a paid repair may be offered, unless a ground of refusal stands in the way.',
      '- FW-W6-5 (text of 2020-10-16) After the period the warranty no longer applies; paid repair may be possible.',
      'Facts used:',
      '- day of arrival: 2025-03-01',
      '- warranty card: yes',
      '- model: ordinary',
      '- months of the extended warranty: none',
      '- day of purchase by the receipt: 2024-03-01',
      'Texts applied:',
      '- FR 2023-12-13',
      '- FW 2020-10-16',
      'What would change it:',
      '- If the customer shows “another warranty plan: taken out”: a person decides (suggested: paid repair (warranty from 2024-03-01 to 2025-02-28)).',
      '- If the customer shows “months of the extended warranty: 13”: free repair (warranty from 2024-03-01 to 2025-03-31).',
      '- If the customer shows “months of the extended warranty: 13” and the staff finds “used as the manuals say: no”: a person decides (suggested: paid repair (warranty from 2024-03-01 to 2025-03-31)).',
    ]);
  });

  it('names what is still to be found out', () => {
    const { planMonths: _, ...unasked } = ORDINARY;
    expect(told(unasked, '2024-07-10', 'ja')[0]).toBe(
      '判断：まだできません。確認が必要な事項：延長保証の月数。',
    );
    expect(told(unasked, '2024-07-10', 'en')[0]).toBe(
      'Decision: not yet possible. Still to be found out: months of the extended warranty.',
    );
  });

  it('says so where no clause speaks, and where the text is not held', () => {
    expect(told(ORDINARY, '2024-02-29', 'en')[0]).toBe(
      'Decision: no clause speaks to this case, so a person decides.',
    );
    const notHeld = told(ORDINARY, '2023-12-12', 'en');
    expect(notHeld[0]).toBe('Decision: a person decides.');
    expect(notHeld).toContain('- FR a revision that is not held');
  });

  it('can be had of any programme, in the names of the data', () => {
    const at = { askedOn: '2017-04-01', knownAt: '2030-01-01T00:00:00.000Z' };
    const decision = decideFreeTerm({}, { revision: 'none', programmes: {} }, at);
    expect(explain(decision, 'en').split('\n')).toEqual([
      'Decision: a person decides.',
      'Left to a person by:',
      expect.stringMatching(/^- A-G-7 [A-Z].*\.$/),
      'Texts applied:',
      '- SR a revision that is not held',
    ]);
  });
});
