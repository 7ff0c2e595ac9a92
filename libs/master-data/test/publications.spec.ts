import type { FoldedEvent } from '#commanding';
import type { JsonValue } from '#kernel';
import { tableChange } from '../src/decider/changes.js';
import { decideAdoption, decidePublication, type Stated } from '../src/decider/decide-publication.js';
import { renamedEntries } from '../src/decider/named-entries.js';
import { type Publication, publicationsKnownAt, tablesInForce } from '../src/decider/publications.js';
import { publishedAggregate } from '../src/decider/published.aggregate.js';

function publication(revision: number, tables: Readonly<Record<string, JsonValue | null>>): Publication {
  return {
    name: `p-${revision}`,
    source: 'policy-owner',
    by: 'owner',
    at: `2024-04-0${revision + 1}T00:00:00.000Z`,
    revision,
    tables: new Map(Object.entries(tables)),
  };
}

const HISTORY = [
  publication(0, { 'frontier.highPrice': 1, 'frontier.contactAttempts': 3 }),
  publication(1, { 'frontier.highPrice': 2 }),
  publication(2, { 'frontier.contactAttempts': null }),
];

describe('tables in force', () => {
  it('are the last ones published, each with the name of the publication that it came by', () => {
    const tables = tablesInForce(HISTORY);
    expect(tables.get('frontier.highPrice')).toMatchObject({ revision: 'p-1', content: 2 });
    expect(tables.get('frontier.contactAttempts')).toMatchObject({ revision: 'p-2', content: null });
    expect(tables.get('taxRates')).toMatchObject({ revision: 'p-0', content: null });
  });

  it.each([
    ['2024-03-31T23:59:59.999Z', ['p-0']],
    ['2024-04-01T00:00:00.000Z', ['p-0']],
    ['2024-04-02T00:00:00.000Z', ['p-0', 'p-1']],
    ['2030-01-01T00:00:00.000Z', ['p-0', 'p-1', 'p-2']],
  ])('known at %s are those of %j', (instant, names) => {
    expect(publicationsKnownAt(HISTORY, instant).map(({ name }) => name)).toEqual(names);
  });

  it('are refused loudly by a stream that holds something else', () => {
    const strange = { name: 'renamed', data: {}, meta: {}, revision: 0 } as unknown as FoldedEvent;
    expect(() => publishedAggregate.evolve({ publications: [] }, strange)).toThrow(/holds renamed/);
  });
});

describe('what a publication changes', () => {
  it.each<[string, JsonValue | null, JsonValue | null, readonly string[]]>([
    ['a key', { a: 1, b: 1 }, { b: 2, c: 1 }, ['removed a', 'changed b', 'added c']],
    [
      'a name',
      ['x', { name: 'y', from: '2024-01-01' }],
      ['x', 'z'],
      ['removed y from 2024-01-01', 'added z'],
    ],
    [
      'an item of a list',
      [{ revision: 'l', from: '2024-01-01', models: ['a', 'b'] }],
      [{ revision: 'l', from: '2024-01-01', until: '2024-12-31', models: ['b', 'c'] }],
      ['changed l', 'removed l: a', 'added l: c'],
    ],
    [
      'an entry under a key',
      { p: [{ revision: '1' }] },
      { p: [{ revision: '2' }] },
      ['removed p 1', 'added p 2'],
    ],
    ['a single value', 3, 4, ['changed value']],
    ['a table that is set', null, { a: 1 }, ['added a']],
    ['a table that is set no more', ['x'], null, ['removed x']],
  ])('is told row by row: %s', (_what, before, after, told) => {
    const change = tableChange('t', before, after);
    expect(change?.rows.map(({ change: kind, row }) => `${kind} ${row}`)).toEqual(told);
  });

  it('is nothing where the same stands in another order of members', () => {
    expect(tableChange('t', { a: 1, b: 2 }, { b: 2, a: 1 })).toBeUndefined();
  });

  it('is counted whole and shown in part', () => {
    const many = Array.from({ length: 80 }, (_, index) => `name-${index}`);
    const change = tableChange('t', [], many);
    expect([change?.added, change?.rows.length]).toEqual([80, 50]);
  });
});

describe('the name of an entry', () => {
  const fee = (more: object): JsonValue => [{ revision: 'f', from: '2024-01-01', fee: 1, ...more }];
  const earlier = [publication(0, { fees: fee({}), cal: { id: 'c', revision: 'c-1', years: [2024] } })];

  it.each<[string, string, JsonValue, boolean]>([
    ['may come again with the same values', 'fees', fee({}), false],
    ['may be ended', 'fees', fee({ until: '2024-12-31' }), false],
    ['is not given to another value', 'fees', fee({ fee: 2 }), true],
    ['is not given to another first day', 'fees', fee({ from: '2024-02-01' }), true],
    ['is not given to another calendar', 'cal', { id: 'c', revision: 'c-1', years: [2024, 2025] }, true],
    ['may stand in another table', 'other', fee({ fee: 2 }), false],
  ])('%s', (_rule, table, content, renamed) => {
    expect(renamedEntries(new Map([[table, content]]), earlier).length > 0).toBe(renamed);
  });
});

describe('a file that the server is started with', () => {
  const adopt = (tables: Stated['tables'], publications: readonly Publication[]) =>
    decideAdoption({ name: 'file-2', tables }, { publications });
  const byStartUp = HISTORY.map((one) => ({ ...one, source: 'start-up' as const }));

  it('states the whole: what it leaves out is set no more', () => {
    expect(adopt([{ table: 'frontier.contactAttempts', content: 5 }], byStartUp)).toMatchObject({
      events: [
        {
          data: {
            source: 'start-up',
            tables: [
              { table: 'frontier.contactAttempts', content: 5 },
              { table: 'frontier.highPrice', content: null },
            ],
          },
        },
      ],
    });
  });

  it('is passed over once the policy owner has published', () => {
    expect(adopt([{ table: 'frontier.contactAttempts', content: 5 }], HISTORY)).toMatchObject({ events: [] });
  });

  it('is recorded at first even if it sets nothing', () => {
    expect(adopt([], [])).toMatchObject({ events: [{ data: { name: 'file-2', tables: [] } }] });
  });

  it('leaves to the policy owner to change a part only', () => {
    const stated: Stated = { name: 'p-9', tables: [{ table: 'frontier.highPrice', content: 9 }] };
    expect(decidePublication(stated, { publications: HISTORY })).toMatchObject({
      events: [{ data: { tables: [{ table: 'frontier.highPrice', content: 9 }] } }],
    });
  });
});
