import { dayInWords, momentInWords, printedDate } from '../src/explain/days-in-words.js';
import { HOURS, measured, MONTHS, yenInWords } from '../src/explain/amounts-in-words.js';
import type { FactWords } from '../src/explain/fact-words.js';
import { listed } from '../src/explain/language.js';
import { clauseIndex, readingIndex } from '../src/index.js';
import { placeOf } from '../src/clauses/places.js';
import { PROGRAMMES, QUESTIONS } from '../src/questions/questions.js';

interface Schema {
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly type?: string;
}

const ROWS = PROGRAMMES.flatMap((programme) =>
  Object.entries(QUESTIONS[programme].questions).map(
    ([name, question]) => [`${programme} ${name}`, question] as const,
  ),
);

/** What a value may be that the words cannot say, by the path of the fact. */
function unsaid(path: string, schema: Schema, words: FactWords | undefined): readonly string[] {
  if (words === undefined) return [path];
  const { values } = words;
  const parts = schema.anyOf ?? [schema];
  return parts.flatMap((part): readonly string[] => {
    if (part.enum !== undefined) {
      const said = values.of === 'choice' ? Object.keys(values.words) : [];
      return part.enum.filter((value) => !said.includes(value)).map((value) => `${path}=${value}`);
    }
    if (part.type === 'boolean') return values.of === 'flag' ? [] : [path];
    if (part.type === 'array') {
      const members = values.of === 'things' ? values.members : {};
      return Object.entries(part.items?.properties ?? {}).flatMap(([member, inner]) =>
        unsaid(`${path}.${member}`, inner, members[member]),
      );
    }
    return values.of === 'flag' || values.of === 'choice' || values.of === 'things'
      ? part.type === 'null'
        ? []
        : [path]
      : [];
  });
}

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

describe('the words of the questions', () => {
  it.each(ROWS)('%s: say every fact, every word that it may be, yes and no', (_name, { facts, words }) => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(facts).toSorted());
    const holes = Object.entries(facts).flatMap(([fact, { schema }]) =>
      unsaid(fact, schema as Schema, words[fact]),
    );
    expect(holes).toEqual([]);
  });

  it.each(ROWS)('%s: ask for every fact as a question, in both languages', (_name, { words }) => {
    for (const { label, ask } of Object.values(words)) {
      expect(ask.ja).toMatch(/(?:か。|ください。|か（.+）。)$/);
      expect(ask.en).toMatch(/^[A-Z].*\?/);
      expect(`${label.ja}${ask.ja}`).toMatch(japanese);
      expect(`${label.en}${ask.en}`).not.toMatch(japanese);
    }
  });

  it.each(ROWS)('%s: call no two facts the same', (_name, { words }) => {
    for (const language of ['ja', 'en'] as const) {
      const labels = Object.values(words).map(({ label }) => label[language]);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });

  it('are noticed where they lack a value, a fact or a member', () => {
    const words = QUESTIONS['panasonic-pack'].questions['application']?.words ?? {};
    expect(unsaid('service', { enum: ['on-site', 'by-post'] }, words['service'])).toEqual([
      'service=by-post',
    ]);
    expect(unsaid('stranger', { type: 'string' }, words['stranger'])).toEqual(['stranger']);
    const devices = { type: 'array', items: { properties: { colour: { type: 'string' } } } };
    expect(unsaid('devices', devices, words['devices'])).toEqual(['devices.colour']);
  });
});

describe('every clause', () => {
  it('says where it stands in its source', () => {
    expect(clauseIndex().filter(({ id }) => placeOf(id) === undefined)).toEqual([]);
  });

  it.each([
    ['FR-R4-4', '修理規定 第4条第4項', 'Repair rules, article 4, item 4'],
    ['FR-R5-6a', '修理規定 第5条第6項', 'Repair rules, article 5, item 6'],
    ['FR-R3-4-2', '修理規定 第3条第4項(2)', 'Repair rules, article 3, item 4 (2)'],
    ['FW-W11-0', '保証規定 第11条 柱書', 'Warranty rules, article 11, opening words'],
    [
      'IP-Q-7a',
      '保証・修理制度 3 質問と回答',
      'Warranty and repair scheme, section 3, questions and answers',
    ],
    [
      'PN-T-1',
      'オンサイト・持込み保守パック 修理日数の目安',
      'On-site and carry-in maintenance packs, target days of repair',
    ],
  ])('%s: %s', (id, ja, en) => {
    expect(placeOf(id)).toEqual({ ja, en });
  });

  it('and every reading says what it means in both languages', () => {
    for (const { paraphrase } of [...clauseIndex(), ...readingIndex()]) {
      expect(paraphrase.ja).toMatch(japanese);
      expect(paraphrase.en).toMatch(/^[A-Z\d].*\.$/);
    }
  });
});

describe('days, moments and amounts in words', () => {
  it('name the weekday', () => {
    expect(dayInWords('2026-11-21')).toEqual({ ja: '2026年11月21日（土）', en: '21 November 2026 (Sat)' });
  });

  it('go by the clocks of Tokyo', () => {
    expect(momentInWords('2022-06-03T08:29:00.000Z')).toEqual({
      ja: '2022年6月3日（金）17時29分',
      en: '3 June 2022 (Fri), 17:29',
    });
    expect(momentInWords('2022-06-03T15:00:00Z')).toEqual({
      ja: '2022年6月4日（土）0時',
      en: '4 June 2022 (Sat), 0:00',
    });
  });

  it('read the printed date of a text to the day or to the month', () => {
    expect(printedDate('2023-12-13')).toEqual({ ja: '2023年12月13日', en: '13 December 2023' });
    expect(printedDate('2022-04')).toEqual({ ja: '2022年4月', en: 'April 2022' });
    expect(printedDate('undated')).toBeUndefined();
  });

  it.each([
    [12_345, '12,345円', '¥12,345'],
    [0, '0円', '¥0'],
    [1_234_567, '1,234,567円', '¥1,234,567'],
  ])('group the digits of %d yen', (amount, ja, en) => {
    expect(yenInWords(amount)).toEqual({ ja, en });
  });

  it('count one as one', () => {
    expect(measured(1, MONTHS)).toEqual({ ja: '1か月', en: '1 month' });
    expect(measured(13, MONTHS)).toEqual({ ja: '13か月', en: '13 months' });
    expect(measured(1.5, HOURS)).toEqual({ ja: '1.5時間', en: '1.5 hours' });
  });

  it('list several things', () => {
    const [one, two, three] = ['a', 'b', 'c'].map((word) => ({ ja: word, en: word }));
    if (one === undefined || two === undefined || three === undefined) throw new TypeError('three');
    expect(listed([one])).toEqual({ ja: 'a', en: 'a' });
    expect(listed([one, two])).toEqual({ ja: 'a、b', en: 'a and b' });
    expect(listed([one, two, three])).toEqual({ ja: 'a、b、c', en: 'a, b and c' });
  });
});
