export type { TableChange } from './decider/changes.js';
export {
  type Publication,
  publicationsKnownAt,
  type TableInForce,
  tablesInForce,
} from './decider/publications.js';
export { MASTER_DATA_EVENTS } from './events/index.js';
export { type FileProblem, InvalidMasterData } from './files/problem.js';
export { readMasterData, referredFiles, type StatedMasterData } from './files/read-master-data.js';
export { readSentFiles } from './files/sent-files.js';
export { type SourceFile, sourceFile } from './files/source-file.js';
export { rowCount, validContent } from './read/table-view.js';
export { ruledBy } from './tables/ruled-by.data.js';
export { MasterDataDesk, type MasterDataDeskOptions } from './write/master-data-desk.js';
export type { PublicationWatch } from './write/publication-watch.js';
