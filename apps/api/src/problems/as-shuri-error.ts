import { HttpException } from '@nestjs/common';
import { EventStoreError } from '#event-store';
import { type ErrorCode, isShuriError, ShuriError } from '#kernel';
import { PostgresUnusable } from '#postgres';

const CODES_OF_STATUSES: Readonly<Record<number, ErrorCode>> = {
  400: 'REQUEST.MALFORMED',
  // Not ours, which is AUTH.FORBIDDEN: an address that leads out of the documentation's own files.
  403: 'REQUEST.UNKNOWN_ROUTE',
  404: 'REQUEST.UNKNOWN_ROUTE',
  405: 'REQUEST.UNKNOWN_ROUTE',
  406: 'REQUEST.MEDIA_TYPE',
  408: 'REQUEST.MALFORMED',
  413: 'REQUEST.TOO_LARGE',
  414: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.MEDIA_TYPE',
  431: 'REQUEST.TOO_LARGE',
};

const SENTENCES: Readonly<Partial<Record<ErrorCode, string>>> = {
  'REQUEST.MALFORMED': 'the request cannot be read',
  'REQUEST.UNKNOWN_ROUTE': 'there is nothing at this address for this method',
  'REQUEST.TOO_LARGE': 'the request is larger than this route takes',
  'REQUEST.MEDIA_TYPE': 'this route does not take content of this type',
};

/**
 * Whatever was thrown as one of our own errors. The words of others are not passed on: they may repeat what was sent.
 * @returns undefined for what nobody foresaw
 */
export function asShuriError(error: unknown): ShuriError | undefined {
  if (isShuriError(error)) return error;
  if (error instanceof EventStoreError) return ofStore(error);
  if (error instanceof PostgresUnusable) {
    return new ShuriError('STORE.UNAVAILABLE', 'a database cannot be used just now', {
      trouble: error.trouble,
    });
  }
  const status = statusOf(error);
  const code = status === undefined ? undefined : CODES_OF_STATUSES[status];
  return code === undefined ? undefined : new ShuriError(code, SENTENCES[code] ?? code);
}

function ofStore(error: EventStoreError): ShuriError | undefined {
  switch (error.kind) {
    case 'unavailable':
    case 'closed':
      return new ShuriError('STORE.UNAVAILABLE', 'the event store cannot be used just now');
    case 'too-large':
      return new ShuriError('REQUEST.TOO_LARGE', 'the events of this command would be too large');
    default:
      return undefined;
  }
}

/** The status in an error of Nest or Fastify. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
