import { getSystemErrorMessage } from 'node:util';
import { TokenKeyError, TokenRegisterError } from '#access';
import { DataFolderInUse, UnusableLock, UnusableStoreFile } from '#event-store';
import { PersonalDataError } from '#privacy';
import { ForeignViews, ShardsChanged, UnusableViews } from '#projections';
import { PostgresUnusable } from '#postgres';
import { ForPeople } from './for-people.js';

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

type SystemError = NodeJS.ErrnoException & { readonly port?: number; readonly address?: string };

/** Why the start failed and what to do, in a sentence for people; undefined for what nobody foresaw. */
export function sentenceOf(error: unknown): string | undefined {
  if (OURS.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, errno, syscall, port, address, path } = error as SystemError;
  if (code === 'EINVAL' && syscall === 'listen') return noAddress(address);
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${address} is taken by another program. Stop that program, or set PORT to another number.`;
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return noAddress(address);
    case 'EACCES':
      return path === undefined
        ? `Port ${port} may not be used by this user. Set PORT to a number above 1023.`
        : `${path} may not be used by this user. Point SHURI_DATA at a folder that may.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path ?? 'The data folder'} is no folder. Point SHURI_DATA at a folder.`;
    case 'EDQUOT':
    case 'EIO':
    case 'EISDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'ENOSPC':
    case 'EPERM':
    case 'EROFS':
      return `${path ?? 'A file of the data folder'} cannot be used: ${errno === undefined ? code : getSystemErrorMessage(errno)}. Point SHURI_DATA at another folder, or mend this one.`;
    default:
      return undefined;
  }
}

function noAddress(address = 'of that name'): string {
  return `This machine has no address ${address}. Set HOST to one that it has, such as 127.0.0.1.`;
}
