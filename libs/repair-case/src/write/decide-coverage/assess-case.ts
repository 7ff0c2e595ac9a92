import { exhaustive } from '#kernel';
import { contradictions } from '../../decider/contradictions.js';
import type { OpenCase } from '../../decider/state.js';
import { inHandSince } from '../../decider/visits.js';
import { type AssessedWith, assessFrontier } from './assessment-record.js';
import { assessIproCase } from './assess-ipro-case.js';
import { assessPackCase } from './assess-pack-case.js';
import { type Rulebook, rulebookOf } from './rulebook.js';
import type { Assessed, AssessedCase, CaseCoverage, ExchangeLeft } from './assessed.js';
import { underItsTexts } from '../under-its-texts.js';
import { backDated } from './back-dated.js';
import { contradictionsIn, leftToPerson } from './contradicted.js';
import { leftByExchange, unlessExchanged } from './left-by-exchange.js';

/**
 * What the rules of the case’s programme say to everything that the case and its registered unit know. `null`: before
 * the item has arrived, FRONTIER has no text to go by (A-FR-17). Where the case contradicts itself, or is judged by a day in
 * the past that gives more than the day of its record, a person decides; the assessment holds what the rules say by the latest
 * paper and by that day. Where a decision stands, its tables count. @param now RFC 3339 `Z` with milliseconds
 * @throws ShuriError, MissingTerms as the programme’s rules do
 */
export function assessCase(state: OpenCase, given: AssessedWith, now: string): AssessedCase | null {
  const rulebook = rulebookOf(state, given, now);
  const assessed = assessedBy(state, given, rulebook);
  if (assessed === null) return null;
  const { assessment, outcome } = assessed;
  const exchange = leftByExchange(state, given.record);
  const otherwise = (other: OpenCase) => {
    const then = underItsTexts(other, { ...given, now }, () => assessedBy(other, given, rulebook));
    return then === null ? null : afterExchange(then, leftByExchange(other, given.record));
  };
  const differing = [
    ...contradictionsIn(assessment, contradictions(state, given.record)),
    ...backDated(state, rulebook.terms, afterExchange(assessed, exchange), otherwise),
  ];
  const left = unlessExchanged(leftToPerson(outcome, assessment, differing), exchange);
  return { ...assessed, outcome: left, differing, exchange };
}

function afterExchange(assessed: Assessed, exchange: ExchangeLeft | null): Assessed {
  return { ...assessed, outcome: unlessExchanged(assessed.outcome, exchange) };
}

/** What the rules say by these tables. `null`: as for the case. */
export function assessedBy(state: OpenCase, before: AssessedWith, rulebook: Rulebook): Assessed | null {
  const { terms, knownAt } = rulebook;
  const given = { ...before, terms };
  const { programme } = state.opened;
  switch (programme) {
    case 'frontier': {
      const arrivedOn = inHandSince(state);
      return arrivedOn === null
        ? null
        : inShort({ ...assessFrontier(state, given, arrivedOn, knownAt), wants: [] });
    }
    case 'ipro':
      return inShort(assessIproCase(state, given, knownAt));
    case 'panasonic-pack':
      return inShort(assessPackCase(state, given, knownAt));
    default:
      return exhaustive(programme);
  }
}

/** The outcome with free, paid or excluded and its term alone: the rest stands in the record. */
function inShort({ outcome, ...rest }: Assessed): Assessed {
  switch (outcome.kind) {
    case 'decided':
      return { ...rest, outcome: { kind: 'decided', value: coverageOf(outcome.value) } };
    case 'person-decides': {
      const { because, proposal } = outcome;
      const short = proposal === null ? null : coverageOf(proposal);
      return { ...rest, outcome: { kind: 'person-decides', proposal: short, because } };
    }
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return { ...rest, outcome };
    default:
      return exhaustive(outcome);
  }
}

function coverageOf({ coverage, term }: CaseCoverage): CaseCoverage {
  return { coverage, term };
}
