import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '#kernel';
import { object, text } from '../demo/reading.js';
import { refuseForeignServer } from '../server-of-house.js';
import { EventStreamParser, type StreamMessage } from './event-stream.js';

const RETRY_MS = 2_000;

/** What is watched, and how. */
export interface Watching {
  /** The address of a live stream. */
  readonly url: string;
  /** A token that counts now; asked for at first, and when the one before counts no longer. */
  token(): Promise<string>;
  /** Hears, in a sentence, that the watching was interrupted or goes on. */
  notice(sentence: string): void;
}

/** The server does not let itself be watched; the message says why. */
export class NotWatched extends Error {
  override readonly name = 'NotWatched';
}

type Answer =
  | { readonly kind: 'stream'; readonly pieces: AsyncIterable<Uint8Array> }
  | { readonly kind: 'no'; readonly status: number; readonly problem: JsonObject; readonly why: string };

const NOBODY = { kind: 'no', status: 0, problem: {}, why: 'The server answers no more.' } as const;

/**
 * The messages of a live stream for ever: connects again when it is cut, and goes on after the last message.
 * @throws NotWatched when the server says no at first, or later something that no other try would change; ForeignServer
 */
export async function* watched(watching: Watching): AsyncGenerator<StreamMessage> {
  const parser = new EventStreamParser();
  let token = await watching.token();
  let isFirst = true;
  for (;;) {
    const answer = await connect(watching.url, token, parser.lastEventId);
    if (isFirst && answer.kind === 'no') refuseForeignServer(new URL(watching.url).origin, answer.problem);
    if (answer.kind === 'stream') {
      if (!isFirst) watching.notice('The server answers again.');
      isFirst = false;
      yield* messagesOf(answer.pieces, parser);
      watching.notice('The stream was cut; it is opened again.');
    } else if (answer.problem['code'] === 'LIVE.POSITION_UNKNOWN') {
      watching.notice(`${answer.why} What happened meanwhile is not shown.`);
      parser.forget();
    } else if (!isFirst && answer.status === 401) {
      token = await watching.token();
    } else if (isFirst || (answer.status >= 400 && answer.status < 500)) {
      throw new NotWatched(answer.why);
    }
    await pause(parser.retryMs ?? RETRY_MS);
  }
}

async function connect(url: string, token: string, lastEventId: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
  const resumed = lastEventId === '' ? {} : { 'last-event-id': lastEventId };
  const response = await fetch(url, { headers: { ...headers, ...resumed } }).catch(() => undefined);
  if (response === undefined) return NOBODY;
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (isStream && response.body !== null) return { kind: 'stream', pieces: response.body };
  const problem = await response.json().then(
    (body) => object(body as JsonObject),
    (): JsonObject => ({}),
  );
  const why = text(problem['detail']) || `the server answered ${response.status}`;
  return { kind: 'no', status: response.status, problem, why };
}

/** The messages of one connection, until it ends in whatever way. */
async function* messagesOf(
  pieces: AsyncIterable<Uint8Array>,
  parser: EventStreamParser,
): AsyncGenerator<StreamMessage> {
  const decoder = new TextDecoder();
  parser.begin();
  const iterator = pieces[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch(() => ({ done: true, value: undefined }) as const);
      if (next.done === true) return;
      yield* parser.add(decoder.decode(next.value, { stream: true }));
    }
  } finally {
    await iterator.return?.().catch(() => undefined);
  }
}
