import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { pino } from 'pino';
import { MemoryLog } from '../../../../test/support/memory-log.js';
import { LiveFeed } from './live-feed.js';
import type { LiveFilter } from './live-filter.js';
import type { LiveReader } from './live-reader.js';
import { START } from './place.js';

const STREAMS = ['repairCase-A', 'repairCase-B', 'repairCase-C', 'productUnit-U'];
const FILTERS: readonly LiveFilter[] = [{}, { numbers: ['A'] }, { numbers: ['A', 'C'] }];
const silent = pino({ level: 'silent' });

/** What may happen, in any order. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      stream: fc.nat(3),
      times: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('connect' as const), client: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hang-up' as const), client: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'cut' as const }) },
  { weight: 8, arbitrary: fc.constant({ do: 'go-on' as const }) },
);

/** A client that connects, reads, hangs up and comes again with the last id that it got. */
class Client {
  readonly got: string[] = [];
  /** Where it began. */
  first: string | undefined;
  #last: string | undefined;
  #reader: LiveReader | undefined;

  constructor(
    readonly filter: LiveFilter,
    private readonly later: () => Promise<unknown>,
  ) {}

  async connect(feed: LiveFeed): Promise<void> {
    if (this.#reader !== undefined && this.#reader.ended === undefined) return;
    const reader = await feed.open(this.filter, this.#last);
    this.first ??= reader.after;
    this.#last ??= reader.after;
    this.#reader = reader;
    void this.#read(reader);
  }

  hangUp(): void {
    this.#reader?.end('gone');
  }

  async #read(reader: LiveReader): Promise<void> {
    while (reader.ended === undefined) {
      const events = await reader.next();
      // Handed over, but a connection that breaks takes it along.
      await this.later();
      if (reader.ended !== undefined) return;
      this.got.push(...events.map(({ position }) => position));
      // A heartbeat tells the place, too.
      this.#last = reader.place;
    }
  }
}

describe('whoever reads live, hangs up, and comes again with the last id', () => {
  it('gets every event after the place where he began, once and in order, across readers, cuts and processes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (scheduler, steps, recentEvents, pageSize) => {
          const later = (what = 'client') => scheduler.schedule(Promise.resolve(), what);
          const log = new MemoryLog(later);
          const start = () => {
            const feed = new LiveFeed({
              store: log,
              log: silent,
              recentEvents,
              pageSize,
              wait: async () => {
                await later('wait');
              },
            });
            feed.start();
            return feed;
          };
          const clients = FILTERS.map((filter) => new Client(filter, later));
          let feed = start();
          for (const one of steps) {
            switch (one.do) {
              case 'append':
                for (let times = 0; times < one.times; times += 1) log.append(STREAMS[one.stream] ?? '');
                break;
              case 'connect':
                await scheduler.waitFor(clients[one.client]?.connect(feed) ?? Promise.resolve());
                break;
              case 'hang-up':
                clients[one.client]?.hangUp();
                break;
              case 'restart':
                await scheduler.waitFor(feed.stop());
                feed = start();
                break;
              case 'cut':
                log.cut(new Error('cut'));
                break;
              case 'go-on':
                if (scheduler.count() > 0) await scheduler.waitNext(1);
            }
          }
          for (const client of clients) await scheduler.waitFor(client.connect(feed));
          do {
            await scheduler.waitIdle();
            await turn();
          } while (scheduler.count() > 0);

          for (const { filter, first, got } of clients) {
            const wanted = log.events.filter(
              ({ stream, position }) =>
                stream.startsWith('repairCase-') &&
                (filter.numbers?.includes(stream.slice(-1)) ?? true) &&
                (first === START || position > (first ?? '')),
            );
            expect(got).toEqual(wanted.map(({ position }) => position));
          }
          await scheduler.waitFor(feed.stop());
        },
      ),
      { numRuns: process.env['SHURI_LONG'] === '1' ? 5_000 : 300 },
    );
  });
});
