import path from 'node:path';
import { type Environment, fileSettingOf } from './setting.js';
import { SETTINGS } from './settings.data.js';

const STORES = [SETTINGS.events, SETTINGS.views, SETTINGS.personal];

/** The setting that names a file or a folder which it stands in; undefined where none does. */
export function settingNamingFile(file: string, environment: Environment): string | undefined {
  const { data, configuration, ...others } = SETTINGS;
  const names = [data.name, configuration.name, ...Object.values(others).map(fileSettingOf)];
  return names.find((name) => {
    const value = environment[name] || (name === data.name ? data.byDefault() : undefined);
    if (value === undefined) return false;
    const within = path.relative(path.resolve(value), path.resolve(file));
    return within === '' || !/^\.\.(?:[/\\]|$)/.test(within);
  });
}

/** The setting of a store whose address has a host of that name; undefined where none has. */
export function settingNamingHost(hostname: string, environment: Environment): string | undefined {
  const named = STORES.find(({ name }) => hostsIn(environment[name] ?? '').includes(hostname));
  return named?.name;
}

/** An address may name several hosts, after user and password. */
function hostsIn(address: string): readonly string[] {
  const [, authority = ''] = /^[^:]+:\/\/([^/?]*)/.exec(address) ?? [];
  const hosts = authority.slice(authority.lastIndexOf('@') + 1).split(',');
  return hosts.map((host) => host.replace(/:\d+$/, ''));
}
