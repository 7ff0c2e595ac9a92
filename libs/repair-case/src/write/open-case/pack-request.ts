import { parseInstant } from '#civil-time';
import { type DecideContext, refuse, type Warning } from '#commanding';
import { receiveCall, type Terms } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { contradiction } from '../case-command.js';
import type { Opening } from './opening.js';

type Asked = Extract<
  NonNullable<RepairCaseEventData<'case-opened'>['request']>,
  { programme: 'panasonic-pack' }
>;

/** How a request under a pack reached the vendor. */
export interface PackRequest {
  readonly service: Asked['service'];
  readonly channel: Asked['channel'];
  /** Default: a repair. */
  readonly wants?: Asked['wants'];
  /** The first contact (RFC 3339); default: now. Never in the future. */
  readonly contactedAt?: string;
  /** When another desk took it over (RFC 3339). */
  readonly handedOverAt?: string;
}

/**
 * PN-R-2 to PN-R-4, PN-I-1: a request counts for cover from the day it reached an open channel, and for targets from the
 * next hour that the desk is open (A-PN-01, A-PN-02, A-PN-11). Without a calendar a person has to say when that is.
 * @param requestedOn as it was said; the day that counts follows from the contact
 */
export function askedUnderPack(
  asked: PackRequest,
  requestedOn: string,
  { now }: DecideContext,
  terms: Terms,
): Opening {
  const { channel, service, wants = 'repair', contactedAt = now, handedOverAt = null } = asked;
  const ahead = [contactedAt, handedOverAt ?? contactedAt].some((one) => one > now);
  if (ahead) {
    return { kind: 'refused', decision: contradiction('nobody calls in the future', { contactedAt, now }) };
  }
  const call = { wants, channel, contactedAt, handedOverAt, byMobilePhone: false };
  const at = { appliedOn: requestedOn, knownAt: now };
  const { fired, outcome } = receiveCall(call, terms, at);
  const clauses = [...new Set(fired.map(({ clause }) => clause))];
  if (outcome.kind !== 'decided') {
    const message = 'the rules leave it to a person when this request was accepted';
    return { kind: 'refused', decision: refuse('REPAIR_CASE.PERSON_DECIDES', message, {}, clauses) };
  }
  const { acceptedAt, acceptedOn, receivedAt } = outcome.value;
  const request: Asked = {
    programme: 'panasonic-pack',
    service,
    wants,
    channel,
    receivedAt,
    acceptedAt,
    acceptedOn,
    clauses,
  };
  const later = parseInstant(acceptedAt).epochMilliseconds > parseInstant(receivedAt).epochMilliseconds;
  const warnings = later ? [acceptedLater(acceptedAt, clauses)] : [];
  return { kind: 'open', requestedOn: outcome.value.requestedOn, request, clauses, warnings };
}

function acceptedLater(acceptedAt: string, clauses: readonly string[]): Warning {
  return {
    code: 'REPAIR_CASE.ACCEPTED_LATER',
    message: `the desk was closed: the request is received now and accepted at ${acceptedAt}`,
    clauses,
  };
}
