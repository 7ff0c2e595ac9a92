export { type Actor, ROLES, type Role } from './actor.js';
export type { Clock } from './clock.js';
export { ERROR_CODES, type ErrorCode, isShuriError, ShuriError } from './errors.js';
export { exhaustive } from './exhaustive.js';
export { commandIdFor, derivedId, eventIdFor, freshId } from './ids.js';
export { canonicalJson, type JsonObject, type JsonValue } from './json.js';
export { isYen, type Yen } from './money.js';
export { SimulatedClock } from './simulated-clock.js';
export { SystemClock } from './system-clock.js';
