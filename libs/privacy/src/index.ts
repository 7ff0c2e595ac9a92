export type { EvidenceFile, EvidenceFiles, EvidenceLimits } from './evidence-files/evidence-files.port.js';
export { openEvidenceFiles } from './evidence-files/evidence-folder.js';
export { EVIDENCE_MEDIA_TYPES } from './evidence-files/media-type.js';
export { PersonalDataError } from './personal-data.errors.js';
export type {
  KeptValue,
  PersonalDataStore,
  PersonalField,
  PersonalKind,
  SealedField,
} from './personal-data-store.port.js';
export { openPostgresEvidenceFiles } from './postgres/postgres-evidence-files.js';
export { openPostgresPersonalDataStore } from './postgres/postgres-personal-data-store.js';
export { kindsOfFields, reveal, type Revealing } from './reveal.js';
export { type Sealed, SealedSchema } from './sealed.js';
export { CommandSealing } from './sealing/command-sealing.js';
export { openPersonalDataStore } from './sqlite/sqlite-personal-data-store.js';
