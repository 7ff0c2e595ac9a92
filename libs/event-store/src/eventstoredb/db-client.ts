import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient, RecordedEvent, ResolvedEvent } from '@eventstore/db-client';
import { type Credentials, type DatabaseAddress, UnusableStoreUrl } from './database-url.js';
import type {
  AppendReply,
  FeedListener,
  LogPosition,
  LogRead,
  OpenFeed,
  ReadListener,
  ReceivedEvent,
  SentEvent,
  SentExpectation,
  StoreClient,
  StreamRead,
} from './store-client.js';

/** The server's word for a position that it does not know. */
const UNKNOWN_POSITION = 2n ** 64n - 1n;
/** A peer that went silent is given up after interval and timeout together; the client warns below this interval. */
const KEEP_ALIVE_INTERVAL_MS = 10_000;
const KEEP_ALIVE_TIMEOUT_MS = 5_000;
/** Events that may wait inside the client, on each of its two sides, for a subscriber that pauses. */
const WAITING_EVENTS = 4;
const LONGEST_GOODBYE_MS = 1_000;
const UTF8 = new TextEncoder();
/** Without TLS the client sends none; that the call has some keeps it off the batch append (one shared call, no deadline). */
const NOT_SENT: Credentials = { username: 'none', password: 'none' };

type Package = typeof import('@eventstore/db-client');
let loaded: Package | undefined;

/** Loaded when the first store on a server is opened: a start over SQLite needs neither it nor all of gRPC behind it. */
function dbClient(): Package {
  loaded ??= createRequire(import.meta.url)('@eventstore/db-client') as Package;
  return loaded;
}

/**
 * Connects `@eventstore/db-client`; lazily, so that a server which is down is found out by the first call. The only file
 * that knows this package.
 * @throws UnusableStoreUrl when the file of the certificate authority cannot be read, or DEBUG would print the password
 */
export function connectDbClient(address: DatabaseAddress): StoreClient {
  refuseChatter(address);
  return new DbClient(connect(address), address.credentials ?? NOT_SENT);
}

function connect({ hosts, discover, tls, settings }: DatabaseAddress): EventStoreDBClient {
  const { EventStoreDBClient: Client } = dbClient();
  const numbers = (...names: readonly (keyof typeof settings)[]) =>
    Object.fromEntries(
      names.flatMap((name) => (settings[name] === undefined ? [] : [[name, Number(settings[name])]])),
    );
  const common = {
    connectionName: settings.connectionName ?? 'shuri',
    keepAliveInterval: KEEP_ALIVE_INTERVAL_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    ...numbers('keepAliveInterval', 'keepAliveTimeout'),
  };
  const discovery = {
    nodePreference: 'leader' as const,
    ...numbers('maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout'),
  };
  const channel = tls ? certificate(settings.tlsCAFile) : { insecure: true };
  const [first, ...others] = hosts;
  if (first === undefined) throw new UnusableStoreUrl('the EventStoreDB address names no host');
  if (others.length > 0) return new Client({ endpoints: [...hosts], ...discovery, ...common }, channel);
  if (discover) return new Client({ discover: first, ...discovery, ...common }, channel);
  return new Client({ endpoint: first, ...common }, channel);
}

/** Under this setting the client prints the options of each call, the password among them. */
function refuseChatter({ credentials }: DatabaseAddress): void {
  const printed = process.env.DEBUG?.split(/[\s,]+/).find((name) => name === '*' || name.startsWith('esdb'));
  if (printed === undefined || credentials === undefined) return;
  throw new UnusableStoreUrl(
    `DEBUG=${printed} would print the password of the EventStoreDB address: take it away`,
  );
}

function certificate(file: string | undefined): { rootCertificate?: Buffer } {
  if (file === undefined) return {};
  try {
    return { rootCertificate: readFileSync(file) };
  } catch (cause) {
    throw new UnusableStoreUrl(`tlsCAFile of the EventStoreDB address cannot be read: ${file}`, { cause });
  }
}

/** What the client's reads and subscriptions have in common; `error` comes without `end` or `close` more often than not. */
interface ClientStream {
  /** What has come and nobody has taken; null when there is nothing. */
  read(): ResolvedEvent | null;
  on(event: 'data', listener: (resolved: ResolvedEvent) => void): unknown;
  on(event: 'readable' | 'end' | 'confirmation' | 'caughtUp', listener: () => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
}

class DbClient implements StoreClient {
  readonly #client: EventStoreDBClient;
  /** Of every call: who speaks, and that only the leader may answer. */
  readonly #call: { readonly credentials: Credentials; readonly requiresLeader: true };

