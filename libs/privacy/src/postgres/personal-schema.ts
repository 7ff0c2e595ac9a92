import type { PostgresTables } from '#postgres';
import { PersonalDataError } from '../personal-data.errors.js';

const PERSONAL_VALUE = `create table personal_value (
  ref        text collate "C" not null,
  version    integer not null check (version >= 1),
  kind       text not null check (kind in ('contact', 'text')),
  commitment text not null,
  salt       bytea not null check (length(salt) = 32),
  value      text not null,
  handed_out integer not null default 1 check (handed_out >= 1),
  primary key (ref, version)
)`;

/** Who finds the tables made needs SELECT on both, and INSERT, UPDATE and DELETE on `personal_value`. */
export const PERSONAL_TABLES: PostgresTables = {
  name: 'personal',
  format: 1,
  create: [PERSONAL_VALUE],
  what: 'The personal data',
  otherVersion: (message) => new PersonalDataError('other-version', message),
};
