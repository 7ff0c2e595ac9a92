import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '#event-store';
import { type Projection, Projector, type ProjectorOptions, type ProjectorProblem } from '../src/index.js';
import type { Gate } from '../../../test/support/gate.js';
import { decoder, LogAndViews } from '../../../test/support/log-and-views.js';
import type { ViewsDatabase } from '../../../test/support/postgres/views-databases.js';
import { storeWith } from '../../../test/support/store-with.js';

/** A folder with an event store and views, and projectors over them. */
export class House extends LogAndViews {
  readonly problems: ProjectorProblem[] = [];
  readonly #projectors: Projector[] = [];

  static open(database: ViewsDatabase): Promise<House> {
    return this.opened(database, (views) => new House(views));
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

  override async close(): Promise<void> {
    for (const projector of this.#projectors) await projector.stop();
    await super.close();
  }
}

/** The store, but whoever reads the log from its start waits at the door. */
export function storeWithGuardedPages(store: EventStore, door: Gate): EventStore {
  return storeWith(store, {
    readAll: async (options) => {
      if (options?.from === 'start') await door.opened;
      return store.readAll(options);
    },
  });
}

/** The store, but its subscriptions deliver nothing before the door opens. */
export function storeWithGuardedSubscription(store: EventStore, door: Gate): EventStore {
  return storeWith(store, {
    subscribe: (options, subscriber) =>
      store.subscribe(options, {
        onEvents: async (events, checkpoint) => {
          await door.opened;
          await subscriber.onEvents(events, checkpoint);
        },
        onProblem: (error, fatal) => subscriber.onProblem?.(error, fatal),
      }),
  });
}

/** The store, but the first reads of the whole log do not see its last event yet, as a follower may not. */
export function storeWithLaggingPages(store: EventStore, reads: { lagging: number }): EventStore {
  return storeWith(store, {
    readAll: async (options) => {
      const events = await store.readAll(options);
      const head = await store.head();
      reads.lagging -= 1;
      return reads.lagging < 0 ? events : events.filter((event) => event.position !== head);
    },
  });
}
