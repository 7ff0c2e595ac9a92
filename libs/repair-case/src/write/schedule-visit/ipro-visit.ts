import { exhaustive } from '#kernel';
import { assessIpro, type FiredClause, type IproAssessment, type IproFacts } from '#policy';
import { iproFacts, iproRegistered } from '../../decider/programme-facts.js';
import { spoke, spokeAtAnyStep } from '../../decider/spoke.js';
import {
  byLead,
  type ChargedForVisit,
  needsFacts,
  notOffered,
  notReady,
  type OfferedVisit,
  type VisitOffer,
  type VisitWish,
} from './visit-offer.js';

type Repairable = Exclude<IproAssessment, { outcome: 'refused' | 'held' }>;

/**
 * i-PRO visits recorders: in the first year as a rule (IP-P-14), later on request and at a charge (IP-P-15); cameras are
 * never visited (IP-P-11). All Japan is served (IP-Q-8a).
 */
export function iproVisit(wish: VisitWish): VisitOffer {
  const { payload, state, context, country } = wish;
  if (country !== 'JP') return notOffered('only sites in Japan are visited', ['IP-Q-8a']);
  if (payload.work === 'consumables')
    return notOffered('consumables are replaced in repair only', ['IP-T-3']);
  const known = iproFacts(state, iproRegistered(state, context.record));
  const asked = { requestedOn: state.opened.requestedOn, knownAt: context.now };
  const { outcome, fired } = assessIpro({ ...known, ...wished(wish) }, context.terms, asked);
  switch (outcome.kind) {
    case 'decided':
      return byRules(outcome.value, fired);
    case 'needs-facts':
      return needsFacts(outcome.ask, ['IP-T-4']);
    case 'person-decides':
    case 'conflict':
    case 'gap': {
      const because = outcome.kind === 'person-decides' ? outcome.because : ['IP-T-4'];
      const refused = byLead(wish, because);
      if (refused !== null) return { kind: 'refused', decision: refused };
      return { kind: 'offered', by: 'person', payer: 'person-decides', charges: [], clauses: because };
    }
    default:
      return exhaustive(outcome);
  }
}

/** What the wish to be visited adds to the facts of the case. */
function wished({ payload }: VisitWish): IproFacts {
  const { chargeAccepted, site } = payload;
  return {
    wanted: 'on-site',
    ...(chargeAccepted === undefined ? {} : { visitChargeAccepted: chargeAccepted }),
    ...(site?.area === undefined ? {} : { siteArea: site.area }),
  };
}

function byRules(answer: IproAssessment, fired: readonly FiredClause[]): VisitOffer {
  switch (answer.outcome) {
    case 'refused':
      return notOffered('the item cannot be repaired', spoke({ fired }), { offered: answer.alternative });
    case 'held':
      return notReady(answer.wants, spoke({ fired }));
    case 'free':
    case 'paid':
    case 'split':
    case 'excluded':
      return inItsForm(answer, spokeAtAnyStep({ fired }));
    default:
      return exhaustive(answer);
  }
}

/** Whether there is a visit, and what it costs, hangs on the coverage and on the form alike. */
function inItsForm({ handling, charges }: Repairable, clauses: readonly string[]): VisitOffer {
  if (handling.form !== 'on-site') {
    return notOffered('this item is repaired in another form', clauses, { offered: handling.form });
  }
  if (handling.area === 'not-served') return notOffered('only sites in Japan are visited', clauses);
  const offered: OfferedVisit = {
    kind: 'offered',
    by: 'rules',
    payer: handling.visitPayer,
    charges: charges.flatMap(forVisit),
    clauses,
  };
  return offered;
}

function forVisit({ kind, net }: Repairable['charges'][number]): readonly ChargedForVisit[] {
  return kind === 'visit' || kind === 'extra-travel' ? [{ kind, net }] : [];
}
