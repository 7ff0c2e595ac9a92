import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore, type StoredEvent } from '#event-store';
import { type Clock, derivedId, type JsonObject } from '#kernel';
import { Commanding, type CommandRequest, type Decider, type Target } from '../../src/index.js';
import { type Notebook, notebook, notebookRegistry, textOf, unknownNotebook, write } from './notebook.js';

/** A clock that a test sets as it likes, also back. */
export class SetClock implements Clock {
  at = Temporal.Instant.from('2026-01-05T00:00:00Z');
  now(): Temporal.Instant {
    return this.at;
  }
  sleepUntil(): Promise<void> {
    return Promise.resolve();
  }
}

export const STREAM = 'notebook-1';
export const THE_STREAM: Target = { kind: 'existing', stream: STREAM };
/** A stream to be begun: `notebook-1`, then `notebook-2`, and so on. */
export const A_NEW_STREAM: Target = { kind: 'new', streamOf: (attempt) => `notebook-${attempt + 1}` };

/** A decision loop over a real store in a file of its own. */
export interface World {
  readonly store: EventStore;
  readonly clock: SetClock;
  /** A loop over the store, or over a wrapper of it, with a memory of its own. */
  loop(over?: EventStore, cachedStreams?: number): Commanding<Notebook>;
  /** Begins `notebook-1` with one line. */
  begin(): Promise<void>;
  stored(stream?: string): Promise<readonly StoredEvent[]>;
  lines(stream?: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'shuri-commanding-'));
  const clock = new SetClock();
  const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock });
  const loop = (over: EventStore = store, cachedStreams = 8) =>
    new Commanding({
      store: over,
      registry: notebookRegistry(),
      clock,
      aggregate: notebook,
      build: 'build-1',
      cachedStreams,
      unknown: unknownNotebook,
    });
  const stored = (stream = STREAM) => store.readStream(stream);
  return {
    store,
    clock,
    loop,
    begin: async () => {
      await loop().run(aRequest('begin', ['first']), A_NEW_STREAM, write);
    },
    stored,
    lines: async (stream = STREAM) => (await stored(stream)).map((event) => textOf(event.data)),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A command under a key: the same key is the same command id. */
export function aRequest(
  key: string,
  texts: readonly string[],
  more: Partial<CommandRequest> = {},
): CommandRequest {
  const payload: JsonObject = { texts };
  return {
    commandId: derivedId('test', key),
    command: 'attach-evidence',
    payload,
    actor: { id: 'actor-1', role: 'technician', tokenId: 'token-1' },
    channel: 'test',
    siteId: 'site-1',
    correlationId: 'correlation-1',
    ...more,
  };
}

/** A store that does something of its own around an append; everything else is the real store. */
export function aroundAppend(
  store: EventStore,
  append: (
    real: EventStore['append'],
    ...args: Parameters<EventStore['append']>
  ) => ReturnType<EventStore['append']>,
): EventStore {
  const real: EventStore['append'] = (...args) => store.append(...args);
  return {
    append: (...args) => append(real, ...args),
    readStream: (...args) => store.readStream(...args),
    readAll: (...args) => store.readAll(...args),
    subscribe: (...args) => store.subscribe(...args),
    head: () => store.head(),
    comparePositions: (...args) => store.comparePositions(...args),
    parsePosition: (text) => store.parsePosition(text),
    isReady: () => store.isReady(),
    close: () => store.close(),
  };
}

/** A decider that counts how often it was asked. */
export function counted(decider: Decider<Notebook>): Decider<Notebook> & { asked: number } {
  const counting = {
    asked: 0,
    decide: (...args: Parameters<Decider<Notebook>['decide']>) => {
      counting.asked += 1;
      return decider.decide(...args);
    },
  };
  return counting;
}
