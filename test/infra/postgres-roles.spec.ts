import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { newConfiguredTokenKey, openClusterTokens } from '#access';
import type { RunningRole } from '#house';
import { SystemClock } from '#kernel';
import { startApi } from '../../apps/api/src/start-api.js';
import { startProjector } from '../../apps/projector/src/start-projector.js';
import { startTimekeeper } from '../../apps/timekeeper/src/start-timekeeper.js';
import { Api } from '../support/api.js';
import { type StandIn, startStandIn } from '../support/eventstoredb/stand-in.js';
import { eventually } from '../support/eventually.js';
import { openBody } from '../support/sample-case.js';
import { type PostgresServer, startPostgres } from '../support/postgres/server.js';
import { ROOT } from './support/files.js';
import { ask, runSql, urlOf } from './support/psql.js';

const ROLES = ['projector', 'api', 'timekeeper'] as const;
type Role = (typeof ROLES)[number];
const wordOf = (role: Role) => `word of ${role}`;

describe('the users of PostgreSQL that infra/postgres/roles.sql makes', () => {
  let postgres: PostgresServer;
  let standIn: StandIn;
  const running: RunningRole[] = [];
  const as = (role: Role, database: 'shuri_views' | 'shuri_personal') =>
    urlOf(postgres.port, database, `shuri_${role}`, wordOf(role));

  beforeAll(async () => {
    postgres = await startPostgres({ port: 0, durable: false });
    standIn = await startStandIn();
    const script = readFileSync(path.join(ROOT, 'infra/postgres/roles.sql'), 'utf8');
    const passwords = Object.fromEntries(ROLES.map((role) => [`${role}_password`, wordOf(role)]));
    await runSql(postgres.port, script, passwords);
  });
  afterAll(async () => {
    await Promise.all(running.map((role) => role.stop()));
    await standIn.stop();
    await postgres.stop();
  });

  it('let every role do its work, whichever starts first', async () => {
    const key = newConfiguredTokenKey();
    const clock = new SystemClock();
    const options = (role: Role) => ({
      clock,
      log: pino({ level: 'silent' }),
      build: 'test',
      environment: {
        PORT: '0',
        SHURI_EVENTS: `esdb://localhost:${standIn.port}?tls=false`,
        SHURI_VIEWS: as(role, 'shuri_views'),
        SHURI_PERSONAL: as(role, 'shuri_personal'),
        SHURI_TOKEN_KEY: key,
        SHURI_NAME: role,
      },
    });
    // The one that may make no tables comes first, the one that makes the read models last.
    running.push(await startTimekeeper(options('timekeeper')));
    running.push(await startApi(options('api')));
    running.push(await startProjector(options('projector')));
    await eventually(
      'every role has what it needs',
      async () => (await Promise.all(running.map((role) => role.missing()))).flat().length === 0,
    );

    const tokens = await openClusterTokens({
      key: { setting: 'SHURI_TOKEN_KEY', text: key },
      url: as('api', 'shuri_personal'),
      setting: 'SHURI_PERSONAL',
      clock,
    });
    const token = await tokens.issue({ role: 'front-desk', subject: 'desk-1', siteId: 'main' });
    await tokens.close();
    const desk = new Api(running[1]?.url ?? '', token);
    const opened = await desk.post('/v1/repair-cases', openBody());
    expect(opened.status).toBe(201);
  });

  const refused = (url: string, statement: string) =>
    ask(url, statement).then(
      () => 'done',
      (error: unknown) => String((error as { code?: unknown }).code),
    );
  const INSUFFICIENT = '42501';

  it('keep a projector out of personal data, evidence files and tokens', async () => {
    expect(await refused(as('projector', 'shuri_personal'), 'select 1')).toBe(INSUFFICIENT);
  });

  it('let a timekeeper use the tables of personal data, and neither make nor drop one', async () => {
    const url = as('timekeeper', 'shuri_personal');
    expect(await refused(url, 'select * from personal_value')).toBe('done');
    expect(await refused(url, 'create table mine (a integer)')).toBe(INSUFFICIENT);
    expect(await refused(url, 'drop table personal_value')).toBe(INSUFFICIENT);
  });

  it.each(ROLES)(
    'give the %s no right to make databases or users, nor to read what is not theirs',
    async (role) => {
      const url = as(role, 'shuri_views');
      expect(await refused(url, 'create database other')).toBe(INSUFFICIENT);
      expect(await refused(url, 'create role other')).toBe(INSUFFICIENT);
      expect(await refused(url, 'select * from pg_authid')).toBe(INSUFFICIENT);
      expect(await refused(urlOf(postgres.port, 'shuri_views', `shuri_${role}`, 'guessed'), 'select 1')).toBe(
        '28P01',
      );
    },
  );
});
