import { InvalidMasterData, readMasterData, referredFiles, sourceFile } from '../src/index.js';
import { complaintsOf, mainWith, stated } from './support/files.js';

const FEES = mainWith('frontier', 'feeTables');
const FEE_HEADER = 'revision,from,until,inspectionFee,returnFreight\n';
const MODELS = mainWith('frontier', 'models');

describe('a spreadsheet', () => {
  it('gives the same table as YAML does', () => {
    const fromCsv = stated(FEES, {
      'table.csv': `${FEE_HEADER}f-1,2019-10-01,2026-03-31,3000,1500\nf-2,2026-04-01,,3300,1650\n`,
    });
    expect(fromCsv.tables.get('frontier.feeTables')).toEqual([
      { revision: 'f-1', from: '2019-10-01', until: '2026-03-31', inspectionFee: 3000, returnFreight: 1500 },
      { revision: 'f-2', from: '2026-04-01', inspectionFee: 3300, returnFreight: 1650 },
    ]);
    expect(fromCsv.terms.programmes.frontier?.feeTables).toEqual(fromCsv.tables.get('frontier.feeTables'));
  });

  it.each([
    ['with a byte order mark', `\ufeff${FEE_HEADER}f-1,2019-10-01,,3000,1500\n`],
    ['with CRLF', `${FEE_HEADER}f-1,2019-10-01,,3000,1500\n`.replaceAll('\n', '\r\n')],
    ['without an end of line at its end', `${FEE_HEADER}f-1,2019-10-01,,3000,1500`],
    [
      'with its columns in another order',
      'from,returnFreight,revision,inspectionFee\n2019-10-01,1500,f-1,3000\n',
    ],
    ['with dates as spreadsheets write them', `${FEE_HEADER}f-1,2019/10/1,,3000,1500\n`],
    ['with empty rows and blanks around cells', `${FEE_HEADER}\n f-1 ,2019-10-01,,3000, 1500\n,,,,\n`],
  ])('is read %s', (_how, text) => {
    expect(stated(FEES, { 'table.csv': text }).tables.get('frontier.feeTables')).toEqual([
      { revision: 'f-1', from: '2019-10-01', inspectionFee: 3000, returnFreight: 1500 },
    ]);
  });

  it('keeps commas, quotation marks and ends of line within quotation marks', () => {
    const text = 'name\r\n"Denki, Yokohama"\r\n"The ""Old"" Shop"\r\n"two\nlines"\r\n';
    const { tables } = stated(mainWith('frontier', 'designatedShops'), { 'table.csv': text });
    expect(tables.get('frontier.designatedShops')).toEqual([
      'Denki, Yokohama',
      'The "Old" Shop',
      'two\nlines',
    ]);
  });

  it('fills members of members, and lists within a cell', () => {
    const text =
      'model,supportEnd.lastDay,supportEnd.announcedOn,upgrades\nM-1,2027-03-31,2026-03-31,memory; ssd\nM-2,,,\n';
    expect(stated(MODELS, { 'table.csv': text }).tables.get('frontier.models')).toEqual({
      'M-1': {
        supportEnd: { lastDay: '2027-03-31', announcedOn: '2026-03-31' },
        upgrades: ['memory', 'ssd'],
      },
      'M-2': {},
    });
  });

  it('gives the closures of a calendar, day by day', () => {
    const main = `revision: r-1
programmes:
  frontier:
    calendar: { id: c, revision: c-1, years: [2026], weekend: [6, 7], closures: { csv: closed.csv } }
`;
    const { terms } = stated(main, { 'closed.csv': 'from,until\n2026/8/12,2026/8/14\n2026-12-29,\n' });
    expect(terms.programmes.frontier?.calendar?.closures).toEqual([
      '2026-08-12',
      '2026-08-13',
      '2026-08-14',
      '2026-12-29',
    ]);
  });
});

