import { canonicalJson, type JsonValue } from '#kernel';
import type { Clause } from '../kernel/clause.js';
import { declaredFacts } from '../kernel/fact-domain.js';
import { checkKeys } from './check-keys.js';
import { checkOverrides } from './check-overrides.js';
import { idle } from './idle.js';
import type { PolicyProblem } from './policy-problem.js';
import { survey, type Tried, type TriedQuestion } from './survey.js';

/** A question with its clauses, and what about it is known and meant. */
export interface CheckedQuestion<F extends object> extends TriedQuestion<F> {
  readonly clauses: readonly Clause<never, unknown>[];
  /** Names that earlier steps conclude and clauses read like facts. */
  readonly concluded: readonly string[];
  /** Where the rules are silent on purpose: a gap there is none to mend. */
  readonly silentOn: (facts: F) => boolean;
}

/** A question of which only the outcomes are known, with the names of its facts. */
export interface CheckedOutcomes<F extends object> extends TriedQuestion<F> {
  readonly declared: readonly string[];
  readonly concluded: readonly string[];
  readonly silentOn: (facts: F) => boolean;
}

/**
 * What is wrong with the clauses of a question: facts that nothing answers, or that two clauses answer differently;
 * clauses that never speak, or are always overridden; facts and keys that are not declared; overrides in a circle. Of
 * gaps and conflicts the first of each kind is shown with its facts.
 */
export function checkQuestion<F extends object>(question: CheckedQuestion<F>): readonly PolicyProblem[] {
  const unsound = checkOverrides(question.clauses);
  if (unsound.length > 0) return unsound;
  const declared = declaredFacts(question.domains).map(({ fact }) => fact);
  const fired = new Set<string>();
  const spoke = new Set<string>();
  const found = checkOutcomes({ ...question, declared }, ({ decision }) => {
    for (const { clause, role } of decision.fired) {
      fired.add(clause);
      if (role !== 'overridden') spoke.add(clause);
    }
  });
  return [
    ...question.cases.flatMap((stated) => checkKeys(stated, declared)),
    ...found,
    ...question.clauses.flatMap(({ id }) => idle(id, fired, spoke)),
  ];
}

/**
 * What is wrong with the answers to a question: facts that nothing answers, or that two clauses answer differently, and
 * facts that were read without being declared; the first of each kind.
 * @param meet gets every combination that was tried.
 */
export function checkOutcomes<F extends object>(
  question: CheckedOutcomes<F>,
  meet: (one: Tried<F>) => void = () => undefined,
): readonly PolicyProblem[] {
  const known: readonly string[] = [...question.declared, ...question.concluded];
  const found = new Map<string, PolicyProblem>();
  for (const one of survey(question)) {
    for (const problem of [...openOutcome(one, question), ...undeclared(one, known)]) {
      const kind = `${problem.check} ${problem.at}`;
      if (!found.has(kind)) found.set(kind, problem);
    }
    meet(one);
  }
  return [...found.values()];
}

function openOutcome<F extends object>(
  { facts, decision: { outcome } }: Tried<F>,
  { silentOn }: Pick<CheckedOutcomes<F>, 'silentOn'>,
): readonly PolicyProblem[] {
  if (outcome.kind === 'gap' && !silentOn(facts))
    return [{ check: 'gap', at: 'question', detail: `no clause speaks to ${shown(facts)}` }];
  if (outcome.kind === 'conflict') {
    const detail = `different answers to ${shown(facts)}`;
    return [{ check: 'conflict', at: outcome.clauses.join(' '), detail }];
  }
  return [];
}

function shown(facts: object): string {
  return canonicalJson(facts as JsonValue);
}

function undeclared<F>({ decision }: Tried<F>, known: readonly string[]): readonly PolicyProblem[] {
  const asked = decision.outcome.kind === 'needs-facts' ? decision.outcome.ask : [];
  const failed = decision.notFired.flatMap(({ failedOn }) => failedOn);
  return [...decision.factsUsed.map(({ fact }) => fact), ...asked, ...failed]
    .filter((fact) => !known.includes(fact))
    .map((fact) => ({ check: 'undeclared-fact', at: fact, detail: 'read, but its values are not declared' }));
}
