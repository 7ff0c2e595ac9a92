import { exhaustive } from '#kernel';
import { assessIpro, type IproAssessment, iproWouldChange, type Outcome, type TermsJudgedBy } from '#policy';
import { iproFacts, iproRegistered, shownOfDevice } from '../../decider/programme-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { ProgrammeRuling } from '../../events/assessment.shape.js';
import { type Assessed, isFreeIn } from './assessed.js';
import type { AssessedWith } from './assessment-record.js';
import { changesAs, outcomeAs, programmeRecord } from './programme-record.js';
import { TRIES, withoutSaid } from './recorded-basis.js';

type Repairable = Exclude<IproAssessment, { outcome: 'refused' | 'held' }>;

/** What i-PRO’s scheme says to all that the case and its unit know, by the day of the request (A-IP-20, A-IP-10). */
export function assessIproCase(state: OpenCase, { terms, record }: AssessedWith, knownAt: string): Assessed {
  const { requestedOn } = state.opened;
  const registered = iproRegistered(state, record);
  const at = { requestedOn, knownAt };
  const stated = iproFacts(state, registered);
  // What nothing shows makes nothing free.
  const mayBeFree = isFreeIn(ruled(assessIpro(stated, terms, at).outcome));
  const facts = mayBeFree ? iproFacts(state, registered, 'not-known') : stated;
  const decision = assessIpro(facts, terms, at);
  const told = { unit: record, facts: withoutSaid(registered, shownOfDevice(state, registered)) };
  const outcome = ruled(decision.outcome);
  const changes = changesAs(state, iproWouldChange(facts, terms, at, TRIES), ruled);
  const recorded = { outcome, anchoredOn: requestedOn, knownAt, told, changes };
  return {
    outcome,
    assessment: programmeRecord(state, decision, recorded),
    told: registered,
    wants: wantsOf(decision.outcome),
  };
}

/** What must be shown before anything is free is asked for (IP-F-4). */
function ruled(outcome: Outcome<IproAssessment>): Outcome<ProgrammeRuling> {
  const wants = wantsOf(outcome);
  return wants.length > 0 ? { kind: 'needs-facts', ask: wants } : outcomeAs(outcome, rulingOf);
}

function wantsOf(outcome: Outcome<IproAssessment>): Assessed['wants'] {
  const answer = outcome.kind === 'decided' ? outcome.value : null;
  return answer?.outcome === 'held' ? [...answer.wants] : [];
}

function rulingOf(answer: IproAssessment): ProgrammeRuling {
  switch (answer.outcome) {
    case 'free':
    case 'paid':
    case 'split':
    case 'excluded':
      return repairOf(answer);
    case 'refused':
    case 'held':
      // It cannot be repaired: a new one is bought (IP-Q-6).
      return {
        coverage: 'excluded',
        term: null,
        word: answer.outcome,
        form: null,
        payer: 'customer',
        charges: [],
        readings: [],
      };
    default:
      return exhaustive(answer);
  }
}

/** A drive that is paid while the rest is free is quoted like any paid repair (A-IP-18). */
function repairOf(answer: Repairable): ProgrammeRuling {
  const { outcome, charges, handling, readings, terms, warranty } = answer;
  const coverage = outcome === 'split' ? 'paid' : outcome;
  return {
    coverage,
    term: termOf(terms, warranty),
    word: outcome,
    form: handling.form,
    payer: coverage === 'free' ? 'ipro' : 'partner',
    charges: charges.map((one) => ({ ...one })),
    readings: [...readings],
  };
}

/** The term that answers; where none does any more, the last there was. */
function termOf(
  { product, fiveYear }: TermsJudgedBy,
  warranty: Repairable['warranty'],
): ProgrammeRuling['term'] {
  const term = warranty === 'product' ? product : (fiveYear ?? product);
  return term === null ? null : { ...term };
}
