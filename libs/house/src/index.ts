export { answerToArguments } from './answer-arguments.js';
export { Closing } from './closing.js';
export { buildVersion, exampleConfiguration, masterDataFiles, readTerms } from './configuration.js';
export { ForPeople } from './for-people.js';
export { houseProjections } from './house-projections.js';
export { houseRegistry } from './house-registry.js';
export { timekeeperOver } from './keep-time.js';
export { openMasterData } from './open-master-data.js';
export { projectRoot } from './project-root.js';
export {
  automationDeskOver,
  automationsGivenUp,
  automationsInTrouble,
  automationsOver,
  houseAutomations,
} from './run-automations.js';
export { type RunnerParts, runnersOver } from './runners.js';
export { ClusterStores, openClusterEvents, tokenKeysFrom } from './role/cluster-stores.js';
export { isCluster, personalPlaceFrom, viewsPlaceFrom } from './role/database-place.js';
export type { Opening } from './role/opening.js';
export { requireReadModels } from './role/read-models.js';
export { Readiness } from './role/readiness.js';
export { runRole } from './role/run-role.js';
export {
  followPublications,
  openPublishedMasterData,
  openSharedMasterData,
} from './role/shared-master-data.js';
export { type Assembly, type RoleOptions, type RunningRole, startRole } from './role/start-role.js';
export { Troubles } from './role/troubles.js';
export { understood } from './role/understood.js';
export { sentenceOf } from './sentence.js';
export { neededValueOf, UnusableSetting } from './settings/read-setting.js';
export { type Environment, fileSettingOf } from './settings/setting.js';
export { SETTINGS } from './settings/settings.data.js';
export { configurationFrom, settingsFrom } from './settings/settings.js';
export { settingsTable, unknownSettings, unknownWarning } from './settings/show-settings.js';
export { stopOnSignal } from './stop-on-signal.js';
export { tellProjectorProblem } from './tell-projector-problem.js';
export { urlAt } from './url-at.js';
