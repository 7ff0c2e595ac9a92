export { type Automation, NOTHING, type Reaction } from './automation.js';
export { AutomationEngine, type AutomationEngineOptions, type AutomationPosition } from './engine.js';
export type { AutomationMetrics } from './metrics.js';
export { type AutomationProblem, UnknownAutomation } from './problems.js';
export { restartForeign } from './restart.js';
export { type AutomationCommand, automationIdOf, type CommandOutcome, type SendCommand } from './sending.js';
export type { SettledEvent, Unanswered } from './settled.js';
