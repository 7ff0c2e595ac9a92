import { type Decision, refuse, type Warning } from '#commanding';
import { exhaustive, type JsonObject } from '#kernel';
import type { CaseProgramme, Outcome } from '#policy';
import type { Contradiction } from '../../decider/contradictions.js';
import type { Source } from '../../decider/said.js';
import { spoke } from '../../decider/spoke.js';
import type { AssessmentShape } from '../../events/assessment.shape.js';
import { clausesOn } from './ruled-by.js';

/** Those contradictions in what the rules went by; any other changes nothing. */
export function contradictionsIn(
  { factsUsed }: Pick<AssessmentShape, 'factsUsed'>,
  all: readonly Contradiction[],
): readonly Contradiction[] {
  return all.filter(({ fact }) => factsUsed.some((used) => used.fact === fact));
}

/** What is shown differently is left to a person: what the rules say by the latest paper is proposed (A-G-6). */
export function leftToPerson<Value>(
  outcome: Outcome<Value>,
  assessment: AssessmentShape,
  differing: readonly Contradiction[],
): Outcome<Value> {
  if (differing.length === 0) return outcome;
  switch (outcome.kind) {
    case 'decided':
      return {
        kind: 'person-decides',
        proposal: outcome.value,
        because: [...new Set([...clausesOf(assessment.programme, differing), ...spoke(assessment)])],
      };
    case 'person-decides':
      return {
        ...outcome,
        because: [...new Set([...clausesOf(assessment.programme, differing), ...outcome.because])],
      };
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome;
    default:
      return exhaustive(outcome);
  }
}

/** The decision, with all that is said of each fact and by whom: in its warnings, or in the refusal to leave it to the rules. */
export function namingContradictions(
  decision: Decision,
  programme: CaseProgramme,
  differing: readonly Contradiction[],
): Decision {
  const [first] = differing;
  if (first === undefined) return decision;
  if (decision.kind !== 'refused') {
    return {
      ...decision,
      warnings: [...decision.warnings, ...differing.map((one) => warning(programme, one))],
    };
  }
  const { code, fields, clauses } = decision.error;
  if (code !== 'REPAIR_CASE.PERSON_DECIDES') return decision;
  return refuse(code, sentence(first), { ...fields, differ: differing.map(told) }, clauses);
}

function warning(programme: CaseProgramme, one: Contradiction): Warning {
  const clauses = clausesOn(programme, one.fact);
  return { code: 'COVERAGE.PAPERS_DIFFER', message: sentence(one), clauses };
}

function sentence({ fact, said }: Contradiction): string {
  const each = said.map(
    ({ value, by }) => `${value === null ? 'none' : String(value)} by ${sourceInWords(by)}`,
  );
  return `${fact} is ${each.join(' and ')}: a person decides`;
}

function sourceInWords(by: Source): string {
  switch (by.kind) {
    case 'paper':
      return `the paper ${by.id}`;
    case 'contract':
      return `the contract ${by.id}`;
    case 'registration':
      return `the registration ${by.id}`;
    case 'request':
      return 'the request';
    case 'statement':
      return 'what was stated';
    case 'recording':
      return 'the day of its record';
    default:
      return exhaustive(by);
  }
}

function told({ fact, said }: Contradiction): JsonObject {
  return { fact, said: said.map(({ value, by }) => ({ value, by: { ...by } })) };
}

function clausesOf(programme: CaseProgramme, differing: readonly Contradiction[]): readonly string[] {
  return differing.flatMap(({ fact }) => clausesOn(programme, fact));
}
