import {
  decideApplication,
  decideConsumables,
  decidePackCoverage,
  type PackAnswer,
  visitReadiness,
} from '#policy';
import type { PackOnRecord } from '../../decider/registered-facts.js';
import { spoke } from '../../decider/spoke.js';
import { settingsMissing } from '../../decider/visits.js';
import { type PackAsked, packAsked } from '../pack-asked.js';
import {
  byLead,
  needsFacts,
  notOffered,
  notReady,
  type RefusedVisit,
  type VisitOffer,
  type VisitWish,
} from './visit-offer.js';

/**
 * A visit under a pack: not for carry-in (PN-E-18), not outside Japan or on remote islands (PN-N-3a, PN-N-3b), and for
 * consumables only where the pack has it once (PN-X-1, PN-X-2). Somebody must be there, and what the work takes away must
 * be known (PN-N-7a, PN-N-7b, PN-X-5).
 */
export function packVisit(wish: VisitWish): VisitOffer {
  const asked = packAsked(wish.state, wish.context);
  return (
    carriedIn(wish, asked) ??
    elsewhere(wish, asked) ??
    withoutEntitlement(wish, asked) ??
    unprepared(wish, asked) ?? {
      kind: 'offered',
      by: wish.payload.reason === undefined ? 'rules' : 'person',
      ...paidBy(wish, asked),
      charges: [],
    }
  );
}

function carriedIn({ context }: VisitWish, { facts, at }: PackAsked): RefusedVisit | null {
  const wanted = { ...facts, wanted: 'engineer-visit' as const };
  const { outcome, fired } = decidePackCoverage(wanted, context.terms, at);
  const refused = outcome.kind === 'decided' && outcome.value.kind === 'not-offered';
  if (!refused && facts.service !== 'carry-in') return null;
  const clauses = refused ? spoke({ fired }) : ['PN-E-18'];
  return notOffered('the pack has no visits by an engineer', clauses, { offered: 'carry-in' });
}

function elsewhere({ payload, context, country }: VisitWish, { at }: PackAsked): RefusedVisit | null {
  const area = payload.site?.area;
  const site = { siteCountry: country, ...(area === undefined ? {} : { sitePlace: area }) };
  const { outcome, fired } = decideApplication(site, context.terms, at);
  if (outcome.kind !== 'decided' || outcome.value !== 'blocked') return null;
  return notOffered('sites outside Japan and on remote islands are not visited', spoke({ fired }));
}

function withoutEntitlement(wish: VisitWish, { facts, at }: PackAsked): RefusedVisit | null {
  const { payload, context } = wish;
  if (payload.work !== 'consumables') return null;
  const replacedOn = replacedBefore(wish);
  const pack = { ...facts, ...(replacedOn === undefined ? {} : { replacedOn }) };
  const { outcome, fired } = decideConsumables(pack, context.terms, at);
  if (outcome.kind === 'needs-facts') return needsFacts(outcome.ask, ['PN-X-1', 'PN-X-2']);
  if (outcome.kind === 'decided') {
    if (outcome.value.kind === 'entitled') return givenUpBefore(wish);
    const why =
      outcome.value.kind === 'used'
        ? 'consumables were replaced once already'
        : 'the pack has no replacement of consumables';
    return notOffered(why, spoke({ fired }), typeof replacedOn === 'string' ? { replacedOn } : {});
  }
  const because = outcome.kind === 'person-decides' ? outcome.because : ['PN-X-1'];
  const refused = byLead(wish, because);
  return refused === null ? null : { kind: 'refused', decision: refused };
}

/** What a lead gave up on the contract, a lead offers after all, who says why (PN-X-7). */
function givenUpBefore(wish: VisitWish): RefusedVisit | null {
  if (packOnRecord(wish)?.isReplacementGivenUp !== true) return null;
  const refused = byLead(wish, ['PN-X-7']);
  return refused === null ? null : { kind: 'refused', decision: refused };
}

function packOnRecord({ state, context }: VisitWish): PackOnRecord | null {
  return state.opened.item.serialReadable ? (context.record?.pack ?? null) : null;
}

/** A replacement on the record of the contract is the one there is, whatever is said; a word on one before it counts too. */
function replacedBefore(wish: VisitWish): string | null | undefined {
  const { payload } = wish;
  const pack = packOnRecord(wish);
  return pack === null ? payload.replacedOn : (pack.replacedOn ?? payload.replacedOn ?? null);
}

/** The same question that is put to the work on the day, put to what is known when the day is agreed. */
function unprepared({ payload, state, context }: VisitWish, { at }: PackAsked): RefusedVisit | null {
  const { work = 'repair', attendee, playbackLossAcknowledged = false } = payload;
  const settingsProvided = payload.settingInformation === 'provided' || !settingsMissing(state);
  const lacking = { customerPresent: attendee !== undefined, settingsProvided, playbackLossAcknowledged };
  const { outcome, fired } = visitReadiness({ work, ...lacking }, context.terms, at);
  if (outcome.kind === 'decided' && outcome.value === 'ready') return null;
  const missing = [
    ...(attendee === undefined ? ['attendee'] : []),
    ...(settingsProvided ? [] : ['settingInformation']),
    ...(work === 'consumables' && !playbackLossAcknowledged ? ['playbackLossAcknowledged'] : []),
  ];
  return notReady(missing, spoke({ fired }));
}

/** Travel is in the flat fee where the work is (PN-F-1); what is not in it is the customer's; unknown: a person says. */
function paidBy(
  { payload, context }: VisitWish,
  { facts, at }: PackAsked,
): Pick<Extract<VisitOffer, { kind: 'offered' }>, 'payer' | 'clauses'> {
  if (payload.work === 'consumables') return { payer: 'vendor', clauses: ['PN-X-3', 'A-PN-07'] };
  const { outcome, fired } = decidePackCoverage(facts, context.terms, at);
  if (outcome.kind !== 'decided') return { payer: 'person-decides', clauses: ['PN-F-1'] };
  return { payer: includesTravel(outcome.value) ? 'vendor' : 'customer', clauses: spoke({ fired }) };
}

function includesTravel(answer: PackAnswer): boolean {
  return answer.kind === 'included' && answer.lines.includes('travel');
}
