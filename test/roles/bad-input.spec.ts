import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Environment } from '#house';
import { type RoleName, TestCluster, type TestRole, untilReady } from '../support/cluster.js';
import { type StandIn, startStandIn } from '../support/eventstoredb/stand-in.js';
import { eventually } from '../support/eventually.js';
import { testDatabase } from '../support/postgres/databases.js';

const SECRET = 'hush-hush';

let cluster: TestCluster;
let guarded: StandIn;
let otherKind: Server;
let folder: string;

beforeAll(async () => {
  cluster = await TestCluster.make();
  guarded = await startStandIn({ users: { shuri: { password: 'right', admin: true } } });
  otherKind = createServer((_request, response) => response.end('hello'));
  await new Promise<void>((resolve) => {
    otherKind.listen(0, '127.0.0.1', () => resolve());
  });
  folder = await mkdtemp(path.join(tmpdir(), 'shuri-roles-'));
  writeFileSync(path.join(folder, 'authority.pem'), guarded.certificate ?? '');
  writeFileSync(path.join(folder, 'empty'), '');
});
afterAll(async () => {
  otherKind.close();
  otherKind.closeAllConnections();
  await guarded.stop();
  await cluster.remove();
  await rm(folder, { recursive: true });
});

/** Where the server of another kind answers, `host:port`. */
const elsewhere = () => `127.0.0.1:${(otherKind.address() as AddressInfo).port}`;
const views = (change: (url: URL) => void) => {
  const url = new URL(cluster.database.url);
  change(url);
  return url.toString();
};

/** Starts a role, waits until it says what is asked for, and looks at everything that it has said. */
async function expectToSay(role: RoleName, settings: () => Environment, sentence: RegExp): Promise<void> {
  const started = await cluster.start(role, settings());
  try {
    await eventually(`it says ${sentence}`, async () =>
      (await started.missing()).some((one) => sentence.test(one)),
    );
    expect((await fetch(`${started.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${started.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(`${await ready.text()} ${JSON.stringify(started.lines)}`).not.toContain(SECRET);
    expect(said(started, sentence)).toBe(1);
  } finally {
    await started.stop();
  }
}

const said = ({ lines }: TestRole, sentence: RegExp) => lines.filter(({ msg }) => sentence.test(msg)).length;

describe('a role whose setting is wrong lives on, is not ready and says in one sentence what to do:', () => {
  it.each<[string, RoleName, () => Environment, RegExp]>([
    [
      'no event store',
      'projector',
      () => ({ SHURI_EVENTS: undefined }),
      /^SHURI_EVENTS is not set\. Set it, or SHURI_EVENTS_FILE to a file that holds it\.$/,
    ],
    [
      'an event store of another scheme',
      'timekeeper',
      () => ({ SHURI_EVENTS: `postgres://shuri:${SECRET}@localhost` }),
      /^SHURI_EVENTS is an address of the form esdb:/,
    ],
    [
      'a password that is not escaped',
      'projector',
      () => ({ SHURI_EVENTS: `esdb://shuri:${SECRET}:more@localhost:2113` }),
      /^SHURI_EVENTS cannot be used: the EventStoreDB address needs user:password/,
    ],
    [
      'an event store that nobody runs',
      'projector',
      () => ({ SHURI_EVENTS: 'esdb://127.0.0.1:1?tls=false' }),
      /^SHURI_EVENTS: Nobody answers at 127\.0\.0\.1:1\./,
    ],
    [
      'a server of another kind as event store',
      'projector',
      () => ({ SHURI_EVENTS: `esdb://${elsewhere()}?tls=false` }),
      /^SHURI_EVENTS: What answers at .* is no EventStoreDB\./,
    ],
    [
      'an event store with TLS that has none',
      'projector',
      () => ({ SHURI_EVENTS: `esdb://shuri:${SECRET}@localhost:${cluster.standIn.port}` }),
      /^SHURI_EVENTS: The server at .* has no TLS, or is no EventStoreDB\./,
    ],
    [
      'a wrong password for the event store',
      'projector',
      () => ({
        SHURI_EVENTS: `esdb://shuri:${SECRET}@localhost:${guarded.port}?tlsCAFile=${encodeURIComponent(`${folder}/authority.pem`)}`,
      }),
      /^SHURI_EVENTS: The EventStoreDB at .* refuses the user or the password/,
    ],
    ['no views', 'projector', () => ({ SHURI_VIEWS: '' }), /^SHURI_VIEWS is not set\./],
    [
      'views of another scheme',
      'timekeeper',
      () => ({ SHURI_VIEWS: `mysql://shuri:${SECRET}@localhost/views` }),
      /^SHURI_VIEWS is a URL of the form postgres:/,
    ],
    [
      'views on a port where nobody listens',
      'api',
      () => ({ SHURI_VIEWS: views((url) => (url.port = '1')) }),
      /^The PostgreSQL database .* does not answer \(ECONNREFUSED\)\. .*SHURI_VIEWS/,
    ],
    [
      'a wrong password for the views',
      'projector',
      () => ({ SHURI_VIEWS: views((url) => (url.password = SECRET)) }),
      /refuses the user or the password .*SHURI_VIEWS/,
    ],
    [
      'views that are no PostgreSQL',
      'projector',
      () => ({ SHURI_VIEWS: views((url) => (url.host = elsewhere())) }),
      /does not answer .*SHURI_VIEWS/,
    ],
    [
      'a database of personal data that is not there',
      'timekeeper',
      () => ({ SHURI_PERSONAL: views((url) => (url.pathname = '/nowhere')) }),
      /^There is no PostgreSQL database nowhere .*SHURI_PERSONAL/,
    ],
    ['no token key', 'api', () => ({ SHURI_TOKEN_KEY: undefined }), /^SHURI_TOKEN_KEY is not set\./],
    [
      'a token key that is too short',
      'api',
      () => ({ SHURI_TOKEN_KEY: Buffer.from(SECRET).toString('base64url') }),
      /^SHURI_TOKEN_KEY holds no token key \(it holds 9 bytes, needed are 32\)/,
    ],
    [
      'a secret that is set twice',
      'api',
      () => ({ SHURI_TOKEN_KEY_FILE: '/run/secrets/key' }),
      /^SHURI_TOKEN_KEY and SHURI_TOKEN_KEY_FILE are both set\. Take one of them away\.$/,
    ],
    [
      'a file of a secret that is not there',
      'projector',
      () => ({ SHURI_VIEWS: undefined, SHURI_VIEWS_FILE: `${folder}/none` }),
      /^The file .*none that SHURI_VIEWS_FILE names is not there\.$/,
    ],
    [
      'a file of a secret that is empty',
      'projector',
      () => ({ SHURI_VIEWS: undefined, SHURI_VIEWS_FILE: `${folder}/empty` }),
      /^The file .*empty that SHURI_VIEWS_FILE names is empty\.$/,
    ],
    [
      'a configuration that is not there',
      'api',
      () => ({ SHURI_CONFIGURATION: `${folder}/none.yaml` }),
      /^The configuration .*none\.yaml cannot be used: there is no such file\.$/,
    ],
  ])('%s', async (_what, role, settings, sentence) => {
    await expectToSay(role, settings, sentence);
  });
});

