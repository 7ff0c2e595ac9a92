import type {
  BatchAppendReq as BatchRequest,
  BatchAppendResp as BatchResponse,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import type { Access } from './access.js';
import { BatchAppend } from './batch-append.js';
import type { ServerState } from './server-state.js';
import { asServiceError } from './service-error.js';
import type { Switchboard } from './switchboard.js';

interface Batches {
  readonly board: Switchboard;
  readonly state: ServerState;
  readonly access: Access;
  readonly writeTimeoutMs: number;
}

/** Streams/BatchAppend for a gRPC server. The caller is who opened the stream, for every append on it. */
export function serveBatch({
  board,
  state,
  access,
  writeTimeoutMs,
}: Batches): handleBidiStreamingCall<BatchRequest, BatchResponse> {
  return (call) => {
    const fault = board.strike('batch-append', call);
    const left = board.opened('batch-append', call);
    let open = true;
    const over = (): void => {
      if (open) left();
      open = false;
    };
    call.on('cancelled', over);
    call.on('end', () => {
      over();
      call.end();
    });
    try {
      if (fault?.kind === 'status') throw fault.refusal;
      if (fault?.kind === 'half-close') call.end();
      const caller = access.callerOf(call.metadata);
      const batch = new BatchAppend(
        (stream, expected, events) => {
          access.permit(caller, 'write', stream);
          return state.append(stream, expected, events);
        },
        (response) => void (open && call.write(response)),
        writeTimeoutMs,
      );
      call.on('data', (request: BatchRequest) => {
        if (fault === undefined) batch.take(request);
      });
    } catch (error) {
      over();
      call.emit('error', asServiceError(error));
    }
  };
}
