import { parseInstant } from '#civil-time';
import { type DecideContext, type Decision, refuse, type Warning } from '#commanding';
import { receiveCall, type Terms } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { wrongField, wrongFields } from '../case-command.js';
import { dayOf } from '../moments.js';
import { warnedOfMissing } from '../warned-of-missing.js';
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
  const { channel, wants = 'repair', contactedAt = now, handedOverAt = null } = asked;
  const ahead = Object.entries({ contactedAt, handedOverAt }).filter(([, at]) => at !== null && at > now);
  if (ahead.length > 0) {
    const problems = ahead.map(([field]) => ({ field: `pack.${field}`, rule: 'must not lie in the future' }));
    const told = { fields: { contactedAt, now } };
    return { kind: 'refused', decision: wrongFields('nobody calls in the future', problems, told) };
  }
  if (handedOverAt !== null && handedOverAt < contactedAt) {
    return { kind: 'refused', decision: handedOverFirst(contactedAt, handedOverAt) };
  }
  const call = { wants, channel, contactedAt, handedOverAt, byMobilePhone: false };
  try {
    return received(asked, receiveCall(call, terms, { appliedOn: requestedOn, knownAt: now }));
  } catch (error) {
    // Whoever calls is heard: without a calendar only the target is left to a person (A-PN-03).
    const warnings = [warnedOfMissing(error, ['PN-R-4', 'A-PN-03'])];
    const unknown = { acceptedAt: null, acceptedOn: null };
    const request = requestOf(asked, { ...unknown, receivedAt: contactedAt, clauses: ['PN-R-1', 'A-PN-03'] });
    return { kind: 'open', requestedOn: dayOf(contactedAt), request, clauses: request.clauses, warnings };
  }
}

/**
 * A refusal of a day of the request that is neither that of the contact nor the one that counts by it (A-PN-11).
 * @param counts the day that counts
 */
export function otherThanContact(
  { pack, requestedOn }: { readonly pack?: PackRequest; readonly requestedOn?: string },
  counts: string,
  now: string,
): Decision | null {
  if (pack === undefined || requestedOn === undefined) return null;
  const contactedOn = dayOf(pack.contactedAt ?? now);
  if (requestedOn === contactedOn || requestedOn === counts) return null;
  const message = `requestedOn ${requestedOn} is not the day of the contact`;
  const told = { fields: { requestedOn, contactedOn }, clauses: ['A-PN-11'] };
  return wrongField(message, 'requestedOn', 'cannot be true together with pack.contactedAt', told);
}

function handedOverFirst(contactedAt: string, handedOverAt: string): Decision {
  const message = 'a request is handed over after it came in';
  const told = { fields: { contactedAt, handedOverAt } };
  return wrongField(message, 'pack.handedOverAt', 'the end lies before the start', told);
}

function received(asked: PackRequest, { fired, outcome }: ReturnType<typeof receiveCall>): Opening {
  const clauses = [...new Set(fired.map(({ clause }) => clause))];
  if (outcome.kind !== 'decided') {
    const message = 'the rules leave it to a person when this request was accepted';
    return { kind: 'refused', decision: refuse('REPAIR_CASE.PERSON_DECIDES', message, {}, clauses) };
  }
  const { acceptedAt, acceptedOn, receivedAt, requestedOn } = outcome.value;
  const request = requestOf(asked, { acceptedAt, acceptedOn, receivedAt, clauses });
  const later = parseInstant(acceptedAt).epochMilliseconds > parseInstant(receivedAt).epochMilliseconds;
  const warnings = later ? [acceptedLater(acceptedAt, clauses)] : [];
  return { kind: 'open', requestedOn, request, clauses, warnings };
}

function requestOf(
  { channel, service, wants = 'repair' }: PackRequest,
  counted: Pick<Asked, 'acceptedAt' | 'acceptedOn' | 'receivedAt' | 'clauses'>,
): Asked {
  return { programme: 'panasonic-pack', service, wants, channel, ...counted };
}

function acceptedLater(acceptedAt: string, clauses: readonly string[]): Warning {
  return {
    code: 'REPAIR_CASE.ACCEPTED_LATER',
    message: `the desk was closed: the request is received now and accepted at ${acceptedAt}`,
    clauses,
  };
}
