export {
  type PostgresConnection,
  PostgresConnections,
  type PostgresOptions,
  type PostgresRow,
} from './postgres-connections.js';
export { placeOf } from './postgres-url.js';
export { type PostgresPlace, type PostgresTrouble, PostgresUnusable } from './postgres.errors.js';
export { openTables, type PostgresTables } from './open-tables.js';
export { withoutRows } from './without-rows.js';
export { PostgresTurns } from './turns.js';
