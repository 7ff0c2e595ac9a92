export type { FactChange, FactState } from './kernel/flip.js';
export type { WouldChange, WouldChangeSearch } from './kernel/would-change-search.js';
export { coverageWouldChange } from './programmes/frontier/coverage/coverage-would-change.js';
