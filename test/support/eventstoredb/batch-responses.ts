import type { Code as CodeNumber } from '@eventstore/db-client/generated/code_pb.js';
import type { UUID as UuidMessage } from '@eventstore/db-client/generated/shared_pb.js';
import type { Status as StatusMessage } from '@eventstore/db-client/generated/status_pb.js';
import type {
  BatchAppendReq as BatchRequest,
  BatchAppendResp as BatchResponse,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { Message } from 'google-protobuf';
import type { Appended } from './server-state.js';
import { NO_STREAM } from './visibility.js';
import {
  AccessDenied,
  AllStreamPosition,
  Any,
  BadRequest,
  BatchAppendResp,
  Code,
  GoogleEmpty,
  Status,
  Timeout,
  WrongExpectedVersion,
} from './wire.js';

/** A failure as the batch call tells it: inside the response, with a type and its fields. */
export interface Failure {
  readonly code: CodeNumber;
  readonly name: string;
  readonly details: Message;
}

export const timeout = (): Failure => ({
  code: Code.DEADLINE_EXCEEDED,
  name: 'Timeout',
  details: new Timeout(),
});

export function badRequest(message: string): Failure {
  const details = new BadRequest();
  details.setMessage(message);
  return { code: Code.INVALID_ARGUMENT, name: 'BadRequest', details };
}

export const denied = (): Failure => ({
  code: Code.PERMISSION_DENIED,
  name: 'AccessDenied',
  details: new AccessDenied(),
});

/** One answer of a batch call. */
export function batchResponse(
  correlation: UuidMessage | undefined,
  options: BatchRequest.Options,
  outcome: Appended | Failure,
): BatchResponse {
  const message = new BatchAppendResp();
  message.setCorrelationId(correlation);
  message.setStreamIdentifier(options.getStreamIdentifier());
  if ('code' in outcome) message.setError(failed(outcome));
  else if (outcome.kind === 'conflict') message.setError(failed(conflict(outcome.last, options)));
  else message.setSuccess(success(outcome));
  return message;
}

function success({ revision, position }: Extract<Appended, { kind: 'done' }>): BatchResponse.Success {
  const message = new BatchAppendResp.Success();
  if (revision === NO_STREAM) message.setNoStream(new GoogleEmpty());
  else message.setCurrentRevision(`${revision}`);
  if (position === undefined) message.setNoPosition(new GoogleEmpty());
  else message.setPosition(allPosition(position));
  return message;
}

function allPosition(position: bigint): InstanceType<typeof AllStreamPosition> {
  const message = new AllStreamPosition();
  message.setCommitPosition(`${position}`);
  message.setPreparePosition(`${position}`);
  return message;
}

function conflict(last: bigint, options: BatchRequest.Options): Failure {
  const details = new WrongExpectedVersion();
  if (last === NO_STREAM) details.setCurrentNoStream(new GoogleEmpty());
  else details.setCurrentStreamRevision(`${last}`);
  if (options.hasAny()) details.setExpectedAny(new GoogleEmpty());
  else if (options.hasNoStream()) details.setExpectedNoStream(new GoogleEmpty());
  else if (options.hasStreamExists()) details.setExpectedStreamExists(new GoogleEmpty());
  else details.setExpectedStreamPosition(options.getStreamPosition());
  return { code: Code.ALREADY_EXISTS, name: 'WrongExpectedVersion', details };
}

function failed({ code, name, details }: Failure): StatusMessage {
  const packed = new Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  const message = new Status();
  message.setCode(code);
  message.setMessage(name);
  message.setDetails(packed);
  return message;
}
