import { daysAfter } from '#civil-time';
import type { DecidedEvent, Warning } from '#commanding';
import { type Target, workTarget } from '#policy';
import { event } from '../case-command.js';
import { arm } from '../deadlines.js';
import { packAsked } from '../pack-asked.js';
import { NO_TARGET, type StartedTarget, startedUnlessMissing } from '../started-target.js';
import type { VisitWish } from './visit-offer.js';

type Due = Extract<Target, { readonly kind: 'due' }>;

/**
 * The clock of a visit under a pack: 17:30 of the second business day after the request was accepted (PN-T-1); it starts
 * with the first visit that is agreed for a repair. No other programme has a target for visits (IP-T-3, A-FR-31). A
 * missing calendar leaves the target to a person, it never stands in the way of the visit.
 */
export function startTarget(wish: VisitWish): StartedTarget {
  const { payload, state, context } = wish;
  const { request } = state.opened;
  if (request?.programme !== 'panasonic-pack' || payload.work === 'consumables') return NO_TARGET;
  if (state.clock !== 'idle' || state.stage !== 'requested') return NO_TARGET;
  const accepted = request.acceptedOn === null ? {} : { acceptedOn: request.acceptedOn };
  return startedUnlessMissing(['PN-T-1'], () => {
    const { at } = packAsked(state, context);
    const { outcome, fired, regulations } = workTarget(
      { service: 'on-site', ...accepted },
      context.terms,
      at,
    );
    if (outcome.kind !== 'decided' || outcome.value.kind !== 'due') return NO_TARGET;
    const clauses = fired.map(({ clause }) => clause);
    const text = regulations.map(({ document, revision }) => `${document}@${revision}`).join(' ');
    return {
      events: started(wish, outcome.value, [...new Set(clauses)], text),
      warnings: late(wish, outcome.value),
    };
  });
}

function started(
  { state, context }: VisitWish,
  { startsOn, lastDay, firesAt, warnsAt, calendarRevision }: Due,
  clauses: readonly string[],
  policyRevision: string,
): readonly DecidedEvent[] {
  return [
    event('target-started', {
      work: 'visit',
      acceptedOn: startsOn,
      lastDay,
      firesAt,
      warnsAt,
      clauses: [...clauses],
    }),
    arm(state, context.stream, startsOn, {
      kind: 'visit-target',
      period: '2 business days',
      startFact: 'acceptedOn',
      firstCountedDay: daysAfter(startsOn, 1),
      lastDay,
      firesAt,
      clauses,
      policyRevision,
      calendarRevision,
    }),
  ];
}

/** The target is no promise to the day: a later date that the customer agreed to is warned of (PN-T-1). */
function late({ payload }: VisitWish, { lastDay }: Due): readonly Warning[] {
  if (payload.on <= lastDay) return [];
  const message = `the visit is agreed for ${payload.on}, after ${lastDay}, by when it is due`;
  return [{ code: 'VISIT.AFTER_TARGET', message, clauses: ['PN-T-1'] }];
}
