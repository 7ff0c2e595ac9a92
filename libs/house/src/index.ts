export { Closing } from './closing.js';
export { buildVersion, exampleConfiguration, masterDataFiles, readTerms } from './configuration.js';
export { ForPeople } from './for-people.js';
export { houseProjections } from './house-projections.js';
export { houseRegistry } from './house-registry.js';
export { type TimekeeperParts, timekeeperOver } from './keep-time.js';
export { openMasterData } from './open-master-data.js';
export { projectRoot } from './project-root.js';
export {
  automationsGivenUp,
  automationsInTrouble,
  automationsOver,
  houseAutomations,
} from './run-automations.js';
export { type RunnerParts, type Runners, runnersOver } from './runners.js';
export { sentenceOf } from './sentence.js';
export { type Settings, settingsFrom, UnusableSetting } from './settings.js';
export { stopOnSignal } from './stop-on-signal.js';
export { tellProjectorProblem } from './tell-projector-problem.js';
