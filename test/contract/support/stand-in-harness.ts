import { EventStoreDBClient } from '@eventstore/db-client';
import { type EventStore, openEventStoreDb } from '#event-store';
import { accessDenied, notReady, unauthenticated } from '../../support/eventstoredb/refusal.js';
import { type StandIn, startStandIn } from '../../support/eventstoredb/stand-in.js';
import { eventually } from '../../support/eventually.js';
import { Gate } from '../../support/gate.js';
import type { ContractHarness, Faults, Outside, Tuning } from './harness.js';

/** Longer than any test: what a test sees was told, not found by looking. */
const NEVER_MS = 1_000_000;

/** A server of its own that speaks EventStoreDB's protocol from memory, and goes wrong where a test wants it. */
export async function makeStandInHarness(): Promise<ContractHarness> {
  const harness = new StandInHarness(await startStandIn());
  harness.store = await harness.open({});
  return harness;
}

class StandInHarness implements ContractHarness {
  store!: EventStore;
  readonly #opened: EventStore[] = [];
  readonly #names = new Map<EventStore, string>();
  readonly #others: StandIn[] = [];

  constructor(readonly standIn: StandIn) {}

  async open(tuning: Tuning): Promise<EventStore> {
    return this.#open(this.standIn, tuning);
  }

  async openOther(): Promise<EventStore> {
    const other = await startStandIn();
    this.#others.push(other);
    return this.#open(other, {});
  }

  async reopen(): Promise<EventStore> {
    await this.store.close();
    this.store = await this.open({});
    return this.store;
  }

  async writeMark(): Promise<number> {
    return this.standIn.calls('append');
  }

  /** The server hears of a cancelled call a moment later. */
  async openReads(): Promise<number> {
    const open = () => this.standIn.openCalls('read') + this.standIn.openCalls('subscribe');
    await eventually('all reads were over', async () => open() === 0);
    return open();
  }

  readonly faults: Faults = {
    loseNextReply: () => this.standIn.faults.plan('append', { kind: 'reply-then-drop' }),
    swallowAppends: () => {
      this.standIn.faults.plan('append', { kind: 'silence' }, Infinity);
      return () => this.standIn.faults.clear();
    },
    takeAway: async () => {
      await this.standIn.kill();
      return () => this.standIn.start();
    },
    cutSubscriptions: (times) => {
      this.standIn.faults.plan('subscribe', { kind: 'status', refusal: notReady() }, times - 1);
      this.standIn.faults.dropSubscriptions(notReady());
    },
    appendUnheard: async (stream, events) => {
      this.standIn.faults.dropSubscriptions('stall');
      const other = await this.open({});
      await other.append(stream, 'any', events);
    },
  };

  readonly outside: Outside = {
    holdNextReply: () => {
      const gate = new Gate();
      this.standIn.faults.plan('append', { kind: 'delay', until: gate.opened });
      return () => gate.open();
    },
    cutConnection: (store) => this.standIn.cutConnections(this.#names.get(store)),
    openAs: (password) => this.#open(this.standIn, {}, password),
    refuseAll: (why) => {
      const refusal = why === 'password' ? unauthenticated() : accessDenied();
      for (const method of ['append', 'read', 'subscribe'] as const) {
        this.standIn.faults.plan(method, { kind: 'status', refusal }, Infinity);
      }
    },
    softDelete: async (stream) => this.#asAnother((client) => client.deleteStream(stream)),
    tombstone: async (stream) => this.#asAnother((client) => client.tombstoneStream(stream)),
  };

  async dispose(): Promise<void> {
    await Promise.all(this.#opened.map((store) => store.close()));
    await Promise.all([this.standIn, ...this.#others].map((server) => server.stop()));
  }

  #open(server: StandIn, tuning: Tuning, password?: string): EventStore {
    const name = `handle-${this.#opened.length}`;
    const user = password === undefined ? '' : `shuri:${encodeURIComponent(password)}@`;
    // Clients of one process whose settings are equal would share a connection.
    const settings = `tls=false&connectionName=${name}&keepAliveInterval=${10_000 + this.#opened.length}`;
    const store = openEventStoreDb({
      url: `esdb://${user}127.0.0.1:${server.port}?${settings}`,
      callMs: tuning.callMs ?? 20_000,
      patienceMs: tuning.patienceMs ?? 60_000,
      watchEveryMs: tuning.watchEveryMs ?? NEVER_MS,
    });
    this.#opened.push(store);
    this.#names.set(store, name);
    return store;
  }

  async #asAnother(act: (client: EventStoreDBClient) => Promise<unknown>): Promise<void> {
    const client = EventStoreDBClient.connectionString(this.standIn.url);
    await act(client);
    await client.dispose();
  }
}
