import { exhaustive } from '#kernel';
import { decideDemand } from '#policy';
import { spoke } from '../../decider/spoke.js';
import {
  byLead,
  needsFacts,
  notOffered,
  offeredBefore,
  type VisitOffer,
  type VisitWish,
} from './visit-offer.js';

/**
 * FR-R2-1: the item is sent in, unless the on-site option was bought with it. The terms of that option are not held, so
 * a lead decides on the visit (A-FR-31). Only Japan is served (A-G-4).
 */
export function frontierVisit(wish: VisitWish): VisitOffer {
  const { payload, context, country, today } = wish;
  if (country !== 'JP') return notOffered('only sites in Japan are visited', ['A-G-4']);
  if (payload.work === 'consumables')
    return notOffered('consumables are replaced in repair only', ['FR-R2-1']);
  const onSiteOption = payload.onSiteOption ?? (offeredBefore(wish.state) ? true : undefined);
  const asked = { arrivedOn: wish.state.inspection?.begunOn ?? today, knownAt: context.now };
  const demand = {
    demand: 'on-site-visit' as const,
    ...(onSiteOption === undefined ? {} : { onSiteOption }),
  };
  const { outcome, fired } = decideDemand(demand, context.terms, asked);
  switch (outcome.kind) {
    case 'decided':
      return outcome.value === 'granted'
        ? offered('rules', spoke({ fired }))
        : notOffered('the item is sent in: no on-site option was bought with it', spoke({ fired }), {
            offered: 'send-in',
          });
    case 'needs-facts':
      return needsFacts(outcome.ask, ['FR-R2-1']);
    case 'person-decides':
    case 'conflict':
    case 'gap': {
      const because = ['FR-R2-1', ...(outcome.kind === 'person-decides' ? outcome.because : [])];
      const clauses = [...new Set(because)];
      const refused = byLead(wish, clauses);
      return refused === null ? offered('person', clauses) : { kind: 'refused', decision: refused };
    }
    default:
      return exhaustive(outcome);
  }
}

/** What the option costs was paid with the product: nothing is charged for the visit. */
function offered(by: 'rules' | 'person', clauses: readonly string[]): VisitOffer {
  return { kind: 'offered', by, payer: 'company', charges: [], clauses };
}
