import { EventStoreDBClient } from '@eventstore/db-client';
import { type EventStore, openEventStoreDb } from '#event-store';
import { freshId } from '#kernel';
import { Compartment } from './compartment.js';
import type { ContractHarness, Faults, Outside, Tuning } from './harness.js';

/** Longer than any test. */
const NEVER_MS = 1_000_000;

/** A part of its own of the EventStoreDB or KurrentDB at the address: whatever that server holds stays as it is. */
export async function makeServerHarness(url: string): Promise<ContractHarness> {
  const harness = new ServerHarness(url);
  harness.store = await harness.open({});
  return harness;
}

class ServerHarness implements ContractHarness {
  store!: EventStore;
  readonly #opened: EventStore[] = [];
  readonly #prefix = compartmentName();

  constructor(readonly url: string) {}

  open(tuning: Tuning): Promise<EventStore> {
    return this.#open(this.#prefix, tuning);
  }

  openOther(): Promise<EventStore> {
    return this.#open(compartmentName(), {});
  }

  async reopen(): Promise<EventStore> {
    await this.store.close();
    this.store = await this.open({});
    return this.store;
  }

  /** Where the server's own log ends. */
  async writeMark(): Promise<number> {
    return this.#asAnother(async (client) => {
      for await (const { event } of client.readAll({
        direction: 'backwards',
        fromPosition: 'end',
        maxCount: 1,
      })) {
        return Number(event?.position?.commit);
      }
      return 0;
    });
  }

  openReads(): Promise<number> {
    throw new Error('a server does not tell');
  }

  get faults(): Faults {
    throw new Error('a server cannot be told to fail');
  }

  readonly outside: Outside = {
    holdNextReply: () => notOrdered(),
    cutConnection: () => notOrdered(),
    openAs: () => notOrdered(),
    refuseAll: () => notOrdered(),
    softDelete: async (stream) => {
      await this.#asAnother((client) => client.deleteStream(this.#prefix + stream));
    },
    tombstone: async (stream) => {
      await this.#asAnother((client) => client.tombstoneStream(this.#prefix + stream));
    },
  };

  async dispose(): Promise<void> {
    await Promise.all(this.#opened.map((store) => store.close()));
  }

  async #open(prefix: string, { callMs, patienceMs, watchEveryMs = NEVER_MS }: Tuning): Promise<EventStore> {
    const store = openEventStoreDb({
      url: this.url,
      watchEveryMs,
      ...(callMs === undefined ? {} : { callMs }),
      ...(patienceMs === undefined ? {} : { patienceMs }),
    });
    this.#opened.push(store);
    return Compartment.of(store, prefix, await store.head());
  }

  async #asAnother<T>(act: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    const client = EventStoreDBClient.connectionString(this.url);
    try {
      return await act(client);
    } finally {
      await client.dispose();
    }
  }
}

function compartmentName(): string {
  return `contract${freshId().replaceAll('-', '')}-`;
}

function notOrdered(): never {
  throw new Error('a server cannot be told to fail');
}
