import { decideIproTerms, type Terms } from '#policy';
import type { TermShape } from '../events/shapes.js';
import { dayOf } from './days.js';
import { type Ruling, rulingOf } from './ruling.js';
import type { RegisteredUnit } from './unit.state.js';

/**
 * The year of product warranty of an i-PRO unit, from the proven delivery to the end user (IP-Q-1, IP-F-1).
 * `null`: the model carries none (IP-1-2). @param now the moment of deciding, RFC 3339
 */
export function iproTerm(unit: RegisteredUnit, terms: Terms, now: string): Ruling<TermShape | null> {
  const notes = unit.evidence.filter((one) => one.kind === 'delivery-note' && one.on !== null);
  const delivered = notes.at(-1)?.on;
  const facts = {
    model: unit.registered.model,
    ...(delivered === undefined || delivered === null ? {} : { deliveredOn: delivered }),
    // The 5-year warranty that follows a sale to a member is a contract of its own: nobody is asked for it here.
    memberSale: null,
  };
  const decided = rulingOf(decideIproTerms(facts, terms, { requestedOn: dayOf(now), knownAt: now }));
  const ruling = new Set(notes.map(({ on }) => on)).size > 1 ? leftToPerson(decided) : decided;
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

/** Notes that show different days: which of them counts, a person says (IP-F-4, A-G-6). */
function leftToPerson<Answer>(ruling: Ruling<Answer>): Ruling<Answer> {
  if (ruling.kind === 'needs-facts') return ruling;
  const { clauses, policyRevision } = ruling;
  const [proposal, others] =
    ruling.kind === 'settled' ? [ruling.answer, []] : [ruling.proposal, ruling.because];
  const because = ['IP-F-4', 'A-G-6', ...others];
  return { kind: 'person-decides', proposal, because, clauses, policyRevision };
}
