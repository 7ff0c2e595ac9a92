export type { FactChange, FactState } from './kernel/flip.js';
export type { WouldChange, WouldChangeSearch } from './kernel/would-change-search.js';
export { coverageWouldChange } from './programmes/frontier/coverage/coverage-would-change.js';
export {
  type ClauseState,
  type DecisionDiff,
  decisionText,
  diffDecisions,
  type Differing,
} from './kernel/diff-decisions.js';
export { pinRevisions, type RegulationRevision, revisionInForce, type Savings } from './kernel/revision.js';
export { type Enacted, resolveBy, type Rulebook } from './kernel/rulebook.js';
