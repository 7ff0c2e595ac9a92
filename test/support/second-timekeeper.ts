import { join } from 'node:path';
import { pino } from 'pino';
import { DUE_DEADLINES, dueDeadlines, DueTable, type Timekeeper } from '#deadlines';
import { type EventStore, openSqliteEventStore } from '#event-store';
import { houseRegistry, runnersOver, timekeeperOver } from '#house';
import type { SimulatedClock } from '#kernel';
import type { Terms } from '#policy';
import { openPersonalDataStore, type PersonalDataStore } from '#privacy';
import { openViews, Projector, type Views } from '#projections';
import { CONTRACT_STREAMS } from '#registration';
import { CASE_STREAMS } from '#repair-case';
import { eventually } from './eventually.js';

interface Parts {
  readonly folder: string;
  readonly clock: SimulatedClock;
  readonly terms: Terms;
}

/**
 * A timekeeper beside the server's, as in a cluster: the same event store, a due table of its own. It is held back from
 * hearing what the other has fired, so that every deadline is delivered twice for certain.
 */
export class SecondTimekeeper {
  #firings = 0;

  private readonly clock: SimulatedClock;
  private readonly store: EventStore;
  private readonly personal: PersonalDataStore;
  private readonly views: Views;
  private readonly projector: Projector;
  private readonly timekeeper: Timekeeper;

  private constructor({ folder, clock, terms }: Parts, store: EventStore) {
    this.clock = clock;
    this.store = store;
    const registry = houseRegistry();
    this.personal = openPersonalDataStore({ file: join(folder, 'personal.sqlite') });
    this.views = openViews({ file: join(folder, 'views-of-the-second.sqlite') });
    this.projector = new Projector({
      store,
      views: this.views,
      decoder: registry,
      projections: [dueDeadlines([CASE_STREAMS, CONTRACT_STREAMS])],
      onProblem: () => undefined,
    });
    const { personal } = this;
    const runners = runnersOver({
      store,
      registry,
      clock,
      personal,
      // Contracts begin with the first server.
      contractsOn: () => Promise.resolve([]),
      terms: () => terms,
      build: 'test',
      cachedStreams: 0,
    });
    this.timekeeper = timekeeperOver({
      name: 'standalone',
      views: this.views,
      projector: this.projector,
      runners,
      clock,
      log: pino({ level: 'silent' }),
    });
  }

  static async start(parts: Parts): Promise<SecondTimekeeper> {
    const { folder, clock } = parts;
    const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock, watchEveryMs: 5 });
    const second = new SecondTimekeeper(parts, store);
    await second.projector.start();
    second.timekeeper.start();
    return second;
  }

  /** Catches up with the store and then hears no more, until `finish`. */
  async standBy(): Promise<void> {
    const head = await this.store.head();
    if (head !== undefined) await this.projector.waitFor(head, AbortSignal.timeout(60_000), DUE_DEADLINES);
    await this.projector.stop();
  }

  /** Waits until it has fired whatever its due table holds, and listens again. */
  async finish(): Promise<void> {
    const now = this.clock.now().toString({ smallestUnit: 'millisecond' });
    await eventually('the second timekeeper has fired everything', async () => {
      const next = await new DueTable(this.views).earliest();
      return next === undefined || next > now;
    });
    const { fired, repeated, moot } = this.timekeeper.metrics();
    this.#firings = fired + repeated + moot;
    await this.projector.start();
  }

  /** @throws Error when it never fired: then nothing was delivered twice */
  async stop(): Promise<void> {
    await this.timekeeper.stop();
    await this.projector.stop();
    await this.views.close();
    await this.personal.close();
    await this.store.close();
    if (this.#firings === 0) throw new Error('the second timekeeper fired nothing');
  }
}