  constructor(client: EventStoreDBClient, credentials: Credentials) {
    this.#client = client;
    this.#call = { credentials, requiresLeader: true };
  }

  async append(
    stream: string,
    expected: SentExpectation,
    events: readonly SentEvent[],
    deadline: number,
  ): Promise<AppendReply> {
    const { jsonEvent } = dbClient();
    const { nextExpectedRevision, position } = await this.#client.appendToStream(
      stream,
      events.map((event) => jsonEvent({ ...event, metadata: UTF8.encode(event.metadata) })),
      { ...this.#call, expectedRevision: expected, deadline },
    );
    return { revision: Number(nextExpectedRevision), position: known(position) };
  }

  readStream({ stream, direction, from, count }: StreamRead, listener: ReadListener): () => void {
    const read = this.#client.readStream(stream, {
      ...this.#call,
      direction: direction === 'forward' ? 'forwards' : 'backwards',
      fromRevision: typeof from === 'number' ? BigInt(from) : from,
      maxCount: count,
    });
    return listen(read, inHeaps, () => read.cancel(), listener);
  }

  readLog({ direction, from, count }: LogRead, listener: ReadListener): () => void {
    const read = this.#client.readAll({
      ...this.#call,
      direction: direction === 'forward' ? 'forwards' : 'backwards',
      fromPosition: from,
      maxCount: count,
    });
    return listen(read, inHeaps, () => read.cancel(), listener);
  }

  subscribe(after: LogPosition | 'start', listener: FeedListener): OpenFeed {
    const feed = this.#client.subscribeToAll(
      { ...this.#call, fromPosition: after },
      { highWaterMark: WAITING_EVENTS },
    );
    const stream: ClientStream = feed;
    stream.on('confirmation', () => listener.confirmed());
    stream.on('caughtUp', () => listener.caughtUp());
    const cancel = listen(feed, oneByOne, () => feed.unsubscribe(), {
      event: (event) => listener.event(event),
      end: () => listener.ended(),
      failed: (error) => listener.failed(error),
    });
    return {
      pause: () => void feed.pause(),
      resume: () => void feed.resume(),
      hasWaiting: () => feed.readableLength > 0,
      cancel,
    };
  }

  async close(): Promise<void> {
    // It waits for every stream to end, which one without a peer may never do.
    await Promise.race([this.#client.dispose(), sleep(LONGEST_GOODBYE_MS, undefined, { ref: false })]);
    // The client has no way to close its connection but this one, which its types hide.
    const { getChannel } = this.#client as unknown as { getChannel(): Promise<{ close(): void }> };
    const channel = await getChannel().catch(() => undefined);
    channel?.close();
  }
}

/** How what a stream brings is taken from it. */
type Taking = (stream: ClientStream, pass: (resolved: ResolvedEvent) => void) => void;

/** Each event as it comes: such a stream may be paused. */
const oneByOne: Taking = (stream, pass) => void stream.on('data', pass);

/** All that has come at once: a tenth less work for each event of a page. */
const inHeaps: Taking = (stream, pass) => {
  stream.on('readable', () => {
    for (let next = stream.read(); next !== null; next = stream.read()) pass(next);
  });
};

/** Passes on what comes until it is cancelled; answers how to cancel. */
function listen(
  stream: ClientStream,
  take: Taking,
  release: () => Promise<void>,
  listener: ReadListener,
): () => void {
  let isOver = false;
  // The first listener of all: an error that nobody hears ends the process.
  stream.on('error', (error) => {
    if (!isOver) listener.failed(error);
  });
  take(stream, ({ event }) => {
    if (!isOver && event !== undefined) listener.event(received(event));
  });
  stream.on('end', () => {
    if (isOver) return;
    isOver = true;
    listener.end();
  });
  return () => {
    if (isOver) return;
    isOver = true;
    // It rejects when the call was never made: then there is nothing to release.
    release().catch(() => undefined);
  };
}

function received(event: RecordedEvent): ReceivedEvent {
  const { id, type, streamId, revision, position, isJson, data, metadata, created } = event;
  return {
    id,
    type,
    stream: streamId,
    revision: Number(revision),
    position: known(position),
    data: isJson ? data : undefined,
    metadata,
    createdAt: created.toISOString(),
  };
}

function known(position: LogPosition | undefined): LogPosition | undefined {
  return position === undefined || position.commit === UNKNOWN_POSITION ? undefined : position;
}