describe('a projector over a database', () => {
  it('whose user may make no tables is told which right is missing', async () => {
    const user = `reader_${cluster.database.name}`;
    await cluster.database.run(`create role ${user} login password '${SECRET}'`);
    const url = views((one) => {
      one.username = user;
      one.password = SECRET;
    });
    await expectToSay('projector', () => ({ SHURI_VIEWS: url }), /CREATE and USAGE on/);
    await cluster.database.run(`drop role ${user}`);
  });
});

describe('an api over personal data', () => {
  it('that can be read and not written is not ready', async () => {
    const personal = await testDatabase();
    const settings = { SHURI_PERSONAL: personal.url };
    const before = await cluster.start('api', settings);
    await eventually('it has made the tables', async () => {
      const made = await personal.run(`select to_regclass('personal_format') as it`);
      return made[0]?.['it'] !== null;
    });
    await before.stop();
    const name = new URL(personal.url).pathname.slice(1);
    await personal.run(`alter database "${name}" set default_transaction_read_only = on`);

    await expectToSay('api', () => settings, /^The personal data of SHURI_PERSONAL .*"read-only"/);
    await personal.drop();
  });
});

describe('what is wrong with the process itself ends it:', () => {
  it.each<[string, RoleName, Environment, RegExp]>([
    ['PORT', 'api', { PORT: 'http' }, /^PORT is a number from 0 to 65535, not "http"\.$/],
    ['SHURI_LOG', 'projector', { SHURI_LOG: 'loud' }, /^SHURI_LOG is one of/],
    [
      'SHURI_SHARDS',
      'projector',
      { SHURI_SHARDS: '17' },
      /^SHURI_SHARDS is a number from 1 to 16, not "17"\.$/,
    ],
    ['SHURI_NAME', 'timekeeper', { SHURI_NAME: 'a b' }, /^SHURI_NAME is at most 128 letters/],
    ['SHURI_CLOCK_SKEW_MS', 'timekeeper', { SHURI_CLOCK_SKEW_MS: '-1' }, /^SHURI_CLOCK_SKEW_MS is a number/],
  ])('%s', async (_name, role, settings, sentence) => {
    await expect(cluster.start(role, settings)).rejects.toThrow(sentence);
  });
});

describe('a trouble that passes', () => {
  it('is said once for all tries, and the role works as soon as it has passed', async () => {
    const mine = await startStandIn();
    const { url } = mine;
    await mine.stop();
    const projector = await cluster.start('projector', { SHURI_EVENTS: url });
    const sentence = /^SHURI_EVENTS: Nobody answers/;
    await eventually('it says so', async () => said(projector, sentence) > 0);
    // Three tries are over after 200, 400 and 800 ms.
    const until = performance.now() + 1_500;
    await eventually('it has tried often', async () => performance.now() > until);
    expect(said(projector, sentence)).toBe(1);
    await mine.start();
    await untilReady(projector);
    await projector.stop();
    await mine.stop();
  });
});
