import type { ReadReq as ReadRequest } from '@eventstore/db-client/generated/streams_pb.js';
import { type EventFilter, readFilter } from './event-filter.js';
import { handlerFailed, invalid } from './refusal.js';
import { ReadReq } from './wire.js';
import { streamName } from './write-requests.js';

export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** How events are to be put into messages. */
export interface Presentation {
  readonly resolveLinks: boolean;
  readonly structuredIds: boolean;
}

interface Read {
  readonly shown: Presentation;
  readonly backwards: boolean;
  readonly count: bigint;
}

/** A call of Streams/Read, understood. */
export type ReadCall =
  | (Read & {
      readonly kind: 'stream';
      readonly stream: string;
      readonly from: 'start' | 'end' | bigint;
      readonly compatibility: number;
    })
  | (Read & {
      readonly kind: 'all';
      readonly from: 'start' | 'end' | LogPosition;
      readonly filter: EventFilter | undefined;
    })
  | {
      readonly kind: 'subscribe-stream';
      readonly shown: Presentation;
      readonly stream: string;
      readonly after: 'start' | 'end' | bigint;
    }
  | {
      readonly kind: 'subscribe-all';
      readonly shown: Presentation;
      readonly after: 'start' | 'end' | LogPosition;
      readonly filter: EventFilter | undefined;
    }
  /** The real server leaves some nonsense without any answer. */
  | { readonly kind: 'unanswered' };

type Options = ReadRequest.Options;

/** Throws refusals. */
export function readCall(request: ReadRequest): ReadCall {
  const options = request.getOptions();
  if (options === undefined) throw handlerFailed();
  refuseNonsense(options);
  const shown = presentation(options);
  if (shown === undefined) return { kind: 'unanswered' };
  const streamOptions = options.getStream();
  const read = { shown, backwards: isBackwards(options), count: BigInt(options.getCount()) };
  if (streamOptions) {
    const stream = streamName(streamOptions.getStreamIdentifier());
    const from = streamStart(streamOptions);
    const compatibility = options.getControlOption()?.getCompatibility() ?? 0;
    if (options.hasSubscription()) return { kind: 'subscribe-stream', shown, stream, after: from };
    return { kind: 'stream', ...read, stream, from, compatibility };
  }
  const from = allStart(options);
  const filterOptions = options.getFilter();
  const filter = filterOptions && readFilter(filterOptions);
  if (options.hasSubscription()) return { kind: 'subscribe-all', shown, after: from, filter };
  if (read.count === 0n) return { kind: 'unanswered' };
  return { kind: 'all', ...read, from, filter };
}

function isBackwards(options: Options): boolean {
  return options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
}

function refuseNonsense(options: Options): void {
  const target = options.hasStream() ? 'Stream' : options.hasAll() ? 'All' : undefined;
  if (target === undefined) throw handlerFailed();
  const extent = options.hasCount() ? 'Count' : options.hasSubscription() ? 'Subscription' : 'None';
  const direction = isBackwards(options) ? 'Backwards' : 'Forwards';
  const filter = options.hasFilter() ? 'Filter' : options.hasNoFilter() ? 'NoFilter' : 'None';
  const served =
    extent !== 'None' &&
    filter !== 'None' &&
    !(extent === 'Subscription' && direction === 'Backwards') &&
    !(target === 'Stream' && filter === 'Filter');
  if (!served)
    throw invalid(`The combination of (${target}, ${extent}, ${direction}, ${filter}) is invalid.`);
}

function presentation(options: Options): Presentation | undefined {
  const uuid = options.getUuidOption();
  if (uuid === undefined) return undefined;
  return { resolveLinks: options.getResolveLinks(), structuredIds: uuid.hasStructured() };
}

/** Revision 2^64-1 is another spelling of the end. */
function streamStart(options: ReadRequest.Options.StreamOptions): 'start' | 'end' | bigint {
  if (options.hasEnd()) return 'end';
  if (!options.hasRevision()) return 'start';
  const revision = BigInt.asIntN(64, BigInt(options.getRevision()));
  if (revision < -1n) throw handlerFailed();
  return revision === -1n ? 'end' : revision;
}

function allStart(options: Options): 'start' | 'end' | LogPosition {
  const all = options.getAll();
  if (all?.hasEnd()) return 'end';
  const position = all?.getPosition();
  if (position === undefined) return 'start';
  const commit = BigInt.asIntN(64, BigInt(position.getCommitPosition()));
  const prepare = BigInt.asIntN(64, BigInt(position.getPreparePosition()));
  if (commit === -1n && prepare === -1n) return 'end';
  if (prepare > commit || commit < 0n) throw handlerFailed();
  return { commit, prepare };
}
