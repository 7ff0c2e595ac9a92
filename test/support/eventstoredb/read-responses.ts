import { randomUUID } from 'node:crypto';
import type { ReadResp as ReadResponse } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventLog, StoredEvent } from './event-log.js';
import type { LogPosition, Presentation } from './read-request.js';
import { uuidHalves, uuidText } from './uuids.js';
import { visibleEvents } from './visibility.js';
import { ReadResp, StreamIdentifier } from './wire.js';
import { JSON_CONTENT } from './write-requests.js';

const LINK = '$>';

/** One event as a reader gets it, its link resolved where asked for. */
export function eventResponse(
  log: EventLog,
  nowTicks: bigint,
  event: StoredEvent,
  shown: Presentation,
): ReadResponse {
  const message = new ReadResp.ReadEvent();
  const target = shown.resolveLinks ? linked(log, nowTicks, event) : 'no link';
  if (target === 'no link') {
    message.setEvent(recorded(event, shown));
  } else {
    message.setLink(recorded(event, shown));
    if (target !== 'absent') message.setEvent(recorded(target, shown));
  }
  message.setCommitPosition(`${event.position}`);
  const response = new ReadResp();
  response.setEvent(message);
  return response;
}

/** A link's data are `<revision>@<stream>`; other text is no link. */
function linked(log: EventLog, nowTicks: bigint, event: StoredEvent): StoredEvent | 'absent' | 'no link' {
  if (event.type !== LINK) return 'no link';
  const [, revision, stream] = /^(\d+)@(.+)$/s.exec(Buffer.from(event.data).toString()) ?? [];
  if (revision === undefined || stream === undefined) return 'no link';
  const visible = visibleEvents(log, stream, nowTicks);
  if (typeof visible === 'string') return 'absent';
  return visible.find((candidate) => candidate.revision === BigInt(revision)) ?? 'absent';
}

function recorded(event: StoredEvent, { structuredIds }: Presentation): ReadResponse.ReadEvent.RecordedEvent {
  const message = new ReadResp.ReadEvent.RecordedEvent();
  message.setId(structuredIds ? uuidHalves(event.id) : uuidText(event.id));
  message.setStreamIdentifier(identifier(event.stream));
  message.setStreamRevision(`${event.revision}`);
  message.setPreparePosition(`${event.position}`);
  message.setCommitPosition(`${event.position}`);
  message
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.json ? JSON_CONTENT : 'application/octet-stream')
    .set('created', `${event.createdTicks}`);
  message.setCustomMetadata(event.metadata);
  message.setData(event.data);
  return message;
}

export function identifier(stream: string): InstanceType<typeof StreamIdentifier> {
  const message = new StreamIdentifier();
  message.setStreamName(Buffer.from(stream).toString('base64'));
  return message;
}

export function streamNotFoundResponse(stream: string): ReadResponse {
  const message = new ReadResp.StreamNotFound();
  message.setStreamIdentifier(identifier(stream));
  const response = new ReadResp();
  response.setStreamNotFound(message);
  return response;
}

export function firstPositionResponse(revision: bigint): ReadResponse {
  const response = new ReadResp();
  response.setFirstStreamPosition(`${revision}`);
  return response;
}

export function lastPositionResponse(revision: bigint): ReadResponse {
  const response = new ReadResp();
  response.setLastStreamPosition(`${revision}`);
  return response;
}

/** The first message of every subscription. */
export function confirmationResponse(): ReadResponse {
  const message = new ReadResp.SubscriptionConfirmation();
  message.setSubscriptionId(randomUUID());
  const response = new ReadResp();
  response.setConfirmation(message);
  return response;
}

export function caughtUpResponse(): ReadResponse {
  const response = new ReadResp();
  response.setCaughtUp(new ReadResp.CaughtUp());
  return response;
}

export function checkpointResponse({ commit, prepare }: LogPosition): ReadResponse {
  const message = new ReadResp.Checkpoint();
  message.setCommitPosition(`${commit}`);
  message.setPreparePosition(`${prepare}`);
  const response = new ReadResp();
  response.setCheckpoint(message);
  return response;
}
