import { readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import type { JsonValue } from '#kernel';
import { decideCoverage, keyedOn, parseTerms, termsOfTables, valueOn } from '#policy';
import { tableChange } from '../src/decider/changes.js';
import { decidePublication } from '../src/decider/decide-publication.js';
import { MasterDataPublished } from '../src/events/published.event.js';
import { readMasterData, rowCount, validContent } from '../src/index.js';
import { complaintsOf, mainWith, stated } from './support/files.js';

const MODELS = mainWith('frontier', 'models');
const ATTEMPTS = mainWith('frontier', 'contactAttempts');

describe('rows of one key with days of their own', () => {
  const models = {
    'M-1': [
      { warrantyMonths: 6, until: '2026-03-31' },
      { warrantyMonths: 12, from: '2026-04-01' },
    ],
    'M-2': {},
    'M-3': { warrantyMonths: 3, from: '2026-04-01' },
  };

  it('are the same from YAML and from a spreadsheet', () => {
    const yaml = `revision: r-1
programmes:
  frontier:
    models:
      M-1:
        - { warrantyMonths: 6, until: 2026-03-31 }
        - { warrantyMonths: 12, from: 2026-04-01 }
      M-2: {}
      M-3: { warrantyMonths: 3, from: 2026-04-01 }
`;
    const csv =
      'model,warrantyMonths,from,until\nM-1,6,,2026-03-31\nM-2,,,\nM-1,12,2026/4/1,\nM-3,3,2026-04-01,\n';
    expect(stated(yaml).tables.get('frontier.models')).toEqual(models);
    expect(stated(MODELS, { 'table.csv': csv }).tables.get('frontier.models')).toEqual(models);
  });

  it('may be those of a single value, of part months, of values that belong together', () => {
    const main = `revision: r-1
programmes:
  frontier:
    contactAttempts: { csv: attempts.csv }
    partMonths: { csv: parts.csv }
  support-renewal:
    sendBackFreight: { csv: freight.csv }
    renewedTermServices: { csv: services.csv }
`;
    const { tables } = stated(main, {
      'attempts.csv': 'contactAttempts,from,until\n3,,2026-03-31\n5,2026-04-01,\n',
      'parts.csv': 'part,months,from,until\nbattery,6,,2026-03-31\nbattery,12,2026-04-01,\nfan,24,,\n',
      'freight.csv': 'in,back,from\ncustomer,vendor,2026-04-01\n',
      'services.csv': 'service,until\nhardware-failure,\ne-mail-inquiry,2026-03-31\n',
    });
    expect(Object.fromEntries(tables)).toEqual({
      'frontier.contactAttempts': [
        { value: 3, until: '2026-03-31' },
        { value: 5, from: '2026-04-01' },
      ],
      'frontier.partMonths': {
        battery: [
          { value: 6, until: '2026-03-31' },
          { value: 12, from: '2026-04-01' },
        ],
        fan: 24,
      },
      'support-renewal.sendBackFreight': { in: 'customer', back: 'vendor', from: '2026-04-01' },
      'support-renewal.renewedTermServices': [
        'hardware-failure',
        { name: 'e-mail-inquiry', until: '2026-03-31' },
      ],
    });
  });

  const ABOUT_MODELS = 'frontier.models (FW-W7-1, FW-W8-3, FR-R7-1, FR-R5-11a)';
  it.each([
    [
      'that overlap',
      MODELS,
      'model,from,until\nM-1,,2026-04-01\nM-2,,\nM-1,2026-04-01,\n',
      `table.csv:4: ${ABOUT_MODELS}, M-1: overlaps another entry, which is valid from the beginning to 2026-04-01`,
    ],
    [
      'with a hole between them',
      MODELS,
      'model,from,until\nM-1,,2026-03-31\nM-1,2026-04-02,\n',
      `table.csv:3: ${ABOUT_MODELS}, M-1.from: begins on 2026-04-02, but the row before it ends on 2026-03-31: the days between would be unset`,
    ],
    [
      'that end before they begin',
      MODELS,
      'model,from,until\nM-1,2026-04-01,2026-03-31\n',
      `table.csv:2: ${ABOUT_MODELS}, M-1.until: ends on 2026-03-31, before it begins on 2026-04-01`,
    ],
    [
      'that stand for ever twice',
      MODELS,
      'model,warrantyMonths,from\nM-1,6,\nM-1,12,\nM-1,3,2026-04-01\n',
      `table.csv:3: ${ABOUT_MODELS}, model: "M-1" stands here twice`,
    ],
    [
      'without their value',
      ATTEMPTS,
      'contactAttempts,from,until\n3,,2026-03-31\n,2026-04-01,\n',
      'table.csv:3: frontier.contactAttempts (A-FR-09), contactAttempts: is missing',
    ],
    [
      'of a single value that overlap',
      ATTEMPTS,
      'contactAttempts,from,until\n3,,2026-03-31\n5,2026-03-31,\n',
      'table.csv:3: frontier.contactAttempts (A-FR-09): overlaps another entry, which is valid from the beginning to 2026-03-31',
    ],
    [
      'of part months with a day that is none',
      mainWith('frontier', 'partMonths'),
      'part,months,from\nb,6,April\n',
      'table.csv:2: frontier.partMonths (FW-W7-3), b.from: must be a date YYYY-MM-DD, not "April"',
    ],
    [
      'of part months with a number that is none',
      mainWith('frontier', 'partMonths'),
      'part,months,from\nb,six,2026-04-01\n',
      'table.csv:2: frontier.partMonths (FW-W7-3), b.months: must be a whole number of at least 1, not "six"',
    ],
    [
      'of what has none: the day itself is what it says',
      mainWith('support-renewal', 'inForceFrom'),
      'inForceFrom,from\n2016-04-01,2016-04-01\n',
      'table.csv:1: support-renewal.inForceFrom (A-G-7), from: unknown column; the columns are inForceFrom',
    ],
  ])('are refused by file, line and column: %s', (_what, main, csv, complaint) => {
    const complaints = complaintsOf(main, { 'table.csv': csv });
    expect(complaints[0]).toBe(complaint);
  });

  it('are refused in YAML by their own line', () => {
    const yaml = `revision: r-1
programmes:
  frontier:
    highPrice:
      - { value: 1, until: 2026-03-31 }
      - { value: 2, from: 2026-03-01 }
`;
    expect(complaintsOf(yaml)).toEqual([
      'tables.yaml:6: frontier.highPrice (A-FR-13), 1: overlaps another entry, which is valid from the beginning to 2026-03-31',
    ]);
  });
});

describe('a table on a day', () => {
  it.each<[string, JsonValue, JsonValue]>([
    [
      'keeps of each key the row of that day, and of no row no key',
      {
        a: [
          { n: 1, until: '2026-03-31' },
          { n: 2, from: '2026-04-01' },
        ],
        b: { n: 3, until: '2026-03-31' },
        c: { n: 4 },
        d: 5,
      },
      { a: [{ n: 2, from: '2026-04-01' }], c: { n: 4 }, d: 5 },
    ],
    ['is nothing where its one row has ended', { value: 1, until: '2026-03-31' }, null],
    ['keeps the row of that day of a value', [{ value: 1 }], [{ value: 1 }]],
    ['keeps lists that are a value', { m: { upgrades: [] } }, { m: { upgrades: [] } }],
    ['keeps a calendar', { years: [2026], closures: [] }, { years: [2026], closures: [] }],
  ])('%s', (_what, content, valid) => {
    expect(validContent(content, '2026-05-01')).toEqual(valid);
  });

  it('counts every row', () => {
    expect(rowCount({ a: [{ n: 1 }, { n: 2 }], b: 6, c: {} })).toBe(4);
  });
});

describe('a publication that gives rows days', () => {
  it.each<[string, JsonValue, JsonValue, readonly string[]]>([
    [
      'of a key',
      { m: { n: 1 }, x: 1 },
      {
        m: [
          { n: 1, until: '2026-03-31' },
          { n: 2, from: '2026-04-01' },
        ],
        x: { value: 1, from: '2026-04-01' },
      },
      ['changed m', 'removed x', 'added m from 2026-04-01', 'added x from 2026-04-01'],
    ],
    [
      'of a single value',
      3,
      [
        { value: 3, until: '2026-03-31' },
        { value: 5, from: '2026-04-01' },
      ],
      ['changed value', 'added from 2026-04-01'],
    ],
  ])('tells the rows by their first days: %s', (_what, before, after, told) => {
    const change = tableChange('t', before, after);
    expect(change?.rows.map(({ change: kind, row }) => `${kind} ${row}`)).toEqual(told);
  });
});

describe('what was published before rows had days', () => {
  const FIXTURE = new URL('./fixtures/published-before-rows-had-days.json', import.meta.url);
  const published = JSON.parse(readFileSync(FIXTURE, 'utf8')) as MasterDataPublished;
  const tables = new Map(published.tables.map(({ table, content }) => [table, content]));
  const terms = termsOfTables(
    published.name,
    new Map([...tables].map(([table, content]) => [table, { revision: published.name, content }])),
  );
  const FAR_APART = ['0001-01-01', '2024-05-01', '9999-12-31'];

  it('is an event and terms as it was', () => {
    expect(Value.Check(MasterDataPublished.schema, published)).toBe(true);
    const { tableRevisions: _, ...same } = terms;
    expect(parseTerms(same)).toEqual(same);
  });

  it.each(FAR_APART)('means the same for ever: on %s', (on) => {
    const { frontier, ipro } = terms.programmes;
    expect(keyedOn(frontier?.models, 'EX-TABLET-1', on)).toEqual({ warrantyMonths: 6 });
    expect(keyedOn(ipro?.models, 'EX-CAMERA-1', on)).toEqual({ deviceClass: 'camera', form: 'exchange' });
    expect(valueOn(frontier?.contactAttempts, on)).toBe(3);
    expect(valueOn(frontier?.partMonths?.['example-battery'], on)).toBe(6);
    expect(valueOn(ipro?.exchangeOrder, on)).toBe('failed-unit-first');
  });

  it('decides as it did', () => {
    const facts = {
      model: 'EX-TABLET-1',
      cardPresent: true,
      receiptPurchasedOn: '2024-01-10',
      planMonths: null,
      properUse: true,
      serialReadable: true,
    };
    const decided = (arrivedOn: string) =>
      decideCoverage(facts, terms, { arrivedOn, knownAt: '2026-01-01T00:00:00.000Z' }).outcome;
    const term = { startsOn: '2024-01-10', lastDay: '2024-07-09' };
    expect(decided('2024-07-09')).toMatchObject({ kind: 'decided', value: { coverage: 'free', term } });
    expect(decided('2024-07-10')).toMatchObject({ kind: 'decided', value: { coverage: 'paid', term } });
  });

  it('comes from the file that it came from, and is already so', () => {
    const programmes: Record<string, Record<string, JsonValue>> = {};
    const top: Record<string, JsonValue> = {};
    for (const [table, content] of tables) {
      const [programme = '', name] = table.split('.');
      if (name === undefined) top[programme] = content;
      else (programmes[programme] ??= {})[name] = content;
    }
    const text = JSON.stringify({ revision: 'again', ...top, programmes });
    const read = readMasterData({ name: 'old.json', text }, []).tables;
    const again = { name: 'again', tables: [...read].map(([table, content]) => ({ table, content })) };
    const publication = {
      ...published,
      by: 'start-up',
      at: '2024-04-10T01:00:00.000Z',
      revision: 0,
      tables,
    };
    expect(read.size).toBe(tables.size);
    expect(decidePublication(again, { publications: [publication] })).toMatchObject({ events: [] });
  });
});
