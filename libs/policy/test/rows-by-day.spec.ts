import type { JsonObject, JsonValue } from '#kernel';
import {
  assess,
  keyedOn,
  parseTerms,
  sendBackFreight,
  supportPeriod,
  type Terms,
  valueOn,
} from '../src/index.js';

/** The last day of one row and the first of the next, and a day well within each. */
const LAST = '2024-06-30';
const FIRST = '2024-07-01';
const [BEFORE, AFTER] = ['2024-06-15', '2024-07-15'];

function termsWith(programme: string, tables: object): Terms {
  return parseTerms({ revision: 'r', programmes: { [programme]: tables } });
}

interface Asked {
  readonly programme: string;
  readonly question: string;
  readonly anchor: string;
  readonly facts: JsonObject;
}

/** Asked long after: the day of deciding must not matter. */
function outcomeOf({ programme, question, anchor, facts }: Asked, on: string, tables: object) {
  const request = { programme, question, [anchor]: on, knownAt: '2030-01-01T00:00:00.000Z', facts };
  return assess(request, termsWith(programme, tables)).outcome;
}

const FRONTIER = { programme: 'frontier', anchor: 'arrivedOn' };
const IN_USE = { model: 'm', cardPresent: true, planMonths: null, properUse: true, serialReadable: true };
const COVERAGE: Asked = {
  ...FRONTIER,
  question: 'coverage',
  facts: { ...IN_USE, receiptPurchasedOn: '2023-06-15' },
};
const PREMIUM = {
  premiumFrom: '2024-01-01',
  premiumUntil: '2026-12-31',
  premiumCap: 100,
  premiumSpent: 80,
  repairPrice: 21,
};
const IPRO: Asked = {
  programme: 'ipro',
  question: 'repair',
  anchor: 'requestedOn',
  facts: {
    model: 'c',
    deliveredOn: '2024-01-10',
    failedOn: '2024-06-01',
    memberSale: null,
    soldInJapan: true,
    usedInJapan: true,
    properUse: true,
    fault: 'hardware',
  },
};
const SINCE = { revision: 'l-1', from: '2020-01-01' };
const LISTS = {
  fiveYearLists: [{ ...SINCE, models: ['c'] }],
  exemptLists: [{ ...SINCE, models: [] }],
  unrepairableLists: [{ ...SINCE, models: [] }],
};
const EXCHANGED = { deviceClass: 'camera', form: 'exchange' };
const SUPPORT: Asked = {
  programme: 'support-renewal',
  question: 'service',
  anchor: 'askedOn',
  facts: {
    service: 'hardware-failure',
    supportTerms: [
      { kind: 'renewed', startsOn: '2024-01-01', lastDay: '2024-12-31', orderedOn: '2023-12-01' },
    ],
  },
};
const GOVERNS = { inForceFrom: '2016-04-01' };
const SERVED = { ...GOVERNS, renewedTermServices: ['hardware-failure'] };

/** Every table whose rows may have days: what is asked of it, a table with a row or rows, and two rows that differ. */
const TABLES: readonly (readonly [string, Asked, (rows: unknown) => object, Row, Row])[] = [
  [
    'frontier.models',
    COVERAGE,
    (rows) => ({ models: { m: rows } }),
    { warrantyMonths: 6 },
    { warrantyMonths: 24 },
  ],
  [
    'frontier.partMonths',
    {
      ...FRONTIER,
      question: 'part',
      facts: { ...IN_USE, receiptPurchasedOn: '2024-03-01', part: 'memory', partCode: 'p' },
    },
    (rows) => ({ models: { m: {} }, partMonths: { p: rows } }),
    { value: 3 },
    { value: 24 },
  ],
  [
    'frontier.highPrice',
    { ...FRONTIER, question: 'alternative', facts: { wouldBeFree: false, repairPrice: 150 } },
    (rows) => ({ highPrice: rows }),
    { value: 100 },
    { value: 200 },
  ],
  [
    'ipro.models',
    IPRO,
    (rows) => ({ ...LISTS, models: { c: rows } }),
    EXCHANGED,
    { deviceClass: 'camera', form: 'take-in' },
  ],
  [
    'ipro.exchangeOrder',
    IPRO,
    (rows) => ({ ...LISTS, models: { c: EXCHANGED }, exchangeOrder: rows }),
    { value: 'replacement-first' },
    { value: 'failed-unit-first' },
  ],
  [
    'panasonic-pack.consumableWindow',
    {
      programme: 'panasonic-pack',
      question: 'consumables',
      anchor: 'appliedOn',
      facts: { service: 'on-site', years: 5, purchasedOn: '2024-06-01', replacedOn: null },
    },
    (rows) => ({ consumableWindow: rows }),
    { contactMonthsBefore: 3, doneMonthsAfter: 3 },
    { contactMonthsBefore: 2, doneMonthsAfter: 3 },
  ],
  [
    'support-renewal.sendBackFreight',
    SUPPORT,
    (rows) => ({ ...SERVED, sendBackFreight: rows }),
    { in: 'customer', back: 'vendor' },
    { in: 'vendor', back: 'vendor' },
  ],
];

type Row = Readonly<Record<string, JsonValue>>;

const forEver = (row: Row): unknown => row['value'] ?? row;

