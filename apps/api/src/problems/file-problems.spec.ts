import { ShuriError } from '#kernel';
import { InvalidMasterData, readSentFiles, sourceFile } from '#master-data';
import { saidOfFile } from './file-problems.js';
import { problemOf } from './problem.js';
import { isJapanese } from './sentences.js';

/** What is wrong with files that are refused. @throws TypeError when they are taken */
function problemsOf(main: string, csv?: string, more: readonly string[] = []): readonly string[] {
  const names = ['main.yaml', ...(csv === undefined ? [] : ['table.csv']), ...more];
  const texts = [main, csv ?? '', ''];
  return problemsOfRefusal(() =>
    readSentFiles(names.map((name, index) => ({ name, text: texts[index] ?? '' }))),
  );
}

function problemsOfRefusal(send: () => unknown): readonly string[] {
  try {
    send();
  } catch (error) {
    if (error instanceof InvalidMasterData) return error.problems.map(({ problem }) => problem);
    throw error;
  }
  throw new TypeError('the files were taken');
}

const tables = (programme: string, rest: string) => `revision: r\nprogrammes:\n  ${programme}:\n${rest}`;
const frontier = (rest: string) => tables('frontier', `    ${rest}\n`);
const fromCsv = (table: string) => frontier(`${table}: { csv: table.csv }`);
const calendar = (years: string, weekend: string, closures: string) =>
  frontier(`calendar: { id: c, revision: r-1, years: ${years}, weekend: ${weekend}, closures: ${closures} }`);
const FEES = 'revision,from,until,inspectionFee,returnFreight\n';

/** Files of every kind that is refused. */
const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  ['an unknown key', problemsOf(frontier('fees: 1'))],
  ['no revision', problemsOf('programmes: {}\n')],
  ['numbers that are none', problemsOf(frontier('models: { a: { warrantyMonths: six } }'))],
  [
    'numbers within bounds',
    problemsOf(
      'revision: r\ntaxRates: [{ revision: t, from: 2020-01-01, ratePercent: 101 }]\nprogrammes: {}\n',
    ),
  ],
  ['a list that is none', problemsOf(frontier('feeTables: 1'))],
  ['a list of nothing', problemsOf(frontier('highPrice: []'))],
  ['members that are none', problemsOf(frontier('models: { a: 1 }'))],
  [
    'an empty text',
    problemsOf(tables('ipro', '    exemptLists: [{ revision: "", from: 2020-01-01, models: [] }]\n')),
  ],
  [
    'a text that is none',
    problemsOf(tables('ipro', '    exemptLists: [{ revision: 1, from: 2020-01-01, models: [] }]\n')),
  ],
  ['a word that is none of its words', problemsOf(frontier('paymentPoint: later'))],
  ['a name that is none', problemsOf(frontier('designatedShops: [7]'))],
  ['a service that is none', problemsOf(tables('support-renewal', '    renewedTermServices: [visit]\n'))],
  ['a day that is none', problemsOf(frontier('highPrice: { value: 1, from: 2024-02-30 }'))],
  [
    'a price that is too low',
    problemsOf(
      tables(
        'support-renewal',
        '    prices: [{ revision: p, from: 2020-01-01, month: 2, retroactiveMonth: 1 }]\n',
      ),
    ),
  ],
  [
    'days that contradict each other',
    problemsOf(frontier('highPrice: { value: 1, from: 2024-02-02, until: 2024-02-01 }')),
  ],
  ['rows that overlap', problemsOf(frontier('highPrice: [{ value: 1 }, { value: 2, from: 2024-02-01 }]'))],
  [
    'a hole',
    problemsOf(frontier('highPrice: [{ value: 1, until: 2024-02-01 }, { value: 2, from: 2024-02-03 }]')),
  ],
  [
    'a revision twice',
    problemsOf(fromCsv('feeTables'), `${FEES}f,2020-01-01,2020-12-31,1,1\nf,2021-01-01,,1,1\n`),
  ],
  ['a key twice', problemsOf(fromCsv('models'), 'model\na\na\n')],
  ['a second row', problemsOf(fromCsv('highPrice'), 'highPrice\n1\n2\n')],
  [
    'a second row of a day',
    problemsOf(
      tables('support-renewal', '    inForceFrom: { csv: table.csv }\n'),
      'inForceFrom\n2020-01-01\n2021-01-01\n',
    ),
  ],
  [
    'days of one revision',
    problemsOf(
      tables('ipro', '    exemptLists: { csv: table.csv }\n'),
      'revision,from,model\nx,2020-01-01,a\nx,2020-01-02,b\n',
    ),
  ],
  [
    'a model on no list',
    problemsOf(
      tables(
        'ipro',
        '    models: { a: { deviceClass: other } }\n    exemptLists: [{ revision: x, from: 2020-01-01, models: [b] }]\n',
      ),
    ),
  ],
  [
    'closures that are too many',
    problemsOf(
      frontier(
        'calendar: { id: c, revision: r-1, years: [2024], weekend: [], closures: { csv: table.csv } }',
      ),
      'from,until\n2024-01-01,2024-06-01\n',
    ),
  ],
  ['a year without holidays', problemsOf(calendar('[1900]', '[]', '[]'))],
  ['a day of no week', problemsOf(calendar('[2024]', '[8]', '[]'))],
  ['a closure of another year', problemsOf(calendar('[2024]', '[]', '[2023-01-04]'))],
  ['a closure that is none', problemsOf(calendar('[2024]', '[]', '[May]'))],
  ['an empty spreadsheet', problemsOf(fromCsv('feeTables'), '')],
  ['an unknown column', problemsOf(fromCsv('models'), 'model,price\na,1\n')],
  ['a column twice', problemsOf(fromCsv('models'), 'model,model\na,b\n')],
  ['a column that is missing', problemsOf(fromCsv('models'), 'device\ntablet\n')],
  ['a cell too many', problemsOf(fromCsv('models'), 'model\na,b\n')],
  ['a cell too few', problemsOf(fromCsv('models'), 'model,device\na\n')],
  ['a control character', problemsOf(fromCsv('models'), 'model\na\u001b\n')],
  ['an open quotation', problemsOf(fromCsv('models'), 'model\n"a\n')],
  ['a quotation within', problemsOf(fromCsv('models'), 'model\na"b\n')],
  ['something after a quotation', problemsOf(fromCsv('models'), 'model\n"a"b\n')],
  ['a file elsewhere', problemsOf(frontier('models: { csv: ../a.csv }'))],
  ['a file that is not there', problemsOf(fromCsv('models'))],
  ['a file that nothing refers to', problemsOf(frontier('highPrice: 1'), 'model\na\n')],
  ['two main files', problemsOf(frontier('highPrice: 1'), undefined, ['other.yaml'])],
  ['a file twice', problemsOf(fromCsv('models'), 'model\na\n', ['table.csv'])],
  ['a key of YAML twice', problemsOf('revision: r\nrevision: r\n')],
  ['no members at all', problemsOf('- 1\n')],
  ['a text that is no YAML', problemsOf('revision: a: b\n')],
  ['a tag that nobody knows', problemsOf('revision: !secret r\nprogrammes: {}\n')],
  ['the character U+0000', problemsOf('revision: r\nprogrammes: { frontier: { models: { "a\\0": {} } } }\n')],
  ['half a character', problemsOf('revision: "r\\uD800"\nprogrammes: {}\n')],
  ['an alias of nothing', problemsOf('revision: *r\n')],
  ['an alias within itself', problemsOf('revision: r\nprogrammes: &p { frontier: *p }\n')],
  ['two documents', problemsOf('revision: r\n---\nrevision: s\n')],
  ['a name that is a list', problemsOf('revision: r\n? [a]\n: b\n')],
  ['a list that never ends', problemsOf('revision: [r\n')],
];

