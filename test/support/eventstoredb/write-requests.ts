import type { StreamIdentifier as StreamIdentifierMessage } from '@eventstore/db-client/generated/shared_pb.js';
import type {
  AppendReq as AppendRequest,
  BatchAppendReq,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { NewEvent } from './event-log.js';
import { EXPECT_ANY, EXPECT_NO_STREAM, EXPECT_STREAM_EXISTS } from './expectation.js';
import { handlerFailed, metadataMissing, notAValid, tooLarge } from './refusal.js';
import { readUuid } from './uuids.js';
import { AppendReq } from './wire.js';

/** `MaxAppendSize`. Only bytes of data count: metadata and types do not. */
export const MAX_APPEND_BYTES = 1024 * 1024;
export const JSON_CONTENT = 'application/json';

type Proposed = AppendRequest.ProposedMessage | BatchAppendReq.ProposedMessage;

/** What is wrong with a proposed event, in words that the batch call repeats and the classic one keeps to itself. */
export class BadProposal extends Error {}

/** The name as it was sent, whether the server takes it or not. */
export function nameOf(identifier: StreamIdentifierMessage | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
}

/** Throws `Exception was thrown by handler.` for a name the server does not take. */
export function streamName(identifier: StreamIdentifierMessage | undefined): string {
  const name = nameOf(identifier);
  if (name === '' || name === '$$') throw handlerFailed();
  return name;
}

interface ExpectedRevision {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
  hasRevision(): boolean;
  getRevision(): string;
}

/** `type`: the request's name, for the complaint about a missing expectation. */
export function expectedRevision(options: ExpectedRevision, type: string): bigint {
  if (options.hasNoStream()) return EXPECT_NO_STREAM;
  if (options.hasAny()) return EXPECT_ANY;
  if (options.hasStreamExists()) return EXPECT_STREAM_EXISTS;
  if (!options.hasRevision())
    throw notAValid('None', `${type}+Types+Options+ExpectedStreamRevisionOneofCase`);
  const revision = BigInt.asIntN(64, BigInt(options.getRevision()));
  if (revision < -1n) throw handlerFailed();
  return revision;
}

/** Throws BadProposal, or a refusal for metadata that are missing. */
export function proposedEvent(message: Proposed): NewEvent {
  const uuid = readUuid(message.getId());
  if ('complaint' in uuid) throw new BadProposal(uuid.complaint);
  const metadata = message.getMetadataMap();
  const type = metadata.get('type');
  if (type === undefined) throw metadataMissing('type');
  const contentType = metadata.get('content-type');
  if (contentType === undefined) throw metadataMissing('content-type');
  if (type === '') throw new BadProposal("Empty eventType provided. (Parameter 'eventType')");
  return {
    id: uuid.id,
    type,
    json: contentType === JSON_CONTENT,
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export interface AppendCall {
  readonly stream: string;
  readonly expected: bigint;
  readonly options: AppendRequest.Options;
  readonly events: readonly NewEvent[];
}

/** A classic append from its messages: options first, then one event each. Throws refusals. */
export function appendCall(requests: readonly AppendRequest[]): AppendCall {
  const [first, ...rest] = requests;
  const options = first?.getOptions();
  if (options === undefined) throw handlerFailed();
  const stream = streamName(options.getStreamIdentifier());
  const expected = expectedRevision(options, 'AppendReq');
  const events: NewEvent[] = [];
  let bytes = 0;
  for (const request of rest) {
    if (request.getContentCase() !== AppendReq.ContentCase.PROPOSED_MESSAGE) throw handlerFailed();
    const event = eventOf(request);
    bytes += event.data.length;
    if (bytes > MAX_APPEND_BYTES) throw tooLarge(MAX_APPEND_BYTES);
    events.push(event);
  }
  return { stream, expected, options, events };
}

function eventOf(request: AppendRequest): NewEvent {
  const message = request.getProposedMessage();
  if (message === undefined) throw handlerFailed();
  try {
    return proposedEvent(message);
  } catch (error) {
    throw error instanceof BadProposal ? handlerFailed() : error;
  }
}
