/** A clause as far as dropping one goes. */
export interface Rule {
  readonly id: string;
  readonly overrides?: readonly string[];
}

/** The clauses of a question without one of them; what overrode it, or was overridden by it, is as if it had never been. */
export function without(dropped: string | null, clauses: readonly Rule[]): readonly Rule[] {
  return clauses
    .filter(({ id }) => id !== dropped)
    .map((clause) =>
      clause.overrides === undefined
        ? clause
        : { ...clause, overrides: stillThere(dropped, clause, clauses) },
    );
}

/** What a clause overrides without the dropped one; what that one overrode in its turn is overridden directly. */
function stillThere(dropped: string | null, clause: Rule, clauses: readonly Rule[]): readonly string[] {
  const inherited = clauses.find(({ id }) => id === dropped)?.overrides ?? [];
  const overrides = clause.overrides ?? [];
  const reached = overrides.some((id) => id === dropped) ? [...overrides, ...inherited] : overrides;
  return reached.filter((id) => id !== dropped);
}
