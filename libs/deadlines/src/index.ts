export { CautiousClock, ClocksDisagree } from './cautious-clock.js';
export {
  DEADLINE_STATUSES,
  type DeadlineFilter,
  type DeadlinePaging,
  type DeadlineStatus,
  DeadlineView,
} from './deadline-view.js';
export { DUE_DEADLINES, dueDeadlines } from './due-deadlines.projection.js';
export { DueTable } from './due-table.js';
export { type FiringAnswer, firingIdOf, type FiringRequest, UnknownDeadlineKind } from './firing.js';
export {
  Timekeeper,
  type TimekeeperMetrics,
  type TimekeeperOptions,
  type TimekeeperProblem,
} from './timekeeper.js';
