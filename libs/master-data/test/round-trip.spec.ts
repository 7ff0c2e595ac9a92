import fc from 'fast-check';
import type { JsonValue } from '#kernel';
import { TERMS_TABLES } from '#policy';
import { LAYOUTS } from '../src/tables/layouts.data.js';
import { RULED_TABLES } from '../src/tables/ruled-by.data.js';
import { columnsOf } from '../src/files/csv-table.js';
import { stated } from './support/files.js';
import { printCsv } from './support/print-csv.js';

/** Any text that a cell can hold: commas, quotation marks, ends of line, Japanese; blanks at its ends belong to nobody. */
const text = fc
  .string({
    unit: fc.constantFrom('a', 'B', '7', ',', '"', ';', ' ', '\n', '電', "'", '__proto__'),
    minLength: 1,
    maxLength: 8,
  })
  .map((one) => one.trim())
  .filter((one) => one !== '');
const word = text.filter((one) => !one.includes(';'));
const amount = fc.nat({ max: 1_000_000 });
const months = fc.integer({ min: 1, max: 120 });
const year = (base: number) => fc.integer({ min: base, max: base + 99 }).map(String);

/** Entries with revisions of their own whose days stand apart; the last may be open. */
function entries<T extends object>(more: fc.Arbitrary<T>): fc.Arbitrary<JsonValue> {
  return fc.tuple(fc.array(more, { minLength: 1, maxLength: 4 }), fc.boolean()).map(
    ([all, open]) =>
      all.map((one, index) => ({
        revision: `r-${index}`,
        from: `20${10 + index}-04-01`,
        ...(open && index === all.length - 1 ? {} : { until: `20${11 + index}-03-31` }),
        ...one,
      })) as unknown as JsonValue,
  );
}

const namesOf = (name: fc.Arbitrary<string>): fc.Arbitrary<JsonValue> =>
  fc
    .uniqueArray(name, { maxLength: 5 })
    .chain((all) =>
      fc.tuple(
        ...all.map((one) =>
          fc.oneof(
            fc.constant(one),
            fc.constant({ name: one, from: '2020-01-01' }),
            fc.constant({ name: one, until: '2024-12-31' }),
            fc.constant({ name: one, from: '2020-01-01', until: '2024-12-31' }),
          ),
        ),
      ),
    );
const names = namesOf(word);

/** One row for ever, or one with days, or several whose days follow on each other. */
function rows<V, R>(one: fc.Arbitrary<V>, asRow: (value: V, days: object) => R): fc.Arbitrary<V | R | R[]> {
  const days = fc.constantFrom({ from: '2021-04-01' }, { until: '2024-03-31' });
  const several = fc.array(one, { minLength: 2, maxLength: 4 }).map((all) =>
    all.map((value, index) => {
      const from = index === 0 ? {} : { from: `20${20 + index}-04-01` };
      const until = index === all.length - 1 ? {} : { until: `20${21 + index}-03-31` };
      return asRow(value, { ...from, ...until });
    }),
  );
  return fc.oneof(
    one,
    fc.tuple(one, days).map(([value, own]) => asRow(value, own)),
    several,
  );
}
const valueByDay = <V extends string | number>(value: fc.Arbitrary<V>): fc.Arbitrary<JsonValue> =>
  rows(value, (one, days) => ({ value: one, ...days }));
const membersByDay = (members: fc.Arbitrary<object>): fc.Arbitrary<JsonValue> =>
  rows(members, (one, days) => ({ ...one, ...days })) as fc.Arbitrary<JsonValue>;

function keyed(value: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> {
  return fc
    .uniqueArray(word, { maxLength: 5 })
    .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), value))))
    .map((pairs) => Object.fromEntries(pairs) as JsonValue);
}

const keyedMembers = (members: fc.Arbitrary<object>) => keyed(membersByDay(members));
const optional = <T>(value: fc.Arbitrary<T>, key: string) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));
const together = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);
const list = (key: string) =>
  entries(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }).map((items) => ({ [key]: items })));

