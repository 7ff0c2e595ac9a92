import { type Decision, refuse } from '#commanding';
import type { JsonObject, Yen } from '#kernel';
import type { AgreedVisit, OpenCase } from '../../decider/state.js';
import type { CaseContext } from '../case-command.js';
import type { ScheduleVisit } from './schedule-visit.command.js';

/** What is charged for a visit; `net` is `null` where nobody set a price. */
export interface ChargedForVisit {
  readonly kind: 'visit' | 'extra-travel';
  readonly net: Yen | null;
}

/** What the rules, or a person where they leave it to one, make of a wish to be visited. */
export type VisitOffer = OfferedVisit | RefusedVisit;

export interface OfferedVisit {
  readonly kind: 'offered';
  readonly by: AgreedVisit['offeredBy'];
  readonly payer: AgreedVisit['payer'];
  readonly charges: readonly ChargedForVisit[];
  readonly clauses: readonly string[];
}

export interface RefusedVisit {
  readonly kind: 'refused';
  readonly decision: Decision;
}

/** A wish to be visited, and the day in Tokyo on which it is decided. */
export interface VisitWish {
  readonly payload: ScheduleVisit;
  readonly state: OpenCase;
  readonly context: CaseContext;
  readonly today: string;
  /** ISO 3166 code of the site's country. */
  readonly country: string;
}

/** The rules do not offer this visit, whoever asks for it. */
export function notOffered(why: string, clauses: readonly string[], fields: JsonObject = {}): RefusedVisit {
  return { kind: 'refused', decision: refuse('VISIT.NOT_OFFERED', why, fields, clauses) };
}

/** Something has to be said or brought before the visit can be agreed. */
export function notReady(missing: readonly string[], clauses: readonly string[]): RefusedVisit {
  const message = `the visit waits for: ${missing.join(', ')}`;
  return {
    kind: 'refused',
    decision: refuse('VISIT.NOT_READY', message, { missing: [...missing] }, clauses),
  };
}

/** Facts that the rules ask for first. */
export function needsFacts(ask: readonly string[], clauses: readonly string[]): RefusedVisit {
  const message = `the visit cannot be decided without: ${ask.join(', ')}`;
  return { kind: 'refused', decision: refuse('COVERAGE.NEEDS_FACTS', message, { ask: [...ask] }, clauses) };
}

/** A person has offered the visit that stands: another date for it asks nobody anew. */
export function offeredBefore({ visit }: OpenCase): boolean {
  return visit.kind !== 'none' && visit.visit.offeredBy === 'person';
}

/** Where the rules leave it to a person, a lead offers the visit and says why (A-G-6). */
export function byLead({ payload, state, context }: VisitWish, because: readonly string[]): Decision | null {
  const { role } = context.actor;
  if (payload.reason === undefined && offeredBefore(state)) return null;
  if (payload.reason === undefined) {
    const message = 'the rules leave it to a person whether the site is visited';
    return refuse('REPAIR_CASE.PERSON_DECIDES', message, { missing: ['reason'] }, because);
  }
  if (role === 'lead') return null;
  return refuse(
    'AUTH.FORBIDDEN',
    'only a lead decides where the rules leave it to a person',
    { role },
    because,
  );
}
