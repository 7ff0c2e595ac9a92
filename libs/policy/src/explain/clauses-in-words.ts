import type { FiredClause, SilentClause } from '../kernel/decision.js';
import type { Citing, Item } from './citations.js';
import { labelsOf } from './facts-in-words.js';
import { both, type Label } from './language.js';

/** A clause and what prevailed over it. */
export function overriddenClause({ clause, overriddenBy }: FiredClause, cited: Citing): Item {
  const [head, says = both('', '')] = cited(clause);
  if (overriddenBy === undefined) return [head, says];
  const [winner] = cited(overriddenBy);
  return [head, says, both(`→ ${winner.ja}が優先します。`, `→ ${winner.en} prevails.`)];
}

/** A few clauses can be read; of more, only their ids. */
const FEW = 4;

/** Clauses that do not apply, and the facts that rule them out: one by one, or of many those with the same facts together. */
export function silentClauses(
  silent: readonly SilentClause[],
  namesOf: (facts: readonly string[]) => readonly Label[],
  cited: Citing,
): readonly Item[] {
  if (silent.length <= FEW) {
    return silent.map(({ clause, failedOn }) => {
      const [head, says = both('', '')] = cited(clause);
      const { ja, en } = labelsOf(namesOf(failedOn));
      return [head, says, both(`→ 当てはまらない点：${ja}`, `→ Ruled out by: ${en}`)];
    });
  }
  const sameFacts = (one: SilentClause) =>
    silent.filter((other) => other.failedOn.join() === one.failedOn.join());
  return silent
    .map(sameFacts)
    .filter(([first], index) => first === silent[index])
    .map((group): Item => {
      const { ja, en } = labelsOf(namesOf(group[0]?.failedOn ?? []));
      const ids = group.map(({ clause }) => clause);
      return [
        both(`当てはまらない点：${ja}`, `Ruled out by: ${en}`),
        both(ids.map((id) => `［${id}］`).join(''), ids.map((id) => `[${id}]`).join(' ')),
      ];
    });
}