/** Every table that there is, and any valid content of it. */
const TABLES: Readonly<Record<string, fc.Arbitrary<JsonValue>>> = {
  taxRates: entries(fc.record({ ratePercent: fc.integer({ min: 0, max: 100 }) })),
  'frontier.publications': year(2000).map((one) => ({ FR: { '2023-12-13': `${one}-01-10` } })),
  'frontier.calendar.closures': fc
    .uniqueArray(fc.constantFrom('2024-05-01', '2024-08-13', '2024-12-30'))
    .map((days) => [...days]),
  'frontier.feeTables': entries(fc.record({ inspectionFee: amount, returnFreight: amount })),
  'frontier.designatedShops': names,
  'frontier.designatedCarriers': names,
  'frontier.models': keyedMembers(
    together(
      optional(months, 'warrantyMonths'),
      optional(fc.constantFrom('desktop', 'notebook', 'tablet', 'mobile'), 'device'),
      optional(
        fc
          .tuple(year(2000), year(2000))
          .map(([a, b]) => ({ lastDay: `${a}-03-31`, announcedOn: `${b}-10-01` })),
        'supportEnd',
      ),
      optional(fc.array(word, { minLength: 1, maxLength: 3 }), 'upgrades'),
      optional(word, 'designatedOs'),
    ),
  ),
  'frontier.paymentPoint': valueByDay(fc.constantFrom('before-hand-back', 'after-hand-back')),
  'frontier.contactAttempts': valueByDay(months),
  'frontier.premiumOvershoot': valueByDay(fc.constantFrom('WHOLE', 'EXCESS')),
  'frontier.highPrice': valueByDay(amount),
  'frontier.partMonths': keyed(valueByDay(months)),
  'frontier.plans': keyed(valueByDay(fc.constantFrom('extends-warranty', 'own-scope', 'premium'))),
  'frontier.excludedSoftware': names,
  'ipro.models': keyedMembers(
    together(
      fc.record({ deviceClass: fc.constantFrom('camera', 'recorder', 'accessory', 'other') }),
      optional(fc.constantFrom('exchange', 'take-in'), 'form'),
    ),
  ),
  'ipro.fiveYearLists': list('models'),
  'ipro.exemptLists': list('models'),
  'ipro.unrepairableLists': list('models'),
  'ipro.certifications': fc
    .uniqueArray(word, { maxLength: 3 })
    .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), entries(fc.constant({}))))))
    .map((pairs) => Object.fromEntries(pairs) as JsonValue),
  'ipro.remoteAreas': list('areas'),
  'ipro.charges': entries(together(optional(amount, 'visit'), optional(amount, 'extraTravel'))),
  'ipro.exchangeOrder': valueByDay(fc.constantFrom('failed-unit-first', 'replacement-first')),
  'panasonic-pack.calendar.closures': fc.constant(['2024-05-01']),
  'panasonic-pack.packHardware': names,
  'panasonic-pack.remoteIslands': names,
  'panasonic-pack.recommendedSdCards': names,
  'panasonic-pack.recordersWithoutSdCard': names,
  'panasonic-pack.consumableWindow': membersByDay(
    fc.record({ contactMonthsBefore: months, doneMonthsAfter: months }),
  ),
  'support-renewal.inForceFrom': year(2000).map((one) => `${one}-04-01`),
  'support-renewal.prices': entries(
    fc
      .tuple(amount, fc.option(months))
      .map(([month, more]) => (more === null ? { month } : { month, retroactiveMonth: month + more })),
  ),
  'support-renewal.renewedTermServices': namesOf(
    fc.constantFrom('e-mail-inquiry', 'hardware-failure', 'firmware-download'),
  ),
  'support-renewal.sendBackFreight': membersByDay(
    fc.record({
      in: fc.constantFrom('customer', 'vendor'),
      back: fc.constantFrom('customer', 'vendor'),
    }),
  ),
};

const CALENDAR = '{ id: c, revision: c-1, years: [2024], weekend: [6, 7], closures: { csv: table.csv } }';

function mainFor(slot: string): string {
  if (slot === 'taxRates') return 'revision: r\ntaxRates: { csv: table.csv }\nprogrammes: {}\n';
  const [programme = '', table = '', member] = slot.split('.');
  const value = member === undefined ? '{ csv: table.csv }' : CALENDAR;
  return `revision: r\nprogrammes:\n  ${programme}:\n    ${table}: ${value}\n`;
}

function readBack(slot: string, csv: string): JsonValue | undefined {
  const { tables } = stated(mainFor(slot), { 'table.csv': csv });
  const [programme = '', table = '', member] = slot.split('.');
  if (member === undefined) return tables.get(slot) ?? undefined;
  return (tables.get(`${programme}.${table}`) as { closures: JsonValue }).closures;
}

describe('any valid table, printed as a spreadsheet and read back, is the same:', () => {
  it.each(Object.keys(LAYOUTS))('%s', (slot) => {
    const [layout, content] = [LAYOUTS[slot], TABLES[slot]];
    if (layout === undefined || content === undefined)
      throw new TypeError(`no contents are known of ${slot}`);
    fc.assert(
      fc.property(content, (table) => {
        expect(readBack(slot, printCsv(table, layout))).toEqual(table);
      }),
      { numRuns: 25 },
    );
  });
});

describe('every table of the terms', () => {
  it.each(TERMS_TABLES.map(({ name }) => name))(
    '%s can come from a spreadsheet, and says which rules read it',
    (name) => {
      expect(Object.keys(LAYOUTS).some((slot) => slot === name || slot === `${name}.closures`)).toBe(true);
      expect(RULED_TABLES).toContain(name);
    },
  );

  it('has its columns once', () => {
    for (const layout of Object.values(LAYOUTS)) {
      const columns = columnsOf(layout);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });
});
