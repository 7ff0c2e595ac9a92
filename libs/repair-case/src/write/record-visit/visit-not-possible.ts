import { type Decision, refuse } from '#commanding';
import { visitReadiness } from '#policy';
import { spoke } from '../../decider/spoke.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { event, reasonless, record, wrongField } from '../case-command.js';
import { disarm } from '../deadlines.js';
import { dayOf, futureDay } from '../moments.js';
import { packAsked } from '../pack-asked.js';
import type { RecordVisit, VisitGround } from './record-visit.command.js';
import type { VisitInHand } from './visit-done.js';

type Failed = RepairCaseEventData<'visit-not-possible'>;

/** What follows on each ground: another date, or first what the customer has to present (PN-N-7a, PN-N-7b). */
const FOLLOWS: Readonly<Record<Failed['ground'], Failed['follows']>> = {
  'nobody-on-site': 'new-date',
  'setting-information-missing': 'setting-information',
  'called-off': 'new-date',
  other: 'new-date',
};

/** The agreed visit came to nothing. */
export function visitNotPossible(payload: RecordVisit, inHand: VisitInHand): Decision {
  const { visit, state, context } = inHand;
  const { ground, reason = null } = payload;
  if (ground === undefined) {
    return wrongField(
      'a visit that comes to nothing has its ground',
      'ground',
      'is needed for a visit not possible',
    );
  }
  const foundOn = payload.foundOn ?? dayOf(context.now);
  const wrong = impossible(ground, foundOn, inHand);
  if (wrong !== null) return wrong;
  if (ground === 'talks-failed') return talksFailed(payload, foundOn, inHand);
  if (ground === 'other' && reason === null) return reasonless();
  const { visitNumber } = visit;
  if (ground === 'called-off' && state.stage === 'requested') {
    return record(
      event('visit-called-off', { visitNumber, calledOffOn: foundOn, reason }),
      disarm(state, ['visit-target'], 'the visit is called off'),
    );
  }
  const clauses = [...ruledBy(ground, inHand).clauses];
  const follows = FOLLOWS[ground];
  return record(event('visit-not-possible', { visitNumber, foundOn, ground, follows, reason, clauses }));
}

/** Nothing is found in the future, and nobody is missed before the day of the visit. */
function impossible(ground: VisitGround, foundOn: string, { visit, context }: VisitInHand): Decision | null {
  const future = futureDay('foundOn', foundOn, context.now);
  if (future !== null) return future;
  const earliest = ground === 'nobody-on-site' ? visit.on : visit.agreedOn;
  if (foundOn >= earliest) return null;
  return wrongField(`foundOn ${foundOn} lies before ${earliest}`, 'foundOn', `lies before ${earliest}`);
}

/** PN-X-7: the rules only propose to give the work up; a lead says so, with the reason. */
function talksFailed({ reason }: RecordVisit, lapsedOn: string, inHand: VisitInHand): Decision {
  const { visit, state, context } = inHand;
  const ruled = ruledBy('talks-failed', inHand);
  if (!ruled.givenUp || state.stage !== 'requested') {
    const message = 'only consumables are given up for good: a repair is cancelled';
    return wrongField(message, 'ground', 'is for consumables only', { clauses: ['PN-X-7'] });
  }
  const clauses = [...ruled.clauses];
  if (reason === undefined) {
    const message = 'the rules leave it to a person whether the work is given up';
    return refuse('REPAIR_CASE.PERSON_DECIDES', message, { missing: ['reason'] }, clauses);
  }
  const { role } = context.actor;
  if (role !== 'lead') {
    const message = 'only a lead decides where the rules leave it to a person';
    return refuse('AUTH.FORBIDDEN', message, { role }, clauses);
  }
  return record(
    event('entitlement-lapsed', { visitNumber: visit.visitNumber, lapsedOn, reason, clauses }),
    disarm(state, ['visit-target'], 'the work is given up'),
  );
}

/** What the pack says of work on site under such conditions; the other programmes have no clauses on it. */
function ruledBy(ground: VisitGround, { visit, state, context }: VisitInHand) {
  if (state.opened.programme !== 'panasonic-pack') return { clauses: [], givenUp: false };
  const found = {
    work: visit.work,
    customerPresent: ground !== 'nobody-on-site',
    settingsProvided: ground !== 'setting-information-missing',
    playbackLossAcknowledged: visit.playbackLossAcknowledged,
    customerCannot: ground === 'talks-failed',
  };
  const { at } = packAsked(state, context);
  const { outcome, fired } = visitReadiness(found, context.terms, at);
  const givenUp = outcome.kind === 'person-decides' && outcome.proposal === 'not-done';
  return { clauses: spoke({ fired }), givenUp };
}
