import type { StreamIdentifier as StreamIdentifierMessage } from '@eventstore/db-client/generated/shared_pb.js';
import type { Server } from '@grpc/grpc-js';
import type { Access } from './access.js';
import { answerAppend, answerDelete, answerTombstone } from './append-calls.js';
import { serveBatch } from './batch-call.js';
import { answerGossip, answerSupportedMethods, type Member } from './node-calls.js';
import { readCall } from './read-request.js';
import { readAll, readStream } from './reads.js';
import type { ServerState } from './server-state.js';
import { subscribeToAll, subscribeToStream } from './subscriptions.js';
import type { Switchboard } from './switchboard.js';
import { GossipService, type ReadReq, type ReadResp, ServerFeaturesService, StreamsService } from './wire.js';
import { nameOf } from './write-requests.js';

type ReadRequest = InstanceType<typeof ReadReq>;
type ReadResponse = InstanceType<typeof ReadResp>;

export interface Served {
  readonly state: ServerState;
  readonly access: Access;
  readonly members: () => readonly Member[];
  readonly writeTimeoutMs: number;
}

/** Registers every service of the stand-in with a gRPC server. */
export function serve(
  server: Server,
  board: Switchboard,
  { state, access, members, writeTimeoutMs }: Served,
): void {
  server.addService(StreamsService, {
    append: board.clientStream('append', (requests, caller) => {
      access.permit(caller, 'write', nameIn(requests[0]));
      return answerAppend(state, requests);
    }),
    delete: board.unary('delete', (request, caller) => {
      access.permit(caller, 'delete', nameIn(request));
      return answerDelete(state, request);
    }),
    tombstone: board.unary('tombstone', (request, caller) => {
      access.permit(caller, 'delete', nameIn(request));
      return answerTombstone(state, request);
    }),
    read: board.serverStream(
      (request: ReadRequest) => (request.getOptions()?.hasSubscription() ? 'subscribe' : 'read'),
      (request, caller, signal) => {
        const stream = request.getOptions()?.getStream();
        access.permit(caller, 'read', stream ? nameOf(stream.getStreamIdentifier()) : '$all');
        return answerRead(state, request, signal);
      },
    ),
    batchAppend: serveBatch({ board, state, access, writeTimeoutMs }),
  });
  server.addService(GossipService, {
    read: board.unary('gossip', () => answerGossip(members(), state.ticks())),
  });
  server.addService(ServerFeaturesService, {
    getSupportedMethods: board.unary('server-features', () => answerSupportedMethods()),
  });
}

interface WithStream {
  getOptions(): { getStreamIdentifier(): StreamIdentifierMessage | undefined } | undefined;
}

function nameIn(request: WithStream | undefined): string {
  return nameOf(request?.getOptions()?.getStreamIdentifier());
}

function answerRead(
  state: ServerState,
  request: ReadRequest,
  signal: AbortSignal,
): AsyncIterable<ReadResponse> | Iterable<ReadResponse> {
  const call = readCall(request);
  switch (call.kind) {
    case 'stream':
      return readStream(state, call);
    case 'all':
      return readAll(state, call);
    case 'subscribe-stream':
      return subscribeToStream(state, call, signal);
    case 'subscribe-all':
      return subscribeToAll(state, call, signal);
    case 'unanswered':
      return nothingUntil(signal);
  }
}

async function* nothingUntil(signal: AbortSignal): AsyncGenerator<ReadResponse> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  yield* [];
}
