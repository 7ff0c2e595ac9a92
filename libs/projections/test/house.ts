import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore, type Position } from '#event-store';
import { derivedId, type JsonObject, SimulatedClock } from '#kernel';
import {
  type EventDecoder,
  type Projection,
  Projector,
  type ProjectorOptions,
  type ProjectorProblem,
  type Views,
} from '../src/index.js';
import type { TestViews, ViewsDatabase } from '../../../test/support/postgres/views-databases.js';

/** Stored types are `test.<name>.v1` here; `unknown` is what no registry knows. */
export const decoder: EventDecoder = {
  decode: (stored) => {
    const [context = '', name = ''] = stored.type.split('.');
    if (name === 'unknown') throw new TypeError(`no such event: ${stored.type}`);
    return { context, name, data: stored.data };
  },
};

/** A folder with an event store and views, and projectors over them. */
export class House {
  readonly clock = new SimulatedClock(Temporal.Instant.from('2024-04-01T00:00:00Z'));
  readonly problems: ProjectorProblem[] = [];
  readonly #projectors: Projector[] = [];
  #appended = 0;

  private constructor(
    readonly folder: string,
    readonly database: TestViews,
    private stored: EventStore | undefined,
  ) {}

  static async open(database: ViewsDatabase): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), 'shuri-projections-'));
    const house = new House(folder, await database.make(), undefined);
    await house.useStore('events.sqlite');
    return house;
  }

  get views(): Views {
    return this.database.views;
  }

  get store(): EventStore {
    if (this.stored === undefined) throw new Error('no store is open');
    return this.stored;
  }

  /** Takes another event store than before. */
  async useStore(name: string): Promise<void> {
    await this.stored?.close();
    this.stored = await openSqliteEventStore({ file: join(this.folder, name), clock: this.clock });
  }

  /** Copies the store's file away, or puts the copy back. */
  async backup(name: string): Promise<void> {
    await this.stored?.close();
    copyFileSync(join(this.folder, name), join(this.folder, `${name}.backup`));
    await this.useStore(name);
  }

  async restore(name: string): Promise<void> {
    await this.stored?.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(this.folder, name + suffix), { force: true });
    copyFileSync(join(this.folder, `${name}.backup`), join(this.folder, name));
    await this.useStore(name);
  }

  /** Appends one event per name to the stream; the position of the last. */
  async append(stream: string, ...events: readonly (readonly [string, JsonObject])[]): Promise<Position> {
    const { position } = await this.store.append(
      stream,
      'any',
      events.map(([name, data]) => {
        this.#appended += 1;
        return { id: derivedId('test', this.#appended), type: `test.${name}.v1`, data, meta: {} };
      }),
    );
    if (position === undefined) throw new Error('the append gave no position');
    return position;
  }

  projector(projections: readonly Projection[], others: Partial<ProjectorOptions> = {}): Projector {
    const projector = new Projector({
      store: this.store,
      views: this.views,
      decoder,
      projections,
      onProblem: (problem) => this.problems.push(problem),
      ...others,
    });
    this.#projectors.push(projector);
    return projector;
  }

  /** Starts a projector and waits until it has everything there is. */
  async caughtUp(projector: Projector): Promise<void> {
    await projector.start();
    const head = await this.store.head();
    if (head !== undefined) await projector.waitFor(head, new AbortController().signal);
  }

  async close(): Promise<void> {
    for (const projector of this.#projectors) await projector.stop();
    await this.stored?.close();
    await this.database.remove();
    rmSync(this.folder, { recursive: true });
  }
}

/** A door that is shut until somebody opens it. */
export class Door {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

/** The store, but whoever reads the log from its start waits at the door. */
export function storeWithGuardedPages(store: EventStore, door: Door): EventStore {
  return {
    ...bound(store),
    readAll: async (options) => {
      if (options?.from === 'start') await door.opened;
      return store.readAll(options);
    },
  };
}

/** The store, but its subscriptions deliver nothing before the door opens. */
export function storeWithGuardedSubscription(store: EventStore, door: Door): EventStore {
  return {
    ...bound(store),
    subscribe: (options, subscriber) =>
      store.subscribe(options, {
        onEvents: async (events, checkpoint) => {
          await door.opened;
          await subscriber.onEvents(events, checkpoint);
        },
        onProblem: (error, fatal) => subscriber.onProblem?.(error, fatal),
      }),
  };
}

/** The store, but the first reads of the whole log do not see its last event yet, as a follower may not. */
export function storeWithLaggingPages(store: EventStore, reads: { lagging: number }): EventStore {
  return {
    ...bound(store),
    readAll: async (options) => {
      const events = await store.readAll(options);
      const head = await store.head();
      reads.lagging -= 1;
      return reads.lagging < 0 ? events : events.filter((event) => event.position !== head);
    },
  };
}

function bound(store: EventStore): EventStore {
  return {
    append: store.append.bind(store),
    readStream: store.readStream.bind(store),
    readAll: store.readAll.bind(store),
    subscribe: store.subscribe.bind(store),
    head: store.head.bind(store),
    comparePositions: store.comparePositions.bind(store),
    parsePosition: store.parsePosition.bind(store),
    isReady: store.isReady.bind(store),
    close: store.close.bind(store),
  };
}
