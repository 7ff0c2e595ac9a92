import { clauseIndex, readingIndex } from '../clauses/clause-index.js';
import { placeOf } from '../clauses/places.js';
import type { FiredClause, SilentClause } from '../kernel/decision.js';
import { labelsOf } from './facts-in-words.js';
import { both, type Label } from './language.js';

/** Each clause and reading by its id, as it is cited: where it stands, and what it says. */
const CITATIONS = new Map(
  [...readingIndex(), ...clauseIndex()].map(({ id, paraphrase }): [string, Item] => [
    id,
    [placed(id), paraphrase],
  ]),
);

/** The clauses that answer nothing by themselves: they say what a question means, or are cited. */
const FRAMES = new Set(
  clauseIndex().flatMap(({ id, kind }) => (kind === 'definition' || kind === 'text' ? [id] : [])),
);

/** Whether a clause answers a question, be it an earlier step of another. */
export function answersSomething(clause: string): boolean {
  return !FRAMES.has(clause);
}

/** A heading and what stands under it, each perhaps on several lines. */
export type Item = readonly [Label, ...Label[]];

/** A clause with its place in the source and what it says; of a reading, its id stands for the place. */
export function citedClause(id: string): Item {
  return CITATIONS.get(id) ?? [placed(id)];
}

/** A clause and what prevailed over it. */
export function overriddenClause({ clause, overriddenBy }: FiredClause): Item {
  const [head, says = both('', '')] = citedClause(clause);
  if (overriddenBy === undefined) return [head, says];
  const [winner] = citedClause(overriddenBy);
  return [head, says, both(`→ ${winner.ja}が優先します。`, `→ ${winner.en} prevails.`)];
}

/** A few clauses can be read; of more, only their ids. */
const FEW = 4;

/** Clauses that do not apply, and the facts that rule them out: one by one, or of many those with the same facts together. */
export function silentClauses(
  silent: readonly SilentClause[],
  namesOf: (facts: readonly string[]) => readonly Label[],
): readonly Item[] {
  if (silent.length <= FEW) {
    return silent.map(({ clause, failedOn }) => {
      const [head, says = both('', '')] = citedClause(clause);
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

function placed(id: string): Label {
  const place = placeOf(id);
  return place === undefined
    ? both(`規定の読み方［${id}］`, `Reading [${id}]`)
    : both(`${place.ja}［${id}］`, `${place.en} [${id}]`);
}
