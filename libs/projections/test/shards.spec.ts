import fc from 'fast-check';
import { hashOfRows, isOfShard, ShardsChanged } from '../src/index.js';
import { ON_SQLITE, VIEWS_DATABASES } from '../../../test/support/postgres/views-databases.js';
import { House } from './house.js';
import { tally, tallyRows } from './tally.js';

describe('shards', () => {
  it('hold every stream, each in exactly one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 16 }), (stream, of) => {
        const holding = Array.from({ length: of }, (_, index) => isOfShard({ index, of }, stream));
        expect(holding.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('are the same on every machine and in every release', () => {
    const streams = ['repairCase-K7QF2M9XC', 'productUnit-0', 'contract-1', 'repairCase-A', 'repairCase-B'];
    expect(streams.map((stream) => [0, 1, 2].find((index) => isOfShard({ index, of: 3 }, stream)))).toEqual([
      0, 2, 0, 1, 1,
    ]);
  });
});

describe.each(VIEWS_DATABASES)('read models kept in shards ($name)', (database) => {
  let house: House;
  beforeEach(async () => {
    house = await House.open(database);
    for (let i = 0; i < 30; i += 1) await house.append(`repairCase-${i}`, ['counted', { amount: i }]);
  });
  afterEach(() => house.close());

  const inShards = (of: number) =>
    Array.from({ length: of }, (_, index) => house.projector([tally()], { shard: { index, of } }));

  it('hold together what one projector alone would, and nothing twice', async () => {
    const shards = inShards(3);
    for (const shard of shards) await house.caughtUp(shard);
    const written = await house.append('repairCase-7', ['counted', { amount: 100 }]);
    for (const shard of shards) await shard.waitFor(written, new AbortController().signal);
    const whole = await House.open(ON_SQLITE);
    for (let i = 0; i < 30; i += 1) await whole.append(`repairCase-${i}`, ['counted', { amount: i }]);
    await whole.append('repairCase-7', ['counted', { amount: 100 }]);
    await whole.caughtUp(whole.projector([tally()]));
    expect(await hashOfRows(house.views.reader, tally())).toBe(await hashOfRows(whole.views.reader, tally()));
    await whole.close();
  });

  it('begin anew together when one is rebuilt', async () => {
    const shards = inShards(2);
    for (const shard of shards) await house.caughtUp(shard);
    const before = await tallyRows(house.views.reader, tally());
    await shards[0]?.rebuild('tally');
    const written = await house.append(
      'repairCase-0',
      ['counted', { amount: 0 }],
      ['counted', { amount: 0 }],
    );
    for (const shard of shards) await shard.waitFor(written, new AbortController().signal);
    const after = await tallyRows(house.views.reader, tally());
    expect(after.filter((row) => !row.startsWith('repairCase-0:'))).toEqual(before.slice(1));
    expect(after[0]).toBe('repairCase-0:3:0');
  });

  it('can be divided anew where all stand at the same event, and not where they do not', async () => {
    const [first, second] = inShards(2);
    if (first === undefined || second === undefined) throw new Error('there are no shards');
    await house.caughtUp(first);
    await first.stop();
    const refused: unknown = await house
      .projector([tally()])
      .start()
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ShardsChanged);
    expect(String(refused)).toContain('kept in 2 shards and are to be kept in 1');

    await house.caughtUp(second);
    await second.stop();
    const written = await house.append('repairCase-0', ['counted', { amount: 5 }]);
    const whole = house.projector([tally()]);
    await whole.start();
    await whole.waitFor(written, new AbortController().signal);
    const rows = await tallyRows(house.views.reader, tally());
    expect(rows).toHaveLength(30);
    expect(rows[0]).toBe('repairCase-0:2:5');
  });
});
