import {
  type AllStreamSubscription,
  type AppendExpectedRevision,
  EventStoreDBClient,
  jsonEvent,
  START,
} from '@eventstore/db-client';
import { v4 as uuid } from 'uuid';
import type { StandIn } from '../../../support/eventstoredb/stand-in.js';

/** Any credentials make the client append classically; without TLS it does not send them. */
const credentials = { username: 'anyone', password: 'anything' };

let keepAliveMs = 10_000;

/** An event of which nothing but its id matters. */
export function event(id = uuid()): ReturnType<typeof jsonEvent> {
  return jsonEvent({ id, type: 'Happened', data: { id } });
}

/** The client as it is, with nothing of ours around it. */
export class BareClient {
  readonly client: EventStoreDBClient;

  /** `name`: the connection's, by which the stand-in can cut it. A setting of its own gives each client its own. */
  constructor(standIn: Pick<StandIn, 'url'>, name = 'bare') {
    keepAliveMs += 1;
    const settings = `connectionName=${name}&keepAliveInterval=${keepAliveMs}`;
    this.client = EventStoreDBClient.connectionString(`${standIn.url}&${settings}`);
  }

  append(
    stream: string,
    expectedRevision: AppendExpectedRevision,
    events = [event()],
    options: { readonly deadline?: number; readonly requiresLeader?: boolean } = {},
  ): ReturnType<EventStoreDBClient['appendToStream']> {
    return this.client.appendToStream(stream, events, { expectedRevision, credentials, ...options });
  }

  /** Ids of the stream's events, oldest first. */
  async read(stream: string, requiresLeader = false): Promise<string[]> {
    const ids: string[] = [];
    for await (const { event: read } of this.client.readStream(stream, { requiresLeader }))
      ids.push(read?.id ?? '');
    return ids;
  }

  subscribe(): Heard {
    return new Heard(this.client.subscribeToAll({ fromPosition: START }));
  }

  dispose(): Promise<void> {
    return this.client.dispose();
  }
}

/** What a subscription to everything has heard: ids of ordinary events, and the ways it can end. */
export class Heard {
  readonly ids: string[] = [];
  readonly said: string[] = [];

  constructor(subscription: AllStreamSubscription) {
    subscription.on('data', ({ event: heard }) => {
      if (heard && !heard.type.startsWith('$')) this.ids.push(heard.id);
    });
    for (const word of ['caughtUp', 'end', 'close'] as const)
      subscription.on(word, () => this.said.push(word));
    subscription.on('error', (error) => this.said.push(error.constructor.name));
  }
}