describe('of two rows that one followed the other, that of the day which the anchor names decides:', () => {
  it.each(TABLES)('%s', (_table, asked, table, before, after) => {
    const rows = table([
      { ...before, until: LAST },
      { ...after, from: FIRST },
    ]);
    const [old, young] = [table(forEver(before)), table(forEver(after))];
    for (const on of [BEFORE, LAST]) expect(outcomeOf(asked, on, rows)).toEqual(outcomeOf(asked, on, old));
    for (const on of [FIRST, AFTER]) expect(outcomeOf(asked, on, rows)).toEqual(outcomeOf(asked, on, young));
    for (const on of [BEFORE, AFTER])
      expect(outcomeOf(asked, on, old)).not.toEqual(outcomeOf(asked, on, young));
  });

  it('support-renewal.renewedTermServices, by the days of each service', () => {
    const renewedTermServices = [
      { name: 'hardware-failure', until: LAST },
      { name: 'firmware-download', from: FIRST },
    ];
    const servedOn = (on: string) => outcomeOf(SUPPORT, on, { ...GOVERNS, renewedTermServices });
    expect(servedOn(LAST)).toMatchObject({ kind: 'decided', value: { kind: 'served' } });
    expect(servedOn(FIRST)).toEqual({ kind: 'decided', value: { kind: 'not-included' } });
  });

  it('frontier.premiumOvershoot, which only says what a member pays', () => {
    const tables = {
      models: { m: {} },
      premiumOvershoot: [
        { value: 'WHOLE', until: LAST },
        { value: 'EXCESS', from: FIRST },
      ],
    };
    const member = { ...COVERAGE, facts: { ...IN_USE, receiptPurchasedOn: '2024-01-01', ...PREMIUM } };
    const charge = (on: string) => {
      const outcome = outcomeOf(member, on, tables);
      return outcome.kind === 'decided' ? outcome.value : outcome.kind;
    };
    expect(charge(LAST)).toMatchObject({ memberCharge: { charged: 'WHOLE', customerPays: 21 } });
    expect(charge(FIRST)).toMatchObject({ memberCharge: { charged: 'EXCESS', customerPays: 1 } });
  });

  it('also of what a model says beside its warranty: the end of its support, its kind', () => {
    const terms = termsWith('frontier', {
      models: {
        m: [
          { device: 'tablet', until: LAST },
          { device: 'tablet', from: FIRST, supportEnd: { lastDay: '2024-12-31', announcedOn: FIRST } },
        ],
      },
    });
    const endOn = (on: string) => supportPeriod({ model: 'm', purchasedOn: '2023-03-01' }, terms, on);
    expect(endOn(LAST)).toMatchObject({ kind: 'forecast', lastDay: '2025-02-28' });
    expect(endOn(FIRST)).toMatchObject({ kind: 'announced', lastDay: '2024-12-31' });
  });
});

describe('after the last day of the last row, and before the first, the value is unset:', () => {
  it.each([
    ['frontier.models', COVERAGE, (rows: object) => ({ models: { m: rows } }), { warrantyMonths: 24 }],
    [
      'frontier.premiumOvershoot',
      { ...COVERAGE, facts: { ...COVERAGE.facts, ...PREMIUM, receiptPurchasedOn: '2024-01-01' } },
      (rows: object) => ({ models: { m: {} }, premiumOvershoot: rows }),
      { value: 'WHOLE' },
    ],
    ['ipro.models', IPRO, (rows: object) => ({ ...LISTS, models: { c: rows } }), EXCHANGED],
    [
      'panasonic-pack.consumableWindow',
      TABLES[5]?.[1] ?? COVERAGE,
      (rows: object) => ({ consumableWindow: rows }),
      { contactMonthsBefore: 3, doneMonthsAfter: 3 },
    ],
  ])('of %s a person decides', (_table, asked, table, row) => {
    const ended = (on: string) => outcomeOf(asked, on, table([{ ...row, until: LAST }]));
    expect(ended(LAST).kind).toBe('decided');
    expect(ended(FIRST).kind).toBe('person-decides');
    const begins = (on: string) => outcomeOf(asked, on, table({ ...row, from: FIRST }));
    expect(begins(LAST).kind).toBe('person-decides');
    expect(begins(FIRST).kind).toBe('decided');
  });

  it('of support-renewal.sendBackFreight a person says who pays', () => {
    const sent = { in: 'customer', back: 'vendor', until: LAST };
    const terms = termsWith('support-renewal', { sendBackFreight: sent });
    expect(sendBackFreight('in', terms, LAST).payer).toBe('customer');
    expect(sendBackFreight('in', terms, FIRST).payer).toBe('person-decides');
  });

  it('of frontier.highPrice a person says whether a price is high', () => {
    const priced = { ...FRONTIER, question: 'alternative', facts: { wouldBeFree: false, repairPrice: 99 } };
    const table = { highPrice: { value: 100, until: LAST } };
    const nothing = { offer: 'none', payer: null };
    expect(outcomeOf(priced, LAST, table)).toEqual({ kind: 'decided', value: nothing });
    expect(outcomeOf(priced, FIRST, table)).toMatchObject({ kind: 'person-decides', proposal: null });
  });
});

describe('a value on a day', () => {
  it('that has no days is the same for ever', () => {
    expect([valueOn(3, '0001-01-01'), valueOn(3, '9999-12-31')]).toEqual([3, 3]);
    expect(valueOn({ value: 0 }, '2024-01-01')).toBe(0);
    expect(valueOn(undefined, '2024-01-01')).toBeUndefined();
  });

  it('is one that its key holds, whatever the key is called', () => {
    const table = JSON.parse(
      '{"__proto__": [{"n": 1, "until": "2024-06-30"}, {"n": 2, "from": "2024-07-01"}]}',
    );
    expect(keyedOn<{ n: number }>(table, '__proto__', FIRST)).toMatchObject({ n: 2 });
    expect(keyedOn<{ n: number }>(table, 'toString', FIRST)).toBeUndefined();
  });
});
