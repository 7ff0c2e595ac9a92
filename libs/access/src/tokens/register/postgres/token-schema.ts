import type { PostgresTables } from '#postgres';
import { TokenRegisterError } from '../token-register.port.js';

/** The table is only ever added to: the server itself refuses everything else, whoever asks. */
const CREATE = [
  `create table token_fact (
    at_place   bigint generated always as identity,
    token_id   text collate "C" not null,
    what       text collate "C" not null check (what in ('token-issued', 'token-revoked')),
    subject    text,
    role       text,
    site_id    text,
    issued_at  text collate "C",
    expires_at text collate "C",
    revoked_at text collate "C",
    primary key (token_id, what),
    check (what <> 'token-issued' or (subject is not null and role is not null and site_id is not null
      and issued_at is not null and expires_at is not null and revoked_at is null)),
    check (what <> 'token-revoked' or (revoked_at is not null and subject is null and role is null
      and site_id is null and issued_at is null and expires_at is null))
  )`,
  `create function token_fact_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'the register of tokens is only ever added to';
    end
  $$`,
  `create trigger token_fact_stays before update or delete or truncate on token_fact
    for each statement execute function token_fact_stays()`,
];

/** Who finds the tables made needs SELECT on both and INSERT on `token_fact`. */
export const TOKEN_TABLES: PostgresTables = {
  name: 'token',
  format: 1,
  create: CREATE,
  what: 'The token register',
  otherVersion: (message) => new TokenRegisterError(message),
};