describe('bad input is refused with its file, line, table, rule and column:', () => {
  it.each([
    [
      'a number that is none',
      FEES,
      `${FEE_HEADER}f-1,2019-10-01,2026-03-31,3000,1500\nf-2,2026-04-01,,"3,300",1500\n`,
      'table.csv:3: frontier.feeTables (FR-R2-7a, A-FR-10), inspectionFee: must be a whole number of at least 0, not "3,300"',
    ],
    [
      'a date that does not exist',
      FEES,
      `${FEE_HEADER}f-1,2026-02-30,,3000,1500\n`,
      'table.csv:2: frontier.feeTables (FR-R2-7a, A-FR-10), from: must be a date YYYY-MM-DD, not "2026-02-30"',
    ],
    [
      'an end before the start',
      FEES,
      `${FEE_HEADER}f-1,2026-04-01,2026-03-31,3000,1500\n`,
      'table.csv:2: frontier.feeTables (FR-R2-7a, A-FR-10), until: ends on 2026-03-31, before it begins on 2026-04-01',
    ],
    [
      'an overlap',
      FEES,
      `${FEE_HEADER}f-1,2026-04-01,,3000,1500\nf-2,2026-05-01,,3000,1500\n`,
      'table.csv:3: frontier.feeTables (FR-R2-7a, A-FR-10): overlaps another entry, which is valid from 2026-04-01 to an open end',
    ],
    [
      'a missing cell',
      FEES,
      `${FEE_HEADER}f-1,2026-04-01,,,1500\n`,
      'table.csv:2: frontier.feeTables (FR-R2-7a, A-FR-10), inspectionFee: is missing',
    ],
    [
      'an unknown column',
      FEES,
      'revision,from,fee\nf-1,2026-04-01,1\n',
      'table.csv:1: frontier.feeTables (FR-R2-7a, A-FR-10), fee: unknown column; the columns are revision, from, until, inspectionFee, returnFreight',
    ],
    [
      'a cell too many',
      FEES,
      `${FEE_HEADER}f-1,2026-04-01,,3,300,1500\n`,
      'table.csv:2: frontier.feeTables (FR-R2-7a, A-FR-10): has 6 cells, but there are 5 columns: a cell with a comma stands in quotation marks',
    ],
    [
      'a quotation mark that is not closed',
      FEES,
      `${FEE_HEADER}"f-1,2026-04-01,,3000,1500\n`,
      'table.csv:2: frontier.feeTables (FR-R2-7a, A-FR-10): a cell that begins with a quotation mark has no closing one',
    ],
    [
      'an empty file',
      FEES,
      '',
      'table.csv:1: frontier.feeTables (FR-R2-7a, A-FR-10): is empty: its first line names the columns revision, from, until, inspectionFee, returnFreight',
    ],
    [
      'a key twice',
      MODELS,
      'model,warrantyMonths\nM-1,6\nM-2,\nM-1,12\n',
      'table.csv:4: frontier.models (FW-W7-1, FW-W8-3, FR-R7-1, FR-R5-11a), model: "M-1" stands here twice',
    ],
    [
      'a key column that is missing',
      MODELS,
      'warrantyMonths\n6\n',
      'table.csv:1: frontier.models (FW-W7-1, FW-W8-3, FR-R7-1, FR-R5-11a), model: the column is missing',
    ],
    [
      'a word that is none of the table’s',
      mainWith('ipro', 'models'),
      'model,deviceClass\nM-1,toaster\n',
      'table.csv:2: ipro.models (IP-T-4, IP-P-2), M-1.deviceClass: must be one of camera, recorder, accessory, other, not "toaster"',
    ],
    [
      'a day of a name',
      mainWith('frontier', 'designatedCarriers'),
      'name,from\nc-1,\nc-2,1 April\n',
      'table.csv:3: frontier.designatedCarriers (FR-R2-6a), from: must be a date YYYY-MM-DD, not "1 April"',
    ],
    [
      'rows of one list with different days',
      mainWith('ipro', 'fiveYearLists'),
      'revision,from,model\nl-1,2026-04-01,M-1\nl-1,2026-05-01,M-2\n',
      'table.csv:3: ipro.fiveYearLists (IP-P-3), revision: the rows of one revision must have the same days',
    ],
    [
      'a second row where there is one value',
      mainWith('frontier', 'contactAttempts'),
      'contactAttempts\n3\n4\n',
      'table.csv:3: frontier.contactAttempts (A-FR-09), contactAttempts: there can be one row only, or each with days of its own',
    ],
  ])('%s', (_what, main, csv, complaint) => {
    expect(complaintsOf(main, { 'table.csv': csv })).toEqual([complaint]);
  });

  it.each([
    [
      'an unknown key',
      'revision: r\nprogrammes:\n  frontier:\n    feeTable: []\n',
      'tables.yaml:4: programmes.frontier.feeTable: unknown key',
    ],
    ['no revision', 'programmes: {}\n', 'tables.yaml:1: revision: is missing'],
    [
      'a value within a table',
      'revision: r\nprogrammes:\n  frontier:\n    models:\n      M-1: {}\n      M-2: { warrantyMonths: six }\n',
      'tables.yaml:6: frontier.models (FW-W7-1, FW-W8-3, FR-R7-1, FR-R5-11a), M-2.warrantyMonths: must be a whole number of at least 1, not "six"',
    ],
    ['a key twice', 'revision: r\nrevision: s\n', 'tables.yaml:2: Map keys must be unique'],
    ['a tag that nobody knows', 'revision: !x r\n', 'tables.yaml:1: is no YAML: Unresolved tag: !x'],
    [
      'a character that no store keeps',
      'revision: r\nprogrammes:\n  frontier:\n    models:\n      M-1: { device: "a\\0" }\n',
      'tables.yaml:5: programmes.frontier.models.M-1.device: must not hold the character U+0000',
    ],
    [
      'a list',
      '- 1\n',
      'tables.yaml:1: holds no master data: its members are revision, taxRates and programmes',
    ],
    [
      'a spreadsheet that is not there',
      MODELS,
      'tables.yaml:4: frontier.models (FW-W7-1, FW-W8-3, FR-R7-1, FR-R5-11a): there is no file "table.csv" beside this one',
    ],
    [
      'a spreadsheet elsewhere',
      'revision: r\nprogrammes:\n  frontier:\n    models: { csv: ../models.csv }\n',
      'tables.yaml:4: frontier.models (FW-W7-1, FW-W8-3, FR-R7-1, FR-R5-11a): csv names a file in the same folder, not "../models.csv"',
    ],
  ])('in YAML, %s', (_what, main, complaint) => {
    expect(complaintsOf(main)).toEqual([complaint]);
  });

  it('a spreadsheet that no table refers to: it would look as if it counted', () => {
    expect(complaintsOf('revision: r\nprogrammes: {}\n', { 'models.csv': 'model\nM-1\n' })).toEqual([
      'models.csv:1: tables.yaml refers to no such file',
    ]);
  });
});

