/** A clause as far as dropping one goes. */
export interface Rule {
  readonly id: string;
  readonly overrides?: readonly string[];
}

/** The clauses of a question without some of them; what overrode one, or was overridden by it, is as if it had never been. */
export function without(dropped: readonly string[], clauses: readonly Rule[]): readonly Rule[] {
  return dropped.reduce<readonly Rule[]>((left, id) => withoutOne(id, left), clauses);
}

function withoutOne(dropped: string, clauses: readonly Rule[]): readonly Rule[] {
  if (!clauses.some(({ id }) => id === dropped)) return clauses;
  return clauses
    .filter(({ id }) => id !== dropped)
    .map((clause) =>
      clause.overrides === undefined
        ? clause
        : { ...clause, overrides: stillThere(dropped, clause, clauses) },
    );
}

/** What a clause overrides without the dropped one; what that one overrode in its turn is overridden directly. */
function stillThere(dropped: string, clause: Rule, clauses: readonly Rule[]): readonly string[] {
  const inherited = clauses.find(({ id }) => id === dropped)?.overrides ?? [];
  const overrides = clause.overrides ?? [];
  const reached = overrides.some((id) => id === dropped) ? [...overrides, ...inherited] : overrides;
  return reached.filter((id) => id !== dropped);
}
