import type { Container, Manifest, PodSpec } from './manifests.js';
import { imageFault } from './images.js';
import { programOf, settingFaults } from './settings.js';

/** A role gives up what is left this long after it was told to stop. */
const GIVES_UP_AFTER_S = 10;

/** What our own rules say against the pods of a workload, whatever else is in the cluster. */
export function podFaults(pod: PodSpec): string[] {
  const { securityContext: security, containers } = pod;
  return [
    ...present([
      security?.runAsNonRoot !== true && 'it may run as root',
      security?.seccompProfile?.type !== 'RuntimeDefault' && 'it may call whatever the kernel has',
      pod.automountServiceAccountToken !== false && 'it is given a token of the cluster',
      pod.topologySpreadConstraints === undefined && 'all of it may stand in one zone',
      pod.affinity?.podAntiAffinity === undefined && 'all of it may stand on one machine',
    ]),
    ...containers.flatMap((container) => [
      ...containerFaults(container),
      ...graceFaults(pod, container),
      ...mountFaults(pod, container),
      ...programFaults(container),
    ]),
  ];
}

function containerFaults(container: Container): string[] {
  const { securityContext: security, resources, image } = container;
  const probe = (name: 'startupProbe' | 'livenessProbe' | 'readinessProbe', asks: string) =>
    container[name]?.httpGet?.path !== asks && `its ${name} does not ask ${asks}`;
  return present([
    imageFault(image),
    // Asking whether it is ready, a cluster whose store is away would restart everything again and again.
    probe('startupProbe', '/health/live'),
    probe('livenessProbe', '/health/live'),
    probe('readinessProbe', '/health/ready'),
    security?.allowPrivilegeEscalation !== false && 'it may gain privileges',
    security?.readOnlyRootFilesystem !== true && 'it may write to its own files',
    security?.capabilities?.drop?.includes('ALL') !== true && 'it keeps rights of root',
    resources?.requests?.cpu === undefined && 'it asks for no CPU',
    resources?.requests?.memory === undefined && 'it asks for no memory',
    resources?.limits?.memory === undefined && 'it may take all memory',
  ]);
}

function graceFaults(
  { terminationGracePeriodSeconds: grace = 30 }: PodSpec,
  { lifecycle }: Container,
): string[] {
  const before = lifecycle?.preStop?.sleep?.seconds ?? 0;
  return grace > before + GIVES_UP_AFTER_S ? [] : ['it is killed before it has given up by itself'];
}

function mountFaults({ volumes = [] }: PodSpec, { volumeMounts = [] }: Container): string[] {
  const names = new Set(volumes.map(({ name }) => name));
  const mounted = new Set(volumeMounts.map(({ name }) => name));
  return [
    ...volumeMounts.filter(({ name }) => !names.has(name)).map(({ name }) => `there is no volume ${name}`),
    ...volumes
      .filter(({ name }) => !mounted.has(name))
      .map(({ name }) => `nothing mounts the volume ${name}`),
  ];
}

function programFaults({ args = [], env = [] }: Container): string[] {
  const program = programOf(args);
  if (program === undefined) return [`${args[0]} is no program of ours`];
  return settingFaults(program, Object.fromEntries(env.map(({ name, value }) => [name, value])));
}

/** The workloads, by the pods that they make. */
export function workloadsIn(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.filter(({ spec }) => spec?.template !== undefined);
}

export function present(faults: readonly (string | false | undefined)[]): string[] {
  return faults.filter((fault) => typeof fault === 'string');
}
