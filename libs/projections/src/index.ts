export { decodeCursor, encodeCursor, type CursorValue, type Page, pageOf } from './page.js';
export type { ParkedStream } from './parking.js';
export { CheckpointMoved, ForeignViews, UnknownProjection, UnusableViews } from './projection.errors.js';
export {
  type DecodedEvent,
  type EventDecoder,
  type Projection,
  tableName,
  type ViewTable,
} from './projection.js';
export {
  type ProjectionPosition,
  Projector,
  type ProjectorOptions,
  type ProjectorProblem,
} from './projector.js';
export type { UnblockOutcome } from './lane.js';
export { rebuildViews } from './rebuild-views.js';
export { hashOfRows } from './rows-hash.js';
export { type KeyRange, prefixRange, searchKeyOf } from './search-key.js';
export { openViews } from './sqlite/open-views.js';
export type { NoTables, Views, ViewsDb, ViewsTransaction } from './views.js';
export type { WaitOutcome } from './waiting-room.js';
