import { accept, alreadySo, type Decision } from '#commanding';
import { canonicalJson, exhaustive } from '#kernel';
import { mayBeVisited } from '../../decider/visits.js';
import type { AgreedVisit } from '../../decider/state.js';
import { type CaseCommand, ALLOWED, event, notAllowed, wrongField } from '../case-command.js';
import { dayOf, futureDay } from '../moments.js';
import { frontierVisit } from './frontier-visit.js';
import { iproVisit } from './ipro-visit.js';
import { packVisit } from './pack-visit.js';
import type { ScheduleVisit } from './schedule-visit.command.js';
import { chargeOf } from './visit-charge.js';
import type { OfferedVisit, VisitOffer, VisitWish } from './visit-offer.js';
import { startTarget } from './visit-target.js';

const HOME = 'JP';

export const scheduleVisit: CaseCommand<ScheduleVisit> = {
  name: 'schedule-visit',
  sealed: { attendee: 'contact', reason: 'text' },
  precondition(state) {
    if (mayBeVisited(state)) return ALLOWED;
    const { custody, stage } = state;
    return custody === 'awaited' || custody === 'with-customer'
      ? notAllowed(`the case is ${stage}`, 'there is something to do at the site')
      : notAllowed(`the item is ${custody}`, 'the item is with the customer');
  },
  decide(payload, state, context) {
    const today = dayOf(context.now);
    const wrong = impossible(payload, context.now);
    if (wrong !== null) return wrong;
    const wish = { payload, state, context, today, country: payload.site?.country ?? HOME };
    const offer = offerOf(wish);
    if (offer.kind === 'refused') return offer.decision;
    const charge = chargeOf(offer, wish);
    if (charge.kind === 'refused') return charge.decision;
    const visit = agreed(wish, offer, charge.sheet);
    if (isSame(wish, visit)) return alreadySo();
    const target = startTarget(wish);
    const name = state.custody === 'awaited' ? 'visit-scheduled' : 'visit-rescheduled';
    return accept([event(name, visit), ...target.events], { warnings: target.warnings });
  },
};

/** A visit lies ahead, its hours go forward, and what was done before was done before today is over. */
function impossible({ on, window, replacedOn }: ScheduleVisit, now: string): Decision | null {
  if (on < dayOf(now)) return wrongField(`on ${on} lies in the past`, 'on', `${on} lies in the past`);
  const future = typeof replacedOn === 'string' ? futureDay('replacedOn', replacedOn, now) : null;
  if (future !== null) return future;
  if (window === undefined || window.from < window.until) return null;
  return wrongField('the visit ends before it begins', 'window', 'it ends before it begins');
}

/** What the programme of the case makes of the wish. */
function offerOf(wish: VisitWish): VisitOffer {
  const { programme } = wish.state.opened;
  switch (programme) {
    case 'frontier':
      return frontierVisit(wish);
    case 'ipro':
      return iproVisit(wish);
    case 'panasonic-pack':
      return packVisit(wish);
    default:
      return exhaustive(programme);
  }
}

function agreed(
  { payload, state, context, today, country }: VisitWish,
  offer: OfferedVisit,
  charge: AgreedVisit['charge'],
): AgreedVisit {
  return {
    visitNumber: state.visitsAgreed + 1,
    agreedOn: today,
    work: payload.work ?? 'repair',
    on: payload.on,
    window: payload.window ?? null,
    attendee: payload.attendee ?? null,
    site: { country, area: payload.site?.area ?? null },
    settingInformation: payload.settingInformation ?? 'at-the-visit',
    playbackLossAcknowledged: payload.playbackLossAcknowledged ?? false,
    payer: offer.payer,
    charge,
    offeredBy: offer.by,
    reason: payload.reason ?? null,
    clauses: [...offer.clauses],
    termsRevision: context.terms.revision,
  };
}

/** The same is agreed already. What is personal cannot be compared: a visit that names somebody is written down anew. */
function isSame({ state }: VisitWish, visit: AgreedVisit): boolean {
  if (state.visit.kind !== 'agreed') return false;
  const { masterData: _tables, ...standing } = state.visit.visit;
  const { visitNumber, agreedOn } = standing;
  return canonicalJson({ ...visit, visitNumber, agreedOn }) === canonicalJson(standing);
}
