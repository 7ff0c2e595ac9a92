-- Two databases, and three users with the rights their roles need, on a PostgreSQL 14 or newer that has neither:
--
--   psql -v ON_ERROR_STOP=1 -v projector_password=… -v api_password=… -v timekeeper_password=… -f infra/postgres/roles.sql
--
-- Tables are made by the user who owns the database, when its process first starts; until then the others are not ready.

create role shuri_projector login password :'projector_password';
create role shuri_api login password :'api_password';
create role shuri_timekeeper login password :'timekeeper_password';

-- Read models, due table, checkpoints and leases.
create database shuri_views owner shuri_projector encoding 'UTF8' template template0;
-- Personal data, evidence files, register of tokens: with a backup of its own, for nothing can build them anew.
create database shuri_personal owner shuri_api encoding 'UTF8' template template0;
revoke all on database shuri_views, shuri_personal from public;
grant connect on database shuri_views to shuri_api, shuri_timekeeper;
grant connect on database shuri_personal to shuri_timekeeper;

\connect shuri_views
revoke all on schema public from public;
grant all on schema public to shuri_projector;
grant usage on schema public to shuri_api, shuri_timekeeper;
alter default privileges for role shuri_projector in schema public
  grant select on tables to shuri_api, shuri_timekeeper;
-- Claims and answers in the due table. Its name carries a generation, so that it cannot be named before it is there.
alter default privileges for role shuri_projector in schema public
  grant update on tables to shuri_timekeeper;

\connect shuri_personal
revoke all on schema public from public;
grant all on schema public to shuri_api;
grant usage on schema public to shuri_timekeeper;
alter default privileges for role shuri_api in schema public
  grant select, insert, update, delete on tables to shuri_timekeeper;
