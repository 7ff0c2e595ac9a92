import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore, type Position } from '#event-store';
import { derivedId, type JsonObject, SimulatedClock } from '#kernel';
import type { EventDecoder, Views } from '#projections';
import type { TestViews, ViewsDatabase } from './postgres/views-databases.js';

/** Stored types are `test.<name>.v1` here; `unknown` is what no registry knows. */
export const decoder: EventDecoder = {
  decode: (stored) => {
    const [context = '', name = ''] = stored.type.split('.');
    if (name === 'unknown') throw new TypeError(`no such event: ${stored.type}`);
    return { context, name, data: stored.data };
  },
};

/** What goes through a log is tried over this: a folder with an event store, and views. */
export class LogAndViews {
  readonly clock = new SimulatedClock(Temporal.Instant.from('2024-04-01T00:00:00Z'));
  readonly folder = mkdtempSync(join(tmpdir(), 'shuri-log-and-views-'));
  protected stored: EventStore | undefined;
  #appended = 0;

  protected constructor(readonly database: TestViews) {}

  /** Makes the views, then what stands over them, with an empty store. */
  protected static async opened<T extends LogAndViews>(
    database: ViewsDatabase,
    over: (views: TestViews) => T,
  ): Promise<T> {
    const house = over(await database.make());
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

  /** Appends events to the stream; the position of the last. */
  async append(stream: string, ...events: readonly (readonly [string, JsonObject])[]): Promise<Position> {
    const { position } = await this.store.append(
      stream,
      'any',
      events.map(([name, data]) => {
        this.#appended += 1;
        const id = derivedId('test', this.#appended);
        const meta = { correlationId: `correlation-${this.#appended}`, siteId: 'site-1' };
        return { id, type: `test.${name}.v1`, data, meta };
      }),
    );
    if (position === undefined) throw new Error('the append gave no position');
    return position;
  }

  /** Closes and removes everything; what reads the log must have been stopped. */
  async close(): Promise<void> {
    await this.stored?.close();
    await this.database.remove();
    rmSync(this.folder, { recursive: true });
  }
}
