import path from 'node:path';
import type { Files } from './files.js';
import { secretIn } from './images.js';
import {
  filesOf,
  type Kustomization,
  kustomizationIn,
  type Labels,
  type Manifest,
  manifestsIn,
} from './manifests.js';
import { podFaults, present, workloadsIn } from './workload-faults.js';

/** What the place adds, and the Secret that is made by hand. */
export interface Place {
  readonly folder: string;
  readonly secrets: string;
}

/** What our own rules say against the manifests of a place; the schemas of the kinds are another check. */
export function manifestFaults(files: Files, place: Place): string[] {
  const brought = filesOf(files, place.folder);
  const missing = brought.filter((file) => !(file in files));
  if (missing.length > 0) return missing.map((file) => `there is no ${file}`);
  const manifests = brought.flatMap((file) => manifestsIn(files, file));
  const kustomization = kustomizationIn(files, place.folder);
  const world: World = {
    manifests,
    kustomization,
    secrets: manifestsIn(files, place.secrets).filter(({ kind }) => kind === 'Secret'),
  };
  return [
    ...brought.flatMap((file) =>
      secretIn(files[file] ?? '') === undefined ? [] : [`${file} holds a secret`],
    ),
    ...leftOut(files, place, brought),
    ...manifests
      .filter(({ kind }) => kind === 'Secret')
      .map(({ metadata }) => `${metadata.name} would be applied`),
    ...world.secrets.flatMap(realValues),
    ...generatorFaults(files, place, kustomization),
    ...workloadsIn(manifests).flatMap((one) =>
      workloadFaults(world, one).map((fault) => `${one.metadata.name}: ${fault}`),
    ),
    ...manifests.flatMap((one) =>
      pointerFaults(world, one).map((fault) => `${one.kind} ${one.metadata.name}: ${fault}`),
    ),
  ];
}

interface World {
  readonly manifests: readonly Manifest[];
  readonly secrets: readonly Manifest[];
  readonly kustomization: Kustomization;
}

function leftOut(files: Files, { folder, secrets }: Place, brought: readonly string[]): string[] {
  const folders = new Set([...brought.map((file) => path.posix.dirname(file)), folder]);
  const isManifest = (file: string) =>
    file.endsWith('.yaml') && path.posix.basename(file) !== 'kustomization.yaml' && file !== secrets;
  const generated = (kustomizationIn(files, folder).configMapGenerator ?? []).flatMap((one) => one.files);
  return Object.keys(files)
    .filter((file) => folders.has(path.posix.dirname(file)) && isManifest(file))
    .filter((file) => !brought.includes(file) && !generated.includes(path.posix.basename(file)))
    .map((file) => `nothing brings ${file}`);
}

/** An example holds placeholders only. */
function realValues({ metadata, stringData = {}, data = {} }: Manifest): string[] {
  return [
    ...Object.keys(data).map((key) => `${metadata.name} holds ${key} as it is stored`),
    ...Object.entries(stringData)
      .filter(([, value]) => !/<[\w-]+>/.test(value))
      .map(([key]) => `${metadata.name} holds a value for ${key}`),
  ];
}

function generatorFaults(
  files: Files,
  { folder }: Place,
  { configMapGenerator = [] }: Kustomization,
): string[] {
  return configMapGenerator
    .flatMap((one) => one.files)
    .filter((file) => !(path.posix.join(folder, file) in files))
    .map((file) => `there is no ${file} to make a ConfigMap of`);
}

