import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SETTINGS } from '../../libs/house/src/settings/settings.data.js';
import { placeOf } from '../../libs/postgres/src/postgres-url.js';
import { configuredTokenKey } from '../../libs/access/src/tokens/configured-token-key.js';
import { parseDatabaseUrl } from '../../libs/event-store/src/eventstoredb/database-url.js';
import { runScript } from './support/run-script.js';

const SCRIPT = 'infra/compose/make-secrets.mjs';

describe('the secrets of the compose files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'shuri-secrets-'));
    runScript(SCRIPT, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8').trim();
  const all = () => Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]));

  it('stay what they are when they are made again', () => {
    const before = all();
    expect(runScript(SCRIPT, folder)).toContain('Everything is there');
    expect(all()).toEqual(before);
  });

  it('are others in another folder', () => {
    const other = mkdtempSync(path.join(tmpdir(), 'shuri-secrets-'));
    runScript(SCRIPT, other);
    const words = (where: string) => readFileSync(path.join(where, 'postgres-password'), 'utf8');
    expect(words(other)).not.toBe(words(folder));
    rmSync(other, { recursive: true });
  });

  it('can be read by the users of the containers, in a folder that nobody else enters', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) {
      expect([name, statSync(path.join(folder, name)).mode & 0o777]).toEqual([name, 0o444]);
    }
  });

  it('are what the settings ask for', () => {
    for (const role of ['projector', 'api', 'timekeeper']) {
      const views = read(`views-url-${role}`);
      expect(SETTINGS.views.complaint(views)).toBeUndefined();
      expect(placeOf(views, 'SHURI_VIEWS')).toMatchObject({
        server: 'postgres:5432',
        database: 'shuri_views',
      });
      expect(views).toContain(`//shuri_${role}:${read(`postgres-${role}-password`)}@`);
      expect(placeOf(read(`personal-url-${role}`), 'x')).toMatchObject({ database: 'shuri_personal' });
    }
    expect(() => configuredTokenKey({ setting: 'SHURI_TOKEN_KEY', text: read('token-key') })).not.toThrow();
    expect(parseDatabaseUrl(read('single-events-url'))).toMatchObject({ tls: false, discover: false });
    expect(parseDatabaseUrl(read('cluster-events-url'))).toMatchObject({
      tls: true,
      discover: true,
      hosts: [1, 2, 3].map((n) => ({ address: `eventstoredb${n}`, port: 2113 })),
      credentials: { username: 'admin', password: read('eventstoredb-admin-password') },
      settings: { tlsCAFile: '/run/authority/ca.crt' },
    });
    expect(read('eventstoredb.env')).toContain(
      `EVENTSTORE_DEFAULT_ADMIN_PASSWORD=${read('eventstoredb-admin-password')}\n`,
    );
  });
});
