import path from 'node:path';
import { parse } from 'yaml';
import { type Files, textOf } from './files.js';

/** A service of a compose file, as far as our checks look at it; the schema has seen the rest. */
export interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly env_file?: readonly string[];
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly init?: boolean;
  readonly pids_limit?: number;
  readonly stop_grace_period?: string;
  readonly deploy?: { readonly resources?: { readonly limits?: { cpus?: string; memory?: string } } };
  readonly extends?: { readonly file: string; readonly service: string };
}

export interface Compose {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** A compose file as it is written, its anchors followed. @throws Error when it is no YAML */
export function composeAsWritten(files: Files, file: string): unknown {
  return parse(textOf(files, file), { merge: true });
}

/** A compose file with what its services take over from others. */
export function composeOf(files: Files, file: string): Compose {
  const written = composeAsWritten(files, file) as Compose;
  const services = Object.entries(written.services).map(([name, service]) => [
    name,
    service.extends === undefined ? service : { ...extended(files, file, service.extends), ...service },
  ]);
  return { ...written, services: Object.fromEntries(services) as Compose['services'] };
}

function extended(files: Files, file: string, from: NonNullable<Service['extends']>): Service {
  const other = path.posix.join(path.posix.dirname(file), from.file);
  return composeOf(files, other).services[from.service] ?? {};
}

/** Whether a service runs one of our own programs for as long as it is up. */
export function isRole({ command = [] }: Service): boolean {
  return command[0]?.startsWith('dist/') ?? false;
}
