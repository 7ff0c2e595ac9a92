export { type PostgresConnection, PostgresConnections, type PostgresRow } from './postgres-connections.js';
export { placeOf } from './postgres-url.js';
export { PostgresUnusable } from './postgres.errors.js';
export { openTables, type PostgresTables } from './open-tables.js';
export { withoutRows } from './without-rows.js';
export { PostgresTurns } from './turns.js';