describe('bytes', () => {
  const bytes = (...parts: readonly (string | readonly number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [...part])));

  it.each([
    ['Shift_JIS', bytes('name\nShop\n', [0x93, 0x64, 0x8b, 0x43], '\n'), 3],
    ['UTF-16', bytes([0xff, 0xfe], 'n\0'), 1],
  ])('that are %s are refused with a sentence that says how to save the file', (_what, content, line) => {
    const refused = () => sourceFile('shops.csv', content);
    expect(refused).toThrow(InvalidMasterData);
    expect(refused).toThrow(`shops.csv:${line}: is not UTF-8`);
    expect(refused).toThrow('CSV UTF-8');
  });

  it('that are UTF-8 are taken, Japanese and all', () => {
    expect(sourceFile('shops.csv', bytes('name\n架空電気\n'))).toEqual({
      name: 'shops.csv',
      text: 'name\n架空電気\n',
    });
  });
});

describe('a main file', () => {
  it('says which spreadsheets it needs, each once, and of none in another folder', () => {
    const main = `revision: r
programmes:
  panasonic-pack:
    recommendedSdCards: { csv: cards.csv }
    remoteIslands: { csv: islands.csv }
    recordersWithoutSdCard: { csv: cards.csv }
    packHardware: { csv: ../hardware.csv }
`;
    expect([...referredFiles({ name: 'main.yaml', text: main })].sort()).toEqual([
      'cards.csv',
      'islands.csv',
    ]);
  });

  it('may be JSON, and may take a table out of force by null', () => {
    const text = JSON.stringify({
      revision: 'r',
      programmes: { frontier: { paymentPoint: null, highPrice: 1 } },
    });
    const { tables } = readMasterData({ name: 'main.json', text }, []);
    expect([...tables]).toEqual([
      ['frontier.highPrice', 1],
      ['frontier.paymentPoint', null],
    ]);
  });
});
