import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { balancerFaults } from './support/balancer-faults.js';
import { composeOf } from './support/compose.js';
import { composeFaults } from './support/compose-faults.js';
import { composeSchemaFaults } from './support/compose-schema.js';
import { infraFiles, withFault } from './support/files.js';
import { runScript } from './support/run-script.js';
import { programOf } from './support/settings.js';

const files = infraFiles();
const SINGLE = 'infra/compose/single.yaml';
const CLUSTER = 'infra/compose/cluster.yaml';
const BALANCER = 'infra/compose/haproxy/haproxy.cfg';

let madeSecrets: readonly string[];
beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shuri-secrets-'));
  runScript('infra/compose/make-secrets.mjs', folder);
  madeSecrets = readdirSync(folder);
  rmSync(folder, { recursive: true });
});

describe.each([SINGLE, CLUSTER])('%s', (file) => {
  it('is what the compose specification describes', () => {
    expect(composeSchemaFaults(files, file)).toEqual([]);
  });

  it.each([
    ['restart: unless-stopped', 'restarts: unless-stopped'],
    ['read_only: true', 'read_only: certainly'],
    ['interval: 5s', 'intervall: 5s'],
  ])('is caught by the schema with %s as %s', (words, instead) => {
    expect(composeSchemaFaults(withFault(files, file, words, instead), file)).not.toEqual([]);
  });

  it('keeps to the rules of the house', () => {
    expect(composeFaults({ files, madeSecrets }, file)).toEqual([]);
  });

  it.each([
    ['an image without a version', /(image: eventstore\/eventstore):\S+/, '$1', 'says no version'],
    ['an image of today', 'shuri:0.1.0', 'shuri:latest', 'may be another one tomorrow'],
    [
      'an image of a named registry',
      'image: shuri:0.1.0',
      'image: r.example/shuri:0.1.0',
      'names a registry',
    ],
    [
      'a password',
      'name: shuri-',
      'x-url: postgres://me:word@postgres/db\nname: shuri-',
      'a URL with a password',
    ],
    ['a setting that nothing reads', 'SHURI_SHARDS', 'SHURI_SHARD', 'nothing reads SHURI_SHARD'],
    ['a setting of another role', 'SHURI_SHARDS', 'SHURI_CLOCK_SKEW_MS', 'no projector reads'],
    ['a value that is none', "SHURI_SHARDS: '4'", "SHURI_SHARDS: '99'", 'a number from 1 to 16'],
    ['a secret in the open', 'SHURI_TOKEN_KEY_FILE', 'SHURI_TOKEN_KEY', 'is a secret'],
    ['a needed setting left out', /SHURI_EVENTS_FILE.*/, '', 'is not given SHURI_EVENTS'],
    ['no name', /SHURI_NAME: (projector|timekeeper)1?/, "SHURI_LOG: 'info'", 'is not given SHURI_NAME'],
    ['a program that is none', 'apps/projector/', 'apps/projection/', 'is no program of ours'],
    [
      'a health check left out',
      /healthcheck:\n +test: \[CMD, node.*\n/,
      'healthcheck:\n',
      'nothing tells how it is',
    ],
    ['a health check of less', 'health.mjs, ready]', 'health.mjs, live]', 'whether it is ready'],
    ['no limit', /memory: 512M/, 'x-memory: 512M', 'may take all there is'],
    ['files that can be written', 'read_only: true', 'read_only: false', 'may write to its own files'],
    ['rights of root', 'cap_drop: [ALL]', 'cap_drop: []', 'keeps rights of root'],
    ['an open port', "['127.0.0.1:", "['", 'is open to other machines'],
    [
      'a secret that is not there',
      'file: secrets/token-key',
      'file: secrets/token-kex',
      'nothing makes secrets/token-kex',
    ],
    [
      'a secret that it is not given',
      /(secrets: \[\S+-events-url, views-url-api, )personal-url-api, /,
      '$1',
      'is not given',
    ],
    [
      'a volume that is not there',
      '\n  postgres: {}\n',
      '\n  postgrex: {}\n',
      'nobody uses the volume postgrex',
    ],
  ])('is caught with %s', (_what, words, instead, complaint) => {
    const changed = withFault(files, file, words, instead);
    expect(composeFaults({ files: changed, madeSecrets }, file).join('\n')).toContain(complaint);
  });
});

describe('the cluster', () => {
  const { services } = composeOf(files, CLUSTER);

  it('has two processes of each role and three nodes of the event store', () => {
    const programs = Object.values(services).flatMap(({ command = [] }) => programOf(command) ?? []);
    expect(programs.sort()).toEqual(['api', 'api', 'projector', 'projector', 'timekeeper', 'timekeeper']);
    expect(Object.keys(services).filter((name) => name.startsWith('eventstoredb'))).toHaveLength(3);
  });

  it('has no two processes of one name', () => {
    const changed = withFault(files, CLUSTER, 'SHURI_NAME: timekeeper2', 'SHURI_NAME: timekeeper1');
    expect(composeFaults({ files: changed, madeSecrets }, CLUSTER)).toEqual([
      'two processes are called dist/apps/timekeeper/src/main.js timekeeper1',
    ]);
  });

  it('makes a certificate for every node under the name by which the others and the clients know it', () => {
    const [, , ...hosts] = services['certificates']?.command?.slice(1) ?? [];
    const nodes = Object.entries(services).filter(([name]) => name.startsWith('eventstoredb'));
    expect(hosts).toEqual(nodes.map(([name]) => name));
    for (const [name, { environment = {} }] of nodes) {
      expect(environment).toMatchObject({
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
        EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: name,
        EVENTSTORE_CERTIFICATE_FILE: `/run/nodes/${name}/node.crt`,
        EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE: `/run/nodes/${name}/node.key`,
        EVENTSTORE_GOSSIP_SEED: hosts
          .filter((host) => host !== name)
          .map((host) => `${host}:2113`)
          .join(),
      });
    }
  });

  it('is reached through its load balancer alone, which knows every api and asks it whether it is ready', () => {
    expect(balancerFaults(files, BALANCER, CLUSTER)).toEqual([]);
  });

  it.each([
    [BALANCER, 'server api2 api2:3000', '', 'api2:3000 gets no requests'],
    [BALANCER, 'api2:3000', 'api3:3000', 'api3:3000 is no api'],
    [BALANCER, 'uri /health/ready', 'uri /health/live', 'it does not say: http-check send'],
    [BALANCER, 'bind :8080', 'bind :8081', 'balancer 8080 is published too'],
    [
      CLUSTER,
      'api1: *api',
      "api1: { <<: *api, ports: ['127.0.0.1:3000:3000'] }",
      'api1 3000 is published too',
    ],
  ])('is caught when %s says %s otherwise', (file, words, instead, complaint) => {
    const found = balancerFaults(withFault(files, file, words, instead), BALANCER, CLUSTER);
    expect(found.join('\n')).toContain(complaint);
  });
});
