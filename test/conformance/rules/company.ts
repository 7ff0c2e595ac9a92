import { answersOf } from './answers.js';
import type { Played, Rulebook } from './played.js';

/**
 * Clauses beside which another one decides nothing of its own: without them a case is answered by it. `same`: they bring
 * the same answer about without it; `gives-way`: theirs is another one, and wins.
 */
export interface Company {
  readonly how: 'same' | 'gives-way';
  readonly beside: readonly string[];
  readonly shownBy: string;
}

/** How many other clauses are left out together at most. */
const MOST = 2;

/**
 * In whose company a clause changes no answer: the fewest clauses that spoke in the same case and without which its loss
 * is felt, such as speak seldom before others. `null`: its loss is felt in no company.
 */
export function inCompanyOf(clause: string, asking: readonly Played[], rulebook: Rulebook): Company | null {
  const heard = asking
    .filter(({ spoke }) => spoke.has(clause))
    .filter((one) => answersWithout([clause], one, rulebook) === one.answers);
  const often = (id: string) => asking.filter(({ spoke }) => spoke.has(id)).length;
  const found = Array.from({ length: MOST }, (_, index) => index + 1).flatMap((size) =>
    heard.flatMap((one) => {
      const others = [...one.spoke].filter((id) => id !== clause && one.asked.has(id));
      const seldomFirst = others.sort((a, b) => often(a) - often(b) || (a < b ? -1 : 1));
      const beside = subsets(seldomFirst, size).find((some) => feels(clause, some, one, rulebook));
      return beside === undefined ? [] : [companyIn(beside, one, rulebook)];
    }),
  );
  return found.find(({ how }) => how === 'same') ?? found[0] ?? null;
}

function companyIn(beside: readonly string[], one: Played, rulebook: Rulebook): Company {
  const unchanged = answersWithout(beside, one, rulebook) === one.answers;
  return { how: unchanged ? 'same' : 'gives-way', beside, shownBy: one.worked.id };
}

function feels(clause: string, beside: readonly string[], one: Played, rulebook: Rulebook): boolean {
  return answersWithout(beside, one, rulebook) !== answersWithout([...beside, clause], one, rulebook);
}

function answersWithout(clauses: readonly string[], { worked }: Played, rulebook: Rulebook): string {
  rulebook.drop(...clauses);
  try {
    return answersOf(worked);
  } finally {
    rulebook.drop();
  }
}

function subsets(of: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return of.flatMap((first, index) => subsets(of.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}
