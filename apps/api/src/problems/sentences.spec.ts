import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AutomaticAct } from '#repair-case';
import { CUSTODIES, STAGES } from './sentences.data.js';
import { actInJapanese, inJapanese, isJapanese } from './sentences.js';

const LIBS = join(import.meta.dirname, '../../../../libs');
const TEXT = "(`[^`]*`|'[^']*')";

/** Every sentence that the commands of a library give as a reason or as what would allow them, with its gaps filled. */
function sentencesOf(lib: string): readonly string[] {
  const folder = join(LIBS, lib, 'src/write');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return [
        ...source.matchAll(new RegExp(`notAllowed\\(\\s*${TEXT}\\s*,\\s*(?:${TEXT}|\\w)`, 'g')),
        ...source.matchAll(new RegExp(`\\bblocked\\(\\s*${TEXT}\\s*,\\s*(?:${TEXT}|\\w)`, 'g')),
        ...source.matchAll(new RegExp(`\\brefuse\\(\\s*'[A-Z_.]+',\\s*${TEXT}`, 'g')),
        ...source.matchAll(new RegExp(`\\bcontradiction\\(\\s*${TEXT}(?!,\\s*['\`])`, 'g')),
        ...source.matchAll(new RegExp(`\\b(?:wrongField|notOffered)\\(\\s*${TEXT}`, 'g')),
        ...source.matchAll(new RegExp(`\\buntil: ${TEXT}`, 'g')),
        ...source.matchAll(
          new RegExp(`\\b(?:until|why|message|NOTHING_OWED) = (?:[^;]*\\? )?${TEXT}(?: : ${TEXT})?;`, 'g'),
        ),
      ].flatMap(([, ...said]) => said.filter((text) => text?.includes(' ')));
    })
    .map((text) => filled(text.slice(1, -1)));
}

function filled(text: string): string {
  return text
    .replaceAll(/\$\{(?:state\.)?stage\}/g, 'diagnosed')
    .replaceAll(/\$\{(?:state\.)?custody\}/g, 'held')
    .replaceAll('${command.name}', 'ship-item')
    .replaceAll('${why}', 'the repair is free')
    .replaceAll('${rule}', 'a unit is named twice')
    .replaceAll('${firesAt}', '2025-01-10T15:00:00.000Z')
    .replaceAll(/\$\{[^}]*\}/g, '3');
}

describe('the sentences of cases in Japanese', () => {
  it.each(['repair-case', 'registration'])('are there for all that the commands of %s say', (lib) => {
    const said = sentencesOf(lib);
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((text) => !isJapanese(inJapanese(text)))).toEqual([]);
  });

  it('are found missing', () => {
    expect(isJapanese(inJapanese('the moon is full'))).toBe(false);
  });

  it.each([
    ['the case is quoted', '案件は見積りの回答待ちです'],
    ['the case is approved, no work is under way', '案件は修理の許可済みで、作業中ではありません'],
    ['the body is a JSON object', '本文をJSONのオブジェクトとして送信してください'],
    ['the item is out-for-delivery', '品物は配送中です'],
    [
      'facts.failedOn 2024-03-02 lies after arrivedOn 2024-03-01',
      'facts.failedOn（2024-03-02）がarrivedOn（2024-03-01）より後です',
    ],
    [
      'facts.endedOn 2024-03-01 is not before facts.wishedEnd 2024-03-01',
      'facts.endedOn（2024-03-01）がfacts.wishedEnd（2024-03-01）より前ではありません',
    ],
    ['facts.serialEvidence must name a photo', 'facts.serialEvidenceには写真を指定してください'],
    ['facts.arrivedOn is another day than arrivedOn', 'facts.arrivedOnとarrivedOnの日付が異なります'],
    [
      'facts.acceptedOn: the desk is closed on 2024-06-08 and next accepts requests on 2024-06-10',
      'facts.acceptedOn：2024-06-08は窓口の休業日です。次に受け付けるのは2024-06-10です',
    ],
    [
      'no kind of part goes by the code cd-r: coverage will ask for it',
      '「cd-r」という部品の種類はなく、無償・有償の判断の際に種類が必要になります',
    ],
    [
      'no kind of part goes by the code notebook-battery: coverage will ask for it; similar: removable-battery, built-in-battery',
      '「notebook-battery」という部品の種類はなく、無償・有償の判断の際に種類が必要になります。近い種類：removable-battery, built-in-battery',
    ],
    ['14300 yen must be paid first', '先に14,300円のお支払いが必要です'],
    ['the deadline fires at 2025-01-10T15:00:00.000Z', '期限は2025年1月11日（土）0時に到来します'],
    [
      '2 of 3 attempts to reach the customer are on record',
      'お客様への連絡は、必要な3回のうち2回が記録されています',
    ],
    [
      '11000 yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them; 1200 yen stay owed for other things (freight paid on delivery)',
      '無償となった修理に11,000円のお支払いがあります。返金も充当もせず、担当者がお答えします。ほかに1,200円が未払いです（freight paid on delivery）',
    ],
    [
      'the way in is paid by the company now: the warranty began on 2026-04-01',
      '往路の送料は当社の負担に変わりました。保証期間の起算日は2026-04-01です',
    ],
    [
      'the way in would be the customer’s, since the warranty began on 2025-06-01; the item has gone back, and nothing is charged for it any more',
      '保証期間の起算日は2025-06-01のため往路の送料はお客様の負担ですが、品物は返送済みのため請求しません',
    ],
    [
      '1200 yen were paid for the way in, which the company pays now; a person answers for them',
      '当社が負担する往路の送料に1,200円のお支払いがあります。担当者がお答えします',
    ],
    [
      'it was delivered on 2026-03-08, after its warranty began on 2026-03-01: the first days for an exchange count from that start, and an exception is a lead’s',
      '納品日は2026-03-08で、保証期間の起算日（2026-03-01）より後です。初期不良の期間は起算日から数え、例外は責任者が判断します',
    ],
    ['ship-item is not in place: the case is diagnosed', '案件は診断済みです'],
  ])('%s', (en, ja) => {
    expect(inJapanese(en)).toBe(ja);
  });

  it('name every stage and place', () => {
    for (const stage of Object.keys(STAGES)) expect(inJapanese(`the case is ${stage}`)).not.toContain(stage);
    for (const place of Object.keys(CUSTODIES))
      expect(inJapanese(`the item is ${place}`)).not.toContain(place);
  });

  it('say what the clock will do, by the clocks of Tokyo', () => {
    const act: AutomaticAct = {
      kind: 'quote-answer',
      sentence: 'deemed cancelled at 2026-04-30T15:00:00.000Z unless the quote is answered',
      lastDay: '2026-04-30',
      firesAt: '2026-04-30T15:00:00.000Z',
      command: 'lapse-quote',
      unless: 'the quote is answered',
      clauses: ['FR-R4-4'],
    };
    expect(actInJapanese(act)).toEqual({
      ...act,
      sentence: '見積りへのご回答がない場合は、2026年5月1日（金）0時に取り消されたものとみなします',
      unless: '見積りへのご回答があること',
    });
  });
});
