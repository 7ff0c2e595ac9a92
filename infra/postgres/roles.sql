-- Two databases and a user for each role of Shuri, on a PostgreSQL 14 or newer that has none of them:
--
--   psql -v ON_ERROR_STOP=1 -v projector_password=… -v api_password=… -v timekeeper_password=… -f infra/postgres/roles.sql
--
-- Tables are made by the first process that needs them. Nobody here may make databases or users.

create role shuri_projector login password :'projector_password';
create role shuri_api login password :'api_password';
create role shuri_timekeeper login password :'timekeeper_password';
-- Whose the read models are, whichever process made a table.
create role shuri_views nologin;
grant shuri_views to shuri_projector, shuri_api, shuri_timekeeper;

-- Read models, due table, checkpoints, leases, the progress of automations: every role writes some of it. Nothing is
-- decided by what stands here, and all of it but that progress can be built anew from the events.
create database shuri_views owner shuri_views encoding 'UTF8' template template0;
revoke all on database shuri_views from public;
grant connect on database shuri_views to shuri_views;
alter role shuri_projector in database shuri_views set role = 'shuri_views';
alter role shuri_api in database shuri_views set role = 'shuri_views';
alter role shuri_timekeeper in database shuri_views set role = 'shuri_views';

-- Personal data, evidence files, register of tokens: nothing can build them anew. A projector has no way in at all; the
-- api makes the tables, and a timekeeper that comes before it waits.
create database shuri_personal owner shuri_api encoding 'UTF8' template template0;
revoke all on database shuri_personal from public;
grant connect on database shuri_personal to shuri_timekeeper;

\connect shuri_views
revoke all on schema public from public;
grant all on schema public to shuri_views;

\connect shuri_personal
revoke all on schema public from public;
grant all on schema public to shuri_api;
grant usage on schema public to shuri_timekeeper;
alter default privileges for role shuri_api in schema public
  grant select, insert, update, delete on tables to shuri_timekeeper;
