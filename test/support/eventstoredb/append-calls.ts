import type {
  AppendReq as AppendRequest,
  AppendResp as AppendResponse,
  DeleteReq as DeleteRequest,
  DeleteResp as DeleteResponse,
  TombstoneReq as TombstoneRequest,
  TombstoneResp as TombstoneResponse,
} from '@eventstore/db-client/generated/streams_pb.js';
import { handlerFailed } from './refusal.js';
import type { Appended, ServerState } from './server-state.js';
import { NO_STREAM } from './visibility.js';
import { AppendResp, DeleteResp, Empty, TombstoneResp } from './wire.js';
import { appendCall, expectedRevision, streamName } from './write-requests.js';

/** Streams/Append. A wrong expectation is an answer; everything else that goes wrong is a refusal. */
export function answerAppend(state: ServerState, requests: readonly AppendRequest[]): AppendResponse {
  const { stream, expected, options, events } = appendCall(requests);
  const outcome = state.append(stream, expected, events);
  const response = new AppendResp();
  if (outcome.kind === 'done') response.setSuccess(success(outcome));
  else response.setWrongExpectedVersion(wrongExpectedVersion(outcome.last, options));
  return response;
}

function success({ revision, position }: Extract<Appended, { kind: 'done' }>): AppendResponse.Success {
  const message = new AppendResp.Success();
  if (revision === NO_STREAM) message.setNoStream(new Empty());
  else message.setCurrentRevision(`${revision}`);
  if (position === undefined) message.setNoPosition(new Empty());
  else message.setPosition(at(new AppendResp.Position(), position));
  return message;
}

function wrongExpectedVersion(
  last: bigint,
  options: AppendRequest.Options,
): AppendResponse.WrongExpectedVersion {
  const message = new AppendResp.WrongExpectedVersion();
  if (last === NO_STREAM) message.setCurrentNoStream(new Empty());
  else message.setCurrentRevision(`${last}`);
  if (options.hasAny()) message.setExpectedAny(new Empty());
  else if (options.hasNoStream()) message.setExpectedNoStream(new Empty());
  else if (options.hasStreamExists()) message.setExpectedStreamExists(new Empty());
  else message.setExpectedRevision(options.getRevision());
  return message;
}

/** Streams/Delete: soft deletion. */
export function answerDelete(state: ServerState, request: DeleteRequest): DeleteResponse {
  const options = request.getOptions();
  if (options === undefined) throw handlerFailed();
  const stream = streamName(options.getStreamIdentifier());
  const position = state.delete(stream, expectedRevision(options, 'DeleteReq'));
  const response = new DeleteResp();
  response.setPosition(at(new DeleteResp.Position(), position));
  return response;
}

/** Streams/Tombstone: deletion for ever. */
export function answerTombstone(state: ServerState, request: TombstoneRequest): TombstoneResponse {
  const options = request.getOptions();
  if (options === undefined) throw handlerFailed();
  const stream = streamName(options.getStreamIdentifier());
  const position = state.tombstone(stream, expectedRevision(options, 'TombstoneReq'));
  const response = new TombstoneResp();
  response.setPosition(at(new TombstoneResp.Position(), position));
  return response;
}

interface PositionMessage {
  setCommitPosition(value: string): unknown;
  setPreparePosition(value: string): unknown;
}

/** Commit and prepare are equal for everything the server writes today. */
function at<M extends PositionMessage>(message: M, position: bigint): M {
  message.setCommitPosition(`${position}`);
  message.setPreparePosition(`${position}`);
  return message;
}