function workloadFaults(world: World, { kind, metadata, spec }: Manifest): string[] {
  const { manifests } = world;
  const pod = spec?.template?.spec;
  const labels = spec?.template?.metadata.labels ?? {};
  if (pod === undefined) return [];
  const guards = (guard: string) =>
    manifests.some((one) => one.kind === guard && selects(one.spec?.selector?.matchLabels, labels));
  const walls = manifests.filter(
    (one) => one.kind === 'NetworkPolicy' && selects(one.spec?.podSelector?.matchLabels, labels),
  );
  const scaled = manifests.some((one) => one.spec?.scaleTargetRef?.name === metadata.name);
  return [
    ...podFaults(pod),
    ...present([
      !selects(spec?.selector?.matchLabels, labels) && 'it does not know its own pods',
      !guards('PodDisruptionBudget') && 'all of it may be moved at once',
      walls.length === 0 && 'anybody may speak to it',
      !has(manifests, 'ServiceAccount', pod.serviceAccountName) && 'its service account is not there',
      kind === 'StatefulSet' && !has(manifests, 'Service', spec?.serviceName) && 'its service is not there',
      (spec?.replicas ?? 1) < 2 && !scaled && 'there is one of it alone',
    ]),
    ...pod.containers.flatMap(({ env = [] }) =>
      env.flatMap(({ valueFrom }) => keyFaults(world, valueFrom?.configMapKeyRef)),
    ),
    ...(pod.volumes ?? []).flatMap(({ secret, configMap }) => [
      ...present([
        configMap !== undefined && !hasConfigMap(world, configMap.name) && `there is no ${configMap.name}`,
      ]),
      ...(secret === undefined ? [] : secretFaults(world, secret.secretName, secret.items ?? [])),
    ]),
    ...pod.containers.flatMap(({ env = [], volumeMounts = [] }) => {
      const stores = volumeMounts.find(({ mountPath }) => mountPath === '/run/secrets/shuri')?.name;
      const items = pod.volumes?.find(({ name }) => name === stores)?.secret?.items ?? [];
      return env
        .filter(({ value = '' }) => value.startsWith('/run/secrets/shuri/'))
        .filter(({ value = '' }) => !items.some((item) => item.path === path.posix.basename(value)))
        .map(({ name }) => `${name} names a file that is not mounted`);
    }),
  ];
}

function keyFaults({ manifests }: World, wanted: { name: string; key: string } | undefined): string[] {
  if (wanted === undefined) return [];
  const map = manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === wanted.name);
  return map?.data?.[wanted.key] === undefined ? [`${wanted.name} has no ${wanted.key}`] : [];
}

function secretFaults(
  { secrets }: World,
  name: string,
  items: readonly { readonly key: string }[],
): string[] {
  const secret = secrets.find(({ metadata }) => metadata.name === name);
  if (secret === undefined) return [`no example says what the secret ${name} holds`];
  return items
    .filter(({ key }) => !(key in (secret.stringData ?? {})))
    .map(({ key }) => `${name} has no ${key}`);
}

/** Services, scalers and ways in point at something that is there. */
function pointerFaults({ manifests }: World, { kind, spec }: Manifest): string[] {
  const pods = workloadsIn(manifests).map((one) => one.spec?.template?.metadata.labels ?? {});
  const target = spec?.scaleTargetRef;
  const backends = (spec?.rules ?? []).flatMap(({ http }) =>
    http.paths.map(({ backend }) => backend.service),
  );
  return present([
    kind === 'Service' && !pods.some((labels) => selects(spec?.selector, labels)) && 'no pod is behind it',
    kind === 'PodDisruptionBudget' &&
      !pods.some((labels) => selects(spec?.selector?.matchLabels, labels)) &&
      'it guards no pod',
    target !== undefined && !has(manifests, target.kind, target.name) && `there is no ${target.name}`,
    target !== undefined && target.name !== 'shuri-api' && 'only the api is scaled by load',
    ...backends.map(
      ({ name, port }) =>
        !manifests.some(
          (one) =>
            one.kind === 'Service' &&
            one.metadata.name === name &&
            one.spec?.ports?.some((it) => it.name === port.name) === true,
        ) && `there is no ${name} with a port ${port.name}`,
    ),
  ]);
}

function hasConfigMap({ manifests, kustomization }: World, name: string): boolean {
  return (
    has(manifests, 'ConfigMap', name) ||
    (kustomization.configMapGenerator ?? []).some((one) => one.name === name)
  );
}

function has(manifests: readonly Manifest[], kind: string, name: string | undefined): boolean {
  return manifests.some((one) => one.kind === kind && one.metadata.name === name);
}

/** @param wanted undefined selects nothing */
function selects(wanted: Labels | undefined, labels: Labels): boolean {
  if (wanted === undefined) return false;
  return Object.entries(wanted).every(([name, value]) => labels[name] === value);
}
