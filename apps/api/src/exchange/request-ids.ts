import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { freshId } from '#kernel';

const REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** W3C Trace Context: version, trace id, parent id, flags. */
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;
const NO_TRACE = '0'.repeat(32);

/** The id under which a request is answered and logged: the caller's own when it is one, else a fresh one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : freshId();
}

/** What ties the events of one errand together: the trace that the request belongs to, else the request itself. */
export function correlationIdOf(headers: IncomingHttpHeaders, requestId: string): string {
  const { traceparent } = headers;
  const traceId = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  return traceId === undefined || traceId === NO_TRACE ? requestId : traceId;
}
