import code from '@eventstore/db-client/generated/code_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_pb.js';
import serverFeaturesService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import anyPackage from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPackage from 'google-protobuf/google/protobuf/empty_pb.js';

/** The client's own generated messages and services, gathered in one place. */
export const { ReadReq, ReadResp, AppendReq, AppendResp, BatchAppendReq, BatchAppendResp } = streams;
export const { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } = streams;
export const { UUID, Empty, StreamIdentifier, AllStreamPosition } = shared;
export const { WrongExpectedVersion, StreamDeleted, MaximumAppendSizeExceeded, Timeout, BadRequest } = shared;
export const { AccessDenied } = shared;
export const { Status } = status;
export const { Code } = code;
export const { ClusterInfo, MemberInfo, EndPoint } = gossip;
export const { SupportedMethods, SupportedMethod } = serverFeatures;
export const { Any } = anyPackage;
/** google.protobuf.Empty, as the batch messages use it; `Empty` is the event store's own. */
export const GoogleEmpty = emptyPackage.Empty;
export const { StreamsService } = streamsService;
export const { GossipService } = gossipService;
export const { ServerFeaturesService } = serverFeaturesService;
