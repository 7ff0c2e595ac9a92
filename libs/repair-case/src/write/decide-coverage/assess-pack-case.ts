import { exhaustive } from '#kernel';
import {
  decidePackCoverage,
  decidePackTerm,
  type Outcome,
  type PackAnswer,
  type PackRequest,
  packWouldChange,
} from '#policy';
import { packAnchor, type PackCaseFacts, packFacts, packRegistered } from '../../decider/programme-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { ProgrammeRuling } from '../../events/assessment.shape.js';
import { type Assessed, isFreeIn } from './assessed.js';
import type { AssessedWith } from './assessment-record.js';
import { changesAs, outcomeAs, programmeRecord } from './programme-record.js';
import { TRIES } from './recorded-basis.js';

/**
 * What the catalogue says to a request under a pack, by the text of its application (A-IP-20) and the day of the request
 * (A-PN-11). While nobody said when it was applied for, the catalogue’s first text is asked, which then asks for that day.
 * Nothing is free by a day of purchase that neither a receipt shows nor a contract says: the receipt is waited for (PN-P-1).
 */
export function assessPackCase(state: OpenCase, given: AssessedWith, knownAt: string): Assessed {
  const registered = packRegistered(state, given.record);
  const stated = assessed(state, given, packFacts(state, registered), knownAt);
  if (!isFreeIn(stated.outcome)) return stated;
  const shown = packFacts(state, registered, 'not-known');
  if (shown.purchasedOn !== undefined) return stated;
  return assessed(state, given, shown, knownAt, ['receipt']);
}

/** @param wants what must be shown before anything is free */
function assessed(
  state: OpenCase,
  { terms, record }: AssessedWith,
  { appliedOn, ...facts }: PackCaseFacts,
  knownAt: string,
  wants: Assessed['wants'] = [],
): Assessed {
  const told = { unit: record, facts: packRegistered(state, record) };
  const anchoredOn = packAnchor(state, { appliedOn });
  const at = { appliedOn: anchoredOn, knownAt };
  const decision = decidePackCoverage(facts, terms, at);
  const ruled = (answered: Outcome<PackAnswer>, otherwise: PackRequest) => {
    const given = { ...facts, ...otherwise };
    const judgedBy = decidePackTerm(given, terms, at).outcome;
    const term = judgedBy.kind === 'decided' ? { ...judgedBy.value } : null;
    return outcomeAs(answered, (answer) => rulingOf(answer, term, given.service ?? null));
  };
  const byRules = ruled(decision.outcome, {});
  const known = wants.length > 0 ? waitingFor(wants) : byRules;
  const outcome = appliedOn === undefined ? alsoAsking(known, 'appliedOn') : known;
  const changes =
    appliedOn === undefined
      ? NO_CHANGE_FOUND
      : changesAs(state, packWouldChange(facts, terms, at, TRIES), ruled);
  const assessment = programmeRecord(state, decision, { outcome, anchoredOn, knownAt, told, changes });
  return { outcome, assessment, told: told.facts, wants: [...wants] };
}

function waitingFor(wants: readonly string[]): Outcome<ProgrammeRuling> {
  return { kind: 'needs-facts', ask: [...wants] };
}

/** Without a text nothing can be tried. */
const NO_CHANGE_FOUND = { found: [], complete: false };

/** Without the day that picks the text nothing is decided. */
function alsoAsking<O>(outcome: Outcome<O>, fact: string): Outcome<O> {
  const others = outcome.kind === 'needs-facts' ? outcome.ask : [];
  return { kind: 'needs-facts', ask: [...others, fact] };
}

function rulingOf(
  answer: PackAnswer,
  term: ProgrammeRuling['term'],
  form: 'on-site' | 'carry-in' | null,
): ProgrammeRuling {
  const { kind } = answer;
  const ruling = { term, word: kind, form, readings: [] };
  switch (kind) {
    case 'included': {
      const charges = answer.charged.map((line) => ({ kind: line, payer: 'customer' as const, net: null }));
      return { ...ruling, coverage: 'free', payer: 'vendor', charges };
    }
    case 'quoted':
      return { ...ruling, coverage: 'paid', payer: 'customer', charges: [] };
    case 'excluded':
      // Not in the flat fee; a quote is offered to whoever wants it (A-PN-17).
      return { ...ruling, coverage: 'paid', payer: 'customer', charges: [], readings: ['A-PN-17'] };
    case 'not-offered':
    case 'no-fault':
      return { ...ruling, coverage: 'excluded', payer: 'customer', charges: [] };
    default:
      return exhaustive(kind);
  }
}
