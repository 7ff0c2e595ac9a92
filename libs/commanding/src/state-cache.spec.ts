import fc from 'fast-check';
import { notebook, write, writeCount } from '../test/support/notebook.js';
import { aRequest, makeWorld, type World } from '../test/support/world.js';
import { emptyStream, type LoadedStream } from './loaded-stream.js';
import { StateCache } from './state-cache.js';

function at(revision: number): LoadedStream<unknown> {
  return { ...emptyStream(notebook), revision };
}

describe('the cache of folded streams', () => {
  it('forgets the one that was used longest ago', () => {
    const cache = new StateCache<unknown>(2);
    cache.put('a', at(0));
    cache.put('b', at(0));
    cache.get('a');
    cache.put('c', at(0));
    expect(['a', 'b', 'c'].map((stream) => cache.get(stream) !== undefined)).toStrictEqual([
      true,
      false,
      true,
    ]);
  });

  it('keeps the newer of two', () => {
    const cache = new StateCache<unknown>(2);
    cache.put('a', at(5));
    cache.put('a', at(3));
    expect(cache.get('a')?.revision).toBe(5);
  });

  it('keeps nothing when it is told to', () => {
    const cache = new StateCache<unknown>(0);
    cache.put('a', at(0));
    expect(cache.get('a')).toBeUndefined();
  });

  it('never holds more than its capacity', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(9))),
        (capacity, puts) => {
          const cache = new StateCache<unknown>(capacity);
          for (const [stream, revision] of puts) cache.put(String(stream), at(revision));
          const kept = Array.from({ length: 10 }, (_, stream) => cache.get(String(stream)));
          expect(kept.filter((one) => one !== undefined).length).toBeLessThanOrEqual(capacity);
        },
      ),
    );
  });
});

describe('a loop that remembers', () => {
  let world: World;
  beforeEach(async () => {
    world = await makeWorld();
  });
  afterEach(() => world.close());

  it('never answers from a stale memory, whoever wrote in between', async () => {
    const step = fc.record({
      loop: fc.constantFrom(0, 1),
      stream: fc.constantFrom('notebook-x', 'notebook-y', 'notebook-z'),
      lines: fc.integer({ min: 0, max: 2 }),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        run += 1;
        const loops = [world.loop(world.store, 2), world.loop(world.store, 1)];
        const expected = new Map<string, string[]>();
        for (const [index, { loop, stream, lines }] of steps.entries()) {
          const name = `${stream}-${run}`;
          const known = expected.get(name) ?? [];
          const texts = Array.from({ length: lines }, (_, line) => `${index}.${line}`);
          const decider = lines === 0 ? writeCount : write;
          const target = { kind: 'new', streamOf: () => name } as const;
          const begun = { kind: 'existing', stream: name } as const;
          await loops[loop]?.run(
            aRequest(`${run}.${index}`, texts),
            known.length === 0 ? target : begun,
            decider,
          );
          expected.set(name, [...known, ...(lines === 0 ? [`line ${known.length + 1}`] : texts)]);
        }
        for (const [name, lines] of expected) {
          for (const loop of [...loops, world.loop()]) {
            expect((await loop.load(name)).state.lines).toStrictEqual(lines);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not change what a caller was given when it folds on', async () => {
    await world.begin();
    const loop = world.loop();
    const before = await loop.load('notebook-1');
    const ledger = new Map(before.ledger);
    await loop.run(aRequest('a', ['second']), { kind: 'existing', stream: 'notebook-1' }, write);
    const after = await loop.load('notebook-1');
    expect(after.ledger.size).toBe(2);
    expect(before).toMatchObject({ revision: 0, state: { lines: ['first'] } });
    expect(new Map(before.ledger)).toStrictEqual(ledger);
  });
});
