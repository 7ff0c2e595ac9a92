import { status } from '@grpc/grpc-js';
import type {
  BatchAppendReq as BatchRequest,
  BatchAppendResp as BatchResponse,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { NewEvent } from './event-log.js';
import { EXPECT_ANY, EXPECT_NO_STREAM, EXPECT_STREAM_EXISTS } from './expectation.js';
import { batchResponse, badRequest, denied, type Failure, timeout } from './batch-responses.js';
import { Refusal } from './refusal.js';
import type { Appended } from './server-state.js';
import { uuidHalves } from './uuids.js';
import { Code, MaximumAppendSizeExceeded, StreamDeleted } from './wire.js';
import { BadProposal, MAX_APPEND_BYTES, proposedEvent, streamName } from './write-requests.js';

/** Throws refusals. */
type Write = (stream: string, expected: bigint, events: readonly NewEvent[]) => Appended;
type Correlation = ReturnType<BatchRequest['getCorrelationId']>;

/** An append of which not every message has come yet. */
interface Pending {
  readonly options: BatchRequest.Options;
  readonly events: NewEvent[];
  bytes: number;
}

/** One Streams/BatchAppend call: many appends on one stream, told apart by their correlation ids. */
export class BatchAppend {
  readonly #write: Write;
  readonly #respond: (response: BatchResponse) => void;
  readonly #writeTimeoutMs: number;
  readonly #pending = new Map<string, Pending>();

  /** `writeTimeoutMs`: after which the server speaks once more of an append it has already refused as bad. */
  constructor(write: Write, respond: (response: BatchResponse) => void, writeTimeoutMs: number) {
    this.#write = write;
    this.#respond = respond;
    this.#writeTimeoutMs = writeTimeoutMs;
  }

  take(request: BatchRequest): void {
    const correlation = request.getCorrelationId();
    const key = correlation?.serializeBinary().join() ?? '';
    const options = request.getOptions();
    const pending = options ? { options, events: [], bytes: 0 } : this.#pending.get(key);
    if (pending === undefined) return;
    this.#pending.set(key, pending);
    const failure = collect(pending, request) ?? past(pending.options);
    if (failure === undefined && !request.getIsFinal()) return;
    this.#pending.delete(key);
    const outcome = failure ?? this.#append(pending);
    this.#respond(batchResponse(correlation, pending.options, outcome));
    if (failure?.name === 'BadRequest') this.#speakOfItAgain(correlation, pending.options);
  }

  #append({ options, events }: Pending): Appended | Failure {
    let stream: string;
    try {
      stream = streamName(options.getStreamIdentifier());
    } catch {
      return badRequest(
        "Specified argument was out of the range of valid values. (Parameter 'eventStreamId')",
      );
    }
    try {
      return this.#write(stream, expected(options), events);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === status.PERMISSION_DENIED) return denied();
      const details = new StreamDeleted();
      details.setStreamIdentifier(options.getStreamIdentifier());
      return { code: Code.NOT_FOUND, name: 'StreamDeleted', details };
    }
  }

  /** The real server's second answer, with the correlation id in its other spelling. */
  #speakOfItAgain(correlation: Correlation, options: BatchRequest.Options): void {
    const again = correlation?.hasString() ? uuidHalves(correlation.getString()) : correlation;
    setTimeout(() => this.#respond(batchResponse(again, options, timeout())), this.#writeTimeoutMs).unref();
  }
}

function collect(pending: Pending, request: BatchRequest): Failure | undefined {
  try {
    for (const message of request.getProposedMessagesList()) {
      const event = proposedEvent(message);
      pending.bytes += event.data.length;
      pending.events.push(event);
    }
  } catch (error) {
    if (error instanceof BadProposal || error instanceof Refusal) return badRequest(error.message);
    throw error;
  }
  if (pending.bytes <= MAX_APPEND_BYTES) return undefined;
  const details = new MaximumAppendSizeExceeded();
  details.setMaxappendsize(MAX_APPEND_BYTES);
  return { code: Code.INVALID_ARGUMENT, name: 'MaximumAppendSizeExceeded', details };
}

function past(options: BatchRequest.Options): Failure | undefined {
  const deadline = options.getDeadline();
  return deadline && deadline.toDate().getTime() < Date.now() ? timeout() : undefined;
}

function expected(options: BatchRequest.Options): bigint {
  if (options.hasAny()) return EXPECT_ANY;
  if (options.hasNoStream()) return EXPECT_NO_STREAM;
  if (options.hasStreamExists()) return EXPECT_STREAM_EXISTS;
  return BigInt.asIntN(64, BigInt(options.getStreamPosition()));
}
