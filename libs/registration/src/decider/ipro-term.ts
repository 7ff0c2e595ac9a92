import { decideIproTerms, type Terms } from '#policy';
import type { TermShape } from '../events/shapes.js';
import { dayOf } from './days.js';
import { daysShown, ifTheyDiffer } from './papers.js';
import { doubted, type Ruling, rulingOf } from './ruling.js';
import type { RegisteredUnit } from './unit.state.js';

/**
 * The year of product warranty of an i-PRO unit, from the proven delivery to the end user (IP-Q-1, IP-F-1).
 * `null`: the model carries none (IP-1-2). @param now the moment of deciding, RFC 3339
 */
export function iproTerm(unit: RegisteredUnit, terms: Terms, now: string): Ruling<TermShape | null> {
  const delivered = daysShown(unit, 'delivery-note').at(-1);
  const facts = {
    model: unit.registered.model,
    ...(delivered === undefined ? {} : { deliveredOn: delivered }),
    // The 5-year warranty that follows a sale to a member is a contract of its own: nobody is asked for it here.
    memberSale: null,
  };
  const decided = rulingOf(decideIproTerms(facts, terms, { requestedOn: dayOf(now), knownAt: now }));
  const ruling = doubted(decided, ifTheyDiffer(unit, 'delivery-note', 'IP-F-4'));
  if (ruling.kind === 'needs-facts') return ruling;
  const { clauses, policyRevision } = ruling;
  const shaped = (days: { startsOn: string; lastDay: string } | null): TermShape | null =>
    days && {
      programme: 'ipro',
      startedBy: 'end-user-delivery',
      startsOn: days.startsOn,
      lastDay: days.lastDay,
      clauses: [...clauses],
      policyRevision,
    };
  return ruling.kind === 'settled'
    ? { ...ruling, answer: shaped(ruling.answer.product) }
    : { ...ruling, proposal: shaped(ruling.proposal?.product ?? null) };
}
