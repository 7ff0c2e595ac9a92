import { getSystemErrorMessage } from 'node:util';
import { TokenKeyError, TokenRegisterError } from '#access';
import { DataFolderInUse, UnusableLock, UnusableStoreFile } from '#event-store';
import { PersonalDataError } from '#privacy';
import { ForeignViews, ShardsChanged, UnusableViews } from '#projections';
import { PostgresUnusable } from '#postgres';
import { isCluster } from './role/database-place.js';
import { ForPeople } from './for-people.js';
import { settingNamingFile, settingNamingHost } from './settings/named-by.js';
import type { Environment } from './settings/setting.js';
import { SETTINGS } from './settings/settings.data.js';

const OURS = [
  DataFolderInUse,
  UnusableLock,
  UnusableStoreFile,
  PersonalDataError,
  TokenKeyError,
  TokenRegisterError,
  ForeignViews,
  UnusableViews,
  ShardsChanged,
  PostgresUnusable,
  ForPeople,
];

type SystemError = NodeJS.ErrnoException & {
  readonly port?: number;
  readonly address?: string;
  readonly hostname?: string;
};

/**
 * Why the start failed and what to do, in a sentence for people that names the setting it is about; undefined for what
 * nobody foresaw.
 * @param environment the settings of the process. Default: those of this one
 */
export function sentenceOf(error: unknown, environment: Environment = process.env): string | undefined {
  if (OURS.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, errno, syscall, port, address, hostname, path } = error as SystemError;
  if (code === 'EINVAL' && syscall === 'listen') return noAddress(address);
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${address} is taken by another program. Stop that program, or set PORT to another number.`;
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return syscall === 'connect' ? undefined : noAddress(address);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return noHost(hostname, environment);
    case 'EACCES':
      return path === undefined
        ? `Port ${port} may not be used by this user. Set PORT to a number above 1023.`
        : `${path} may not be used by this user. ${remedyFor(path, environment)}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path ?? 'What should be a folder'} is no folder. ${remedyFor(path, environment, 'a')}`;
    case 'EDQUOT':
    case 'EIO':
    case 'EISDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'ENOSPC':
    case 'EPERM':
    case 'EROFS':
      return `${path ?? 'A file'} cannot be used: ${errno === undefined ? code : getSystemErrorMessage(errno)}. ${remedyFor(path, environment)}`;
    default:
      return undefined;
  }
}

function noAddress(address = 'of that name'): string {
  return `This machine has no address ${address}. Set HOST to one that it has, such as 127.0.0.1.`;
}

/** A name of a host is looked up for HOST, to listen there, and for the store that a setting names. */
function noHost(hostname: string | undefined, environment: Environment): string {
  if (hostname === undefined || hostname === environment['HOST']) return noAddress(hostname);
  const setting = settingNamingHost(hostname, environment);
  return setting === undefined
    ? `The host ${hostname} cannot be found.`
    : `The host ${hostname} cannot be found. Correct ${setting}, which names it.`;
}

/** @param which folder is to be named in the place of one that will not do: another one, or one at all */
function remedyFor(
  path: string | undefined,
  environment: Environment,
  which: 'a' | 'another' = 'another',
): string {
  const setting = path === undefined ? undefined : settingNamingFile(path, environment);
  if (setting === SETTINGS.data.name)
    return which === 'a'
      ? `Point ${setting} at a folder.`
      : `Point ${setting} at another folder, or mend this one.`;
  if (setting !== undefined) return `${setting} names it: point that elsewhere, or mend it.`;
  const isPerhapsOurs = path === undefined && !isCluster(environment);
  return isPerhapsOurs
    ? `It may be one of the data folder: mend that, or point ${SETTINGS.data.name} at another.`
    : 'Mend it, and start again.';
}
