export { answerToArguments } from './answer-arguments.js';
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
export { type FoundSetting, neededValueOf, UnusableSetting, valueOf } from './settings/read-setting.js';
export type { Environment, Program, Setting } from './settings/setting.js';
export { SETTINGS } from './settings/settings.data.js';
export {
  configurationFrom,
  type ProcessSettings,
  processSettingsFrom,
  type Settings,
  settingsFrom,
} from './settings/settings.js';
export {
  helpOf,
  printedConfig,
  settingsTable,
  unknownSettings,
  unknownWarning,
} from './settings/show-settings.js';
export { stopOnSignal } from './stop-on-signal.js';
export { tellProjectorProblem } from './tell-projector-problem.js';
