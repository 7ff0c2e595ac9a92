import type { JsonValue } from '#kernel';
import type { Clause } from '../../kernel/clause.js';
import type { Decision } from '../../kernel/decision.js';
import { RecordedFacts } from '../../kernel/facts.js';
import type { Resolution } from '../../kernel/resolution.js';
import { resolve } from '../../kernel/resolve.js';
import type { Terms } from '../../terms/terms.js';
import type { Asked } from './asked.js';
import { MasterData } from './master-data.js';
import { decisionUnder } from './pinned-decision.js';

/** Facts and the master data that clauses may look things up in. */
export type InHouse<F> = F & { readonly masterData: MasterData };

/** Answers one question by its clauses under the texts that `at` names. No clause that speaks is a gap. */
export function answer<F extends object, O extends JsonValue>(
  clauses: readonly Clause<InHouse<F>, O>[],
  stated: F,
  terms: Terms,
  at: Asked,
): Decision<O> {
  return decide(stated, terms, at, (facts) => resolve(clauses, facts));
}

/**
 * Answers a question by what is made of its facts, under the texts that `at` names.
 * @param touched gets the name of every fact that is looked at.
 */
export function decide<F extends object, O>(
  stated: F,
  terms: Terms,
  at: Asked,
  resolution: (facts: RecordedFacts<InHouse<F>>) => Resolution<O>,
  touched?: Set<string>,
): Decision<O> {
  const masterData = new MasterData(terms, at.arrivedOn);
  const recorded = RecordedFacts.of(stated, touched);
  noteArrival(recorded);
  const house = recorded.with({ masterData });
  return decisionUnder(at, recorded, masterData, () => resolution(house));
}

/** The arrival picks the texts: where it is stated, the answer rests on it whatever the clauses read. */
function noteArrival(facts: RecordedFacts<object>): void {
  (facts as RecordedFacts<{ readonly arrivedOn?: string }>).known('arrivedOn');
}

/** Where no clause speaks, the answer is what is ordinary: nothing stands in the way of it. */
export function ordinarily<O>(resolution: Resolution<O>, value: O): Resolution<O> {
  return resolution.outcome.kind === 'gap'
    ? { ...resolution, outcome: { kind: 'decided', value } }
    : resolution;
}
