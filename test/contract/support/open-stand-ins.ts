import { type EventStore, openEventStoreDb } from '#event-store';
import { type StandIn, type StandInOptions, startStandIn } from '../../support/eventstoredb/stand-in.js';

/** Longer than any test. */
export const NEVER_MS = 1_000_000;

/** Servers and stores of one test, which end with it. */
export class OpenStandIns {
  readonly #servers: StandIn[] = [];
  readonly #stores: EventStore[] = [];

  async server(options: StandInOptions = {}): Promise<StandIn> {
    const server = await startStandIn(options);
    this.#servers.push(server);
    return server;
  }

  /** A store over the server whose calls may take as long as a slow machine needs, where nothing else is said. */
  store(server: StandIn, times: { callMs?: number; patienceMs?: number } = {}, settings = ''): EventStore {
    const callMs = settings === '' ? { callMs: 20_000 } : {};
    const url = `${server.url}${settings}`;
    const store = openEventStoreDb({ url, ...callMs, patienceMs: 60_000, watchEveryMs: NEVER_MS, ...times });
    this.#stores.push(store);
    return store;
  }

  async end(): Promise<void> {
    for (const server of this.#servers) server.thaw();
    await Promise.all(this.#stores.splice(0).map((store) => store.close()));
    await Promise.all(this.#servers.splice(0).map((server) => server.stop()));
  }
}
