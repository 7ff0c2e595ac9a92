export { type Automation, NOTHING, type Reaction } from './automation.js';
export { AutomationDesk, type AutomationDeskOptions } from './desk.js';
export { AutomationEngine, type AutomationEngineOptions } from './engine.js';
export { areAutomationsKept, AutomationKeeper } from './keeper.js';
export { type AutomationProblem, UnknownAutomation } from './problems.js';
export { restartForeign } from './restart.js';
export { type AutomationCommand, automationIdOf, type CommandOutcome } from './sending.js';
