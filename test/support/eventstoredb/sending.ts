import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Drop, Fault, Faults, HalfClose } from './faults.js';
import { Refusal } from './refusal.js';
import { asServiceError } from './service-error.js';

interface Sending<Response> {
  readonly fault: Fault | HalfClose | undefined;
  /** Where a subscription learns that it is dropped. */
  readonly exposeTo: Faults | undefined;
  readonly cutConnection: () => void;
  readonly answer: (signal: AbortSignal) => AsyncIterable<Response> | Iterable<Response>;
}

/** Sends a stream of messages no faster than the client takes them. Resolves when the call is over. */
export async function sendAll<Request, Response>(
  call: ServerWritableStream<Request, Response>,
  { fault, exposeTo, cutConnection, answer }: Sending<Response>,
): Promise<void> {
  const over = new AbortController();
  const ended = new Promise<void>((resolve) => {
    for (const event of ['cancelled', 'finish', 'close'] as const) call.once(event, resolve);
  });
  void ended.then(() => over.abort());
  let drop: Drop | undefined;
  const outOfDanger = exposeTo?.expose((how) => {
    drop = how;
    over.abort();
  });
  try {
    if (fault?.kind === 'status') throw fault.refusal;
    if (fault?.kind === 'delay') await Promise.race([fault.until, ended]);
    if (fault?.kind !== 'silence' && fault?.kind !== 'half-close') {
      for await (const message of answer(over.signal)) {
        if (over.signal.aborted) break;
        if (!call.write(message)) await drained(call, ended);
      }
    }
    if (drop instanceof Refusal) throw drop;
    if (fault?.kind === 'reply-then-drop') cutConnection();
    else if (drop !== 'stall' && fault?.kind !== 'silence') call.end();
    await ended;
  } catch (error) {
    call.emit('error', asServiceError(error));
  } finally {
    over.abort();
    outOfDanger?.();
  }
}

function drained(call: NodeJS.EventEmitter, ended: Promise<void>): Promise<void> {
  return Promise.race([ended, new Promise<void>((resolve) => call.once('drain', resolve))]);
}
