export type { EvidenceFile, EvidenceFiles, EvidenceLimits } from './evidence-files/evidence-files.port.js';
export { openEvidenceFiles } from './evidence-files/evidence-folder.js';
export { EVIDENCE_MEDIA_TYPES, type EvidenceMediaType } from './evidence-files/media-type.js';
export { PersonalDataError, type PersonalDataProblem } from './personal-data.errors.js';
export type {
  KeptValue,
  PersonalDataStore,
  PersonalField,
  PersonalKind,
  PersonalReading,
  SealedField,
} from './personal-data-store.port.js';
export {
  openPostgresEvidenceFiles,
  type PostgresEvidenceOptions,
} from './postgres/postgres-evidence-files.js';
export {
  openPostgresPersonalDataStore,
  type PostgresPersonalDataOptions,
} from './postgres/postgres-personal-data-store.js';
export { kindsOfFields, type PersonalView, reveal, type Revealing } from './reveal.js';
export { commitmentOf, type Sealed, SealedSchema, verifySealed } from './sealed.js';
export { CommandSealing, type SealableCommand, type SealedFields } from './sealing/command-sealing.js';
export { openPersonalDataStore } from './sqlite/sqlite-personal-data-store.js';
