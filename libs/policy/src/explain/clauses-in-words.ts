import { clauseIndex, readingIndex } from '../clauses/clause-index.js';
import { placeOf } from '../clauses/places.js';
import type { FiredClause, SilentClause } from '../kernel/decision.js';
import { type FactWords } from './fact-words.js';
import { labelsOf } from './facts-in-words.js';
import { both, type Label } from './language.js';

/** What each clause and reading says, by its id. */
const PARAPHRASES = new Map(
  [...readingIndex(), ...clauseIndex()].map(({ id, paraphrase }) => [id, paraphrase] as const),
);

/** A heading and what stands under it, each perhaps on several lines. */
export type Item = readonly [Label, ...Label[]];

/** A clause with its place in the source and what it says; of a reading, its id stands for the place. */
export function citedClause(id: string): Item {
  return [named(id), PARAPHRASES.get(id) ?? both('', '')];
}

/** A clause and what prevailed over it. */
export function overriddenClause({ clause, overriddenBy }: FiredClause): Item {
  const [head, says = both('', '')] = citedClause(clause);
  if (overriddenBy === undefined) return [head, says];
  const winner = named(overriddenBy);
  return [head, says, both(`→ ${winner.ja}が優先します。`, `→ ${winner.en} prevails.`)];
}

/** A clause that does not apply, and the facts that rule it out. */
export function silentClause({ clause, failedOn }: SilentClause, facts: readonly FactWords[]): Item {
  const [head, says = both('', '')] = citedClause(clause);
  if (failedOn.length === 0 || facts.length === 0) return [head, says];
  const { ja, en } = labelsOf(facts);
  return [head, says, both(`→ 当てはまらない点：${ja}`, `→ Ruled out by: ${en}`)];
}

function named(id: string): Label {
  const place = placeOf(id);
  return place === undefined
    ? both(`規定の読み方［${id}］`, `Reading [${id}]`)
    : both(`${place.ja}［${id}］`, `${place.en} [${id}]`);
}
