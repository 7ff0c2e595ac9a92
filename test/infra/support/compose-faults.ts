import path from 'node:path';
import { type Compose, composeOf, isRole, type Service } from './compose.js';
import type { Files } from './files.js';
import { imageFault, secretIn } from './images.js';
import { programOf, settingFaults } from './settings.js';

export interface ComposeWorld {
  readonly files: Files;
  /** Names of the files that make-secrets.mjs makes. */
  readonly madeSecrets: readonly string[];
}

/** What our own rules say against a compose file; its schema is another check. */
export function composeFaults(world: ComposeWorld, file: string): string[] {
  const compose = composeOf(world.files, file);
  const secret = secretIn(world.files[file] ?? '');
  return [
    ...(secret === undefined ? [] : [`holds ${secret}`]),
    ...Object.entries(compose.services).flatMap(([name, service]) =>
      serviceFaults(world, file, compose, service).map((fault) => `${name}: ${fault}`),
    ),
    ...unusedFaults(compose),
    ...secretFileFaults(world, compose),
    ...twinNames(compose),
  ];
}

function serviceFaults(world: ComposeWorld, file: string, compose: Compose, service: Service): string[] {
  return [
    ...present([imageFault(service.image ?? '')]),
    ...referenceFaults(world, file, compose, service),
    ...careFaults(service),
    ...(service.ports ?? [])
      .filter((port) => !port.startsWith('127.0.0.1:'))
      .map((port) => `${port} is open to other machines`),
    ...(isRole(service) ? roleFaults(service) : []),
  ];
}

/** Whatever it refers to is there. */
function referenceFaults(
  { files, madeSecrets }: ComposeWorld,
  file: string,
  compose: Compose,
  service: Service,
) {
  const folder = path.posix.dirname(file);
  const {
    secrets = [],
    volumes = [],
    networks = [],
    depends_on: waitsFor = {},
    env_file: envFiles = [],
  } = service;
  const sources = volumes.map((volume) => volume.split(':')[0] ?? '');
  const isPath = (source: string) => source.startsWith('.');
  return [
    ...secrets.filter((one) => !(one in compose.secrets)).map((one) => `there is no secret ${one}`),
    ...networks.filter((one) => !(one in compose.networks)).map((one) => `there is no network ${one}`),
    ...Object.keys(waitsFor)
      .filter((one) => !(one in compose.services))
      .map((one) => `there is no service ${one}`),
    ...sources
      .filter((one) => (isPath(one) ? !(path.posix.join(folder, one) in files) : !(one in compose.volumes)))
      .map((one) => `there is no ${one} to mount`),
    ...envFiles.filter((one) => !isMade(one, madeSecrets)).map((one) => `nothing makes ${one}`),
    ...Object.entries(service.environment ?? {})
      .filter(
        ([, value]) => value.startsWith('/run/secrets/') && !secrets.includes(path.posix.basename(value)),
      )
      .map(([variable]) => `${variable} names a secret that it is not given`),
  ];
}

/** What every service has: a way to tell how it is, limits, a restart, and no way to more rights. */
function careFaults(service: Service): string[] {
  const { healthcheck, restart, deploy, pids_limit: pids, security_opt: security = [] } = service;
  const { cpus, memory } = deploy?.resources?.limits ?? {};
  const endsByItself = restart === 'no';
  return present([
    !endsByItself && healthcheck?.test === undefined && 'nothing tells how it is',
    restart === undefined && 'nothing says whether it is restarted',
    (cpus === undefined || memory === undefined || pids === undefined) && 'it may take all there is',
    !security.includes('no-new-privileges:true') && 'it may gain privileges',
    service.networks === undefined && service.network_mode === undefined && 'it is on no network of ours',
  ]);
}

function roleFaults(service: Service): string[] {
  const program = programOf(service.command ?? []);
  if (program === undefined) return [`${service.command?.[0]} is no program of ours`];
  return [
    ...present([
      service.read_only !== true && 'it may write to its own files',
      service.cap_drop?.includes('ALL') !== true && 'it keeps rights of root',
      service.init !== true && 'it does not hear signals from the first moment',
      service.healthcheck?.test?.at(-1) !== 'ready' && 'its health check does not ask whether it is ready',
      service.stop_grace_period !== '15s' && 'it is killed before it has given up by itself',
    ]),
    ...settingFaults(program, service.environment ?? {}),
  ];
}

function unusedFaults({ services, secrets, volumes, networks }: Compose): string[] {
  const all = Object.values(services);
  const used = {
    secret: new Set(all.flatMap((one) => one.secrets ?? [])),
    volume: new Set(all.flatMap((one) => one.volumes ?? []).map((one) => one.split(':')[0])),
    network: new Set(all.flatMap((one) => one.networks ?? [])),
  };
  const unused = (kind: keyof typeof used, names: object) =>
    Object.keys(names)
      .filter((name) => !used[kind].has(name))
      .map((name) => `nobody uses the ${kind} ${name}`);
  return [...unused('secret', secrets), ...unused('volume', volumes), ...unused('network', networks)];
}

function secretFileFaults({ madeSecrets }: ComposeWorld, { secrets }: Compose): string[] {
  return Object.values(secrets)
    .filter(({ file }) => !isMade(file, madeSecrets))
    .map(({ file }) => `nothing makes ${file}`);
}

function isMade(file: string, made: readonly string[]): boolean {
  return path.posix.dirname(file) === 'secrets' && made.includes(path.posix.basename(file));
}

/** Two processes of one role under one name would take each other's claims for their own. */
function twinNames({ services }: Compose): string[] {
  const names = Object.values(services).flatMap(({ environment, command = [] }) =>
    environment?.['SHURI_NAME'] === undefined ? [] : [`${command[0]} ${environment['SHURI_NAME']}`],
  );
  return names.filter((name, i) => names.indexOf(name) < i).map((name) => `two processes are called ${name}`);
}

function present(faults: readonly (string | false | undefined)[]): string[] {
  return faults.filter((fault) => typeof fault === 'string');
}