describe('what is wrong in files of master data', () => {
  it.each(REFUSED)('is said in Japanese: %s', (_what, problems) => {
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((one) => !isJapanese(saidOfFile(one)?.ja ?? one))).toEqual([]);
  });

  it.each([
    ['is missing', 'missing'],
    ['must be a whole number of at least 1, not "six"', 'out-of-range'],
    ['must be one of camera, recorder, not "toaster"', 'not-one-of'],
    ['calendar c, revision r-1: no national holidays are known for the year 1900', 'unknown-year'],
    ['no row of ipro.models has the model CAM-L', 'unknown-model'],
    ['the moon is full', undefined],
  ])('%s: its code is %s', (problem, code) => {
    expect(saidOfFile(problem)?.code).toBe(code);
  });

  it.each([
    ['no text', () => sourceFile('a.csv', Uint8Array.of(0x93, 0x64))],
    ['no main file', () => readSentFiles([{ name: 'a.csv', text: '' }])],
  ])('is said in Japanese of files that are %s', (_what, send) => {
    expect(problemsOfRefusal(send).every((one) => isJapanese(saidOfFile(one)?.ja ?? one))).toBe(true);
  });

  it.each([
    ['must be a whole number of at least 1, not "six"', '1以上の整数で指定してください（現在の値："six"）'],
    [
      'must be one of camera, recorder, not "toaster, not oven"',
      '次のいずれかで指定してください：camera, recorder（現在の値："toaster, not oven"）',
    ],
    [
      'overlaps another entry, which is valid from the beginning to an open end',
      '別の行の期間（最初から無期限まで）と重なっています',
    ],
    [
      'has 3 cells, but there are 5 columns: an empty cell has its comma, too',
      '列は5個ですが、セルが3個しかありません。空のセルにもカンマを付けてください',
    ],
    [
      'has 1 cell, but there are 2 columns: an empty cell has its comma, too',
      '列は2個ですが、セルが1個しかありません。空のセルにもカンマを付けてください',
    ],
    [
      'is no YAML: nothing before the alias shops has that name',
      'YAMLとして読めません。エイリアス「shops」より前に、同じ名前のアンカーがありません',
    ],
    ['is no YAML: it holds more than one document', 'YAMLとして読めません。文書は1つだけにしてください'],
    [
      'is no YAML: Nested mappings are not allowed in compact mappings',
      'YAMLとして読めません。この行の付近の書き方を確認してください',
    ],
    ['must not hold the character U+FFFD', '文字U+FFFDは使えません'],
  ])('%s', (en, ja) => {
    expect(saidOfFile(en)?.ja).toBe(ja);
  });

  it('stands in an answer by file and line, in the language of who asked', () => {
    const place = { file: 'a.csv', line: 3, field: 'model' };
    const problems = [{ ...place, problem: 'is missing' }];
    const error = new ShuriError('MASTER_DATA.INVALID', 'a.csv:3: model: is missing', { problems });
    const asked = { requestId: '1', role: undefined } as const;
    const [en, ja] = [{ problem: 'is missing' }, { problem: '値がありません' }];
    for (const [language, { problem }] of [['en', en] as const, ['ja', ja] as const]) {
      expect(problemOf(error, { ...asked, language })['problems']).toEqual([
        { ...place, problem, rule: problem, code: 'missing' },
      ]);
    }
  });
});
