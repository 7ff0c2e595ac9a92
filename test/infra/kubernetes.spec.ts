import { readMasterData, sourceFile } from '#master-data';
import { type Files, infraFiles, textOf, withFault } from './support/files.js';
import { manifestFaults, type Place } from './support/manifest-faults.js';
import { schemaFaults, unknownFields } from './support/manifest-schema.js';
import { filesOf, manifestsIn } from './support/manifests.js';

const files = infraFiles();
const EXAMPLE = 'infra/kubernetes/example';
const BASE = 'infra/kubernetes/base';
const PLACE: Place = { folder: EXAMPLE, secrets: `${EXAMPLE}/secret.example.yaml` };
const API = `${BASE}/api.yaml`;
const PROJECTOR = `${BASE}/projector.yaml`;
const TIMEKEEPER = `${BASE}/timekeeper.yaml`;

const manifests = (of: Files) =>
  [...filesOf(of, EXAMPLE), PLACE.secrets].flatMap((file) => manifestsIn(of, file));

describe('the manifests of Kubernetes', () => {
  it('are what the schemas of their kinds describe', async () => {
    const faults = await Promise.all(manifests(files).map(schemaFaults));
    expect(faults.flat()).toEqual([]);
  });

  it.each([
    [API, 'containerPort: 3000', 'containerPort: http'],
    [API, 'maxUnavailable: 0', 'maxUnavailable: []'],
    [PROJECTOR, 'replicas: 2', "replicas: 'two'"],
    [TIMEKEEPER, '  selector:\n    matchLabels:', '  selected:\n    matchLabels:'],
  ])('are caught by the schemas when %s says %s otherwise', async (file, words, instead) => {
    const faults = await Promise.all(
      manifestsIn(withFault(files, file, words, instead), file).map(schemaFaults),
    );
    expect(faults.flat()).not.toEqual([]);
  });

  it('have no field that their kinds do not have, and are caught with each', () => {
    expect(unknownFields(manifests(files))).toEqual([]);
    const misspelt = withFault(
      withFault(files, API, 'runAsNonRoot: true', 'runAsNonroot: true'),
      TIMEKEEPER,
      'podManagementPolicy: Parallel',
      'podsManagementPolicy: Parallel',
    );
    expect(unknownFields(manifests(misspelt))).toEqual([
      expect.stringContaining('runAsNonroot'),
      expect.stringContaining('podsManagementPolicy'),
    ]);
  });

  it('keep to the rules of the house', () => {
    expect(manifestFaults(files, PLACE)).toEqual([]);
  });

  it.each([
    ['an image without a version', API, 'shuri:0.1.0', 'shuri', 'says no version'],
    [
      'a probe that restarts for a store that is away',
      API,
      /(livenessProbe:\n.*)live/,
      '$1ready',
      'livenessProbe',
    ],
    ['no readiness probe', PROJECTOR, 'readinessProbe', 'x', 'readinessProbe does not ask'],
    ['no limit of memory', TIMEKEEPER, 'limits: { memory: 384Mi }', 'limits: {}', 'may take all memory'],
    ['root', API, 'runAsNonRoot: true', 'runAsNonRoot: false', 'may run as root'],
    ['no seccomp profile', API, 'type: RuntimeDefault', 'type: Unconfined', 'whatever the kernel has'],
    [
      'files that can be written',
      PROJECTOR,
      'readOnlyRootFilesystem: true',
      'readOnlyRootFilesystem: false',
      'may write',
    ],
    ['rights of root', TIMEKEEPER, 'drop: [ALL]', 'drop: []', 'keeps rights of root'],
    ['too little time to stop', API, 'PeriodSeconds: 30', 'PeriodSeconds: 15', 'killed before'],
    ['no disruption budget', PROJECTOR, 'kind: PodDisruptionBudget', 'kind: ConfigMap', 'moved at once'],
    ['a setting of another role', PROJECTOR, /SHURI_SHARDS$/m, 'SHURI_CLOCK_SKEW_MS', 'no projector reads'],
    ['no token key', API, 'SHURI_TOKEN_KEY_FILE', 'SHURI_LOG', 'is not given SHURI_TOKEN_KEY'],
    [
      'a key that the settings lack',
      `${BASE}/settings.yaml`,
      'SHURI_SHARDS',
      'SHARDS',
      'has no SHURI_SHARDS',
    ],
    [
      'a secret that is not given',
      API,
      '{ key: token-key, path: token-key }',
      '{ key: events-url, path: x }',
      'not mounted',
    ],
    ['a secret that no example names', API, 'key: token-key,', 'key: token-kex,', 'has no token-kex'],
    ['a value in the example', PLACE.secrets, '<token-key>', 'c2VjcmV0', 'holds a value for token-key'],
    [
      'a ConfigMap that is not there',
      API,
      'name: shuri-configuration',
      'name: shuri-terms',
      'there is no shuri-terms',
    ],
    [
      'a file that is not there',
      `${EXAMPLE}/kustomization.yaml`,
      'files: [master-data.yaml]',
      'files: [terms.yaml]',
      'there is no terms.yaml',
    ],
    [
      'a resource that is not there',
      `${BASE}/kustomization.yaml`,
      '- api.yaml',
      '- apis.yaml',
      `there is no ${BASE}/apis.yaml`,
    ],
    [
      'a manifest that nothing brings',
      `${BASE}/kustomization.yaml`,
      '  - api-scaling.yaml\n',
      '',
      'nothing brings',
    ],
    [
      'a scaler of something else',
      `${BASE}/api-scaling.yaml`,
      'name: shuri-api }',
      'name: shuri-projector }',
      'only the api',
    ],
    [
      'a way in to nothing',
      `${EXAMPLE}/ingress.yaml`,
      'service: { name: shuri-api',
      'service: { name: api',
      'there is no api',
    ],
    [
      'a service account that is not there',
      TIMEKEEPER,
      'serviceAccountName: shuri',
      'serviceAccountName: root',
      'service account',
    ],
    [
      'a service without pods',
      API,
      /(kind: Service[^]*?selector:\n.*\n.*component: )api/,
      '$1apis',
      'no pod is behind it',
    ],
  ])('are caught with %s', (_what, file, words, instead, complaint) => {
    expect(manifestFaults(withFault(files, file, words, instead), PLACE).join('\n')).toContain(complaint);
  });

  it('come with an example of values that the house can read', () => {
    const text = textOf(files, `${EXAMPLE}/master-data.yaml`);
    expect(readMasterData(sourceFile('master-data.yaml', Buffer.from(text)), []).terms.revision).toBe(
      'empty-1',
    );
  });
});
