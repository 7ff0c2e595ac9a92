export { decodeCursor, type Page, pageOf, type PageRequest } from './page.js';
export {
  type Checkpoint,
  holdCheckpoint,
  loadCheckpoint,
  moveCheckpoint,
  NEW_CHECKPOINT,
  trustedPosition,
} from './checkpoints.js';
export { positionOf } from './checkpoint-table.js';
export { resetCheckpoints } from './shard-checkpoints.js';
export { follow } from './follow.js';
export { listParked, park, parkedAmong, parkedRevision, type ParkedStream, unpark } from './parking.js';
export {
  CheckpointMoved,
  FencedOff,
  ForeignViews,
  ShardsChanged,
  UnknownProjection,
  UnusableViews,
} from './projection.errors.js';
export {
  type DecodedEvent,
  type EventDecoder,
  type Follower,
  listensTo,
  type Projection,
  tableName,
  type ViewTable,
} from './projection.js';
export { Projector, type ProjectorOptions, type ProjectorProblem } from './projector.js';
export type { UnblockOutcome } from './lane.js';
export { rebuildViews } from './rebuild-views.js';
export { hashOfRows } from './rows-hash.js';
export { type KeyRange, prefixRange, searchKeyOf } from './search-key.js';
export { CheckpointWatch } from './postgres/checkpoint-watch.js';
export { openPostgresViews, type PostgresViews } from './postgres/open-postgres-views.js';
export { ProjectorReadiness } from './postgres/projector-readiness.js';
export { LeaseKeeper, type LeaseProblem } from './postgres/lease-keeper.js';
export { ShardKeeper, type ShardKeeperOptions } from './postgres/shard-keeper.js';
export { type LeaseKind, type ShardLease, ShardLeases } from './postgres/shard-leases.js';
export { isOfShard } from './shard.js';
export type { Fence } from './stretch.js';
export { openViews } from './sqlite/open-views.js';
export type { Views, ViewsDb, ViewsTransaction } from './views.js';
export { createEngineTables } from './tables.js';
export { WaitingRoom, type WaitOutcome } from './waiting-room.js';
