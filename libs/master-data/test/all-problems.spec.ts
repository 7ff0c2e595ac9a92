import { complaintsOf, mainWith } from './support/files.js';

const FEES = mainWith('frontier', 'feeTables');
const FEE_HEADER = 'revision,from,until,inspectionFee,returnFreight\n';
const MODELS = mainWith('frontier', 'models');

describe('of bad input is told', () => {
  it('all of it at once, by file and line', () => {
    const main = `${FEES}    paymentPoint: later\n    models: { csv: models.csv }\n`;
    const beside = {
      'table.csv': `${FEE_HEADER}f-1,never,,3000,1500\nf-2,2026-04-01,,x,y\n`,
      'models.csv': 'model,warrantyMonths\nM-1,0\n,6\n',
    };
    expect(complaintsOf(main, beside).map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      'models.csv:2',
      'models.csv:3',
      'table.csv:2',
      'table.csv:3',
      'table.csv:3',
      'tables.yaml:5',
    ]);
  });

  it('what contradicts itself in one table beside what is wrong in others, and every wrong closure', () => {
    const main = `revision: r
taxRates:
  - { revision: t-1, from: 2026-01-01, until: 2025-01-01, ratePercent: 10 }
  - { revision: t-2, from: 2025-12-01, ratePercent: 8 }
programmes:
  frontier:
    fee: 1
    feeTables: { csv: table.csv }
    calendar: { id: c, revision: c-1, years: [2026], weekend: [6, 7], closures: ['13-01', '2026-02-30'] }
  ipro:
    models: { M-1: { deviceClass: camera } }
    fiveYearLists: [{ revision: l-1, from: 2026-04-01, models: [M-1, M-2] }]
`;
    const csv = `${FEE_HEADER}f-1,2026-04-01,2026-03-31,x,1500\nf-2,2026-04-01,,3000,"15"00"\nf-3,2026-05-01,,3,1\n`;
    const complaints = complaintsOf(main, { 'table.csv': csv });
    expect(complaints.map((line) => line.replace(/ \([^)]*\)/, '').replace(/(: .*?): .*$/, '$1'))).toEqual([
      'table.csv:2: frontier.feeTables, inspectionFee',
      'table.csv:2: frontier.feeTables, until',
      'table.csv:3: frontier.feeTables',
      'tables.yaml:3: taxRates, 0.until',
      'tables.yaml:3: taxRates, 0',
      'tables.yaml:7: programmes.frontier.fee',
      'tables.yaml:9: frontier.calendar, closures.0',
      'tables.yaml:9: frontier.calendar, closures.1',
      'tables.yaml:12: ipro.fiveYearLists, 0.models.1',
    ]);
  });

  it.each([
    ['closed nowhere', `f-2,2026-04-01,,"3000,1500\n`, []],
    [
      'followed by something',
      `f-2,2026-04-01,,"3"000,1"5"00\nf-3,2027-04-01,y,3000,1500\n`,
      ['table.csv:5, until'],
    ],
    [
      'followed by something further on',
      `f-2,2026-04-01,,"3" 000,1500\nf-3,2027-04-01,y,3000,1500\n`,
      ['table.csv:5, until'],
    ],
    ['inside a cell', `f-2,2026-04-01,,3"0"00,1500\nf-3,2027-04-01,y,3000,1500\n`, ['table.csv:5, until']],
  ])('the days of the other rows beside a quotation mark that is %s', (_what, rows, after) => {
    const csv = `${FEE_HEADER}f-0,2024-01-01,2023-01-01,3000,1500\nf-1,2024-01-01,x,3000,1500\n${rows}`;
    const complaints = complaintsOf(FEES, { 'table.csv': csv });
    expect(complaints.map((line) => line.replace(/^([^:]*:\d+): [^)]*\)(.*?):.*$/, '$1$2'))).toEqual([
      'table.csv:2, until',
      'table.csv:3, until',
      'table.csv:4',
      ...after,
    ]);
  });

  it('the one bad line of five hundred', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `M-${index},${index === 321 ? 'twelve' : 12}\n`);
    expect(complaintsOf(MODELS, { 'table.csv': `model,warrantyMonths\n${rows.join('')}` })).toEqual([
      expect.stringMatching(
        /^table\.csv:323: frontier\.models .*M-321\.warrantyMonths: must be a whole number/,
      ),
    ]);
  });

  it('of a thousand bad lines the first hundred, and how many more there are', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `M-${index},x\n`);
    const complaints = complaintsOf(MODELS, { 'table.csv': `model,warrantyMonths\n${rows.join('')}` });
    expect(complaints).toHaveLength(101);
    expect(complaints.at(-1)).toBe('and 900 more');
  });

  it('of twenty thousand lines with something behind a quotation mark the first hundred, and soon', () => {
    // The parser itself takes longer with the square of their number, for so many some hours.
    const rows = Array.from({ length: 20_000 }, (_, index) => `M-${index},"1"2\n`);
    const complaints = complaintsOf(MODELS, { 'table.csv': `model,warrantyMonths\n${rows.join('')}` });
    expect(complaints).toHaveLength(100);
    expect(complaints.at(-1)).toMatch(/^table\.csv:101: /);
  });
});
