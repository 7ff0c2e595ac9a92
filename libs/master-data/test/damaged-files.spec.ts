import { complaintsOf, mainWith, stated } from './support/files.js';

const MODELS = mainWith('frontier', 'models');
const OF_MODELS = 'frontier.models (FW-W7-1, FW-W8-3, FR-R7-1, FR-R5-11a)';
const NO_NUMBER = `${OF_MODELS}, M-2.warrantyMonths: must be a whole number of at least 1, not "x"`;

/** Each name stands for nine of the one before it. */
const BILLIONS = ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi', 'ij'].reduce(
  (text, pair) =>
    `${text}${pair.charAt(1)}: &${pair.charAt(1)} [${Array(9)
      .fill(`*${pair.charAt(0)}`)
      .join(', ')}]\n`,
  'revision: r\na: &a 1\n',
);

describe('a spreadsheet that is damaged', () => {
  it.each([
    [
      'a row that was cut off',
      'model,warrantyMonths\nM-1,6\nM-2\n',
      `3: ${OF_MODELS}: has 1 cell, but there are 2 columns: an empty cell has its comma, too`,
    ],
    [
      'a row that lost a comma',
      'model,warrantyMonths,device\nM-1,6,\nM-2,tablet\n',
      `3: ${OF_MODELS}: has 2 cells, but there are 3 columns: an empty cell has its comma, too`,
    ],
    [
      'a control character, as of UTF-16 without its mark',
      'm\0o\0d\0e\0l\0\n\0',
      `1: ${OF_MODELS}: must not hold the character U+0000`,
    ],
    [
      'a character that was lost before',
      'model\r\nM-1\r\nM-\ufffd\r\n',
      `3: ${OF_MODELS}: must not hold the character U+FFFD`,
    ],
    [
      'a quotation mark that is not closed, rows above the end',
      'model,warrantyMonths\n"M ""1""",6\n"M-2,6\nM-3,6\nM-4,6\n',
      `3: ${OF_MODELS}: a cell that begins with a quotation mark has no closing one`,
    ],
  ])('is refused by its line: %s', (_what, csv, complaint) => {
    expect(complaintsOf(MODELS, { 'table.csv': csv })[0]).toBe(`table.csv:${complaint}`);
  });

  it.each([
    ['below a cell of two lines, with CRLF', 'model,warrantyMonths\r\n"M\r\n1",6\r\n\r\nM-2,x\r\n', 5],
    ['of two lines itself', 'model,warrantyMonths,upgrades\nM-1,6,\nM-2,x,"memory;\nssd"\n', 3],
    ['below one that ends otherwise', 'model,warrantyMonths\r\nM-1,6\nM-2,x\r\n', 3],
    ['that ends in CR alone', 'model,warrantyMonths\rM-1,6\rM-2,x\r', 3],
  ])('names the line on which a row begins, also %s', (_what, csv, line) => {
    expect(complaintsOf(MODELS, { 'table.csv': csv })).toEqual([`table.csv:${line}: ${NO_NUMBER}`]);
  });

  it('is none for empty cells after the last column, as spreadsheets leave them', () => {
    const { tables } = stated(MODELS, { 'table.csv': 'model,warrantyMonths\nM-1,6,,\n,\n' });
    expect(tables.get('frontier.models')).toEqual({ 'M-1': { warrantyMonths: 6 } });
  });
});

describe('a main file that is damaged or hostile', () => {
  it.each([
    [
      'an alias within itself',
      'revision: r\nprogrammes: &p { frontier: *p }\n',
      '1: is no YAML: an alias stands within what it names',
    ],
    ['an alias of nothing', 'revision: *r\n', '1: is no YAML: nothing before the alias r has that name'],
    [
      'aliases of aliases, which a few lines make billions of',
      BILLIONS,
      '1: is no YAML: its aliases stand for more than a file may hold',
    ],
    ['two documents', 'revision: r\n---\nrevision: s\n', '2: is no YAML: it holds more than one document'],
    ['a name that is a list', 'revision: r\n? [a]\n: b\n', '2: is no YAML: a name must be a text'],
    [
      'a tab',
      'revision: r\nprogrammes:\n\tfrontier: {}\n',
      '3: is no YAML: a tab stands where a line is indented: use blanks',
    ],
    [
      'a character of another encoding',
      'revision: r\nprogrammes: {} # \u001b\n',
      '2: must not hold the character U+001B',
    ],
  ])('is refused by its line: %s', (_what, main, complaint) => {
    expect(complaintsOf(main)).toEqual([`tables.yaml:${complaint}`]);
  });

  it.each([100, 2_000, 50_000])('is refused however deep it goes: %d levels', (levels) => {
    const [first] = complaintsOf(`revision: r\nprogrammes: ${'{a: '.repeat(levels)}1${'}'.repeat(levels)}\n`);
    expect(first).toMatch(
      /^tables\.yaml:2: (?:is no YAML: it is nested too deeply|programmes\.a: unknown key)$/,
    );
  });
});
