import { jest } from '@jest/globals';

const RESOLVE = '../../../../libs/policy/src/kernel/resolve.js';

interface Rule {
  readonly id: string;
  readonly overrides?: readonly string[];
}

/** Lets every question of the policy library be asked without one of its clauses. To be called before it is imported. */
export async function mockDroppedClause(): Promise<{ drop(id: string | null): void }> {
  const actual = (await import(RESOLVE)) as { resolve(clauses: readonly Rule[], facts: object): object };
  let dropped: string | null = null;
  jest.unstable_mockModule(RESOLVE, () => ({
    ...actual,
    resolve: (clauses: readonly Rule[], facts: object) => actual.resolve(without(dropped, clauses), facts),
  }));
  return {
    drop: (id) => {
      dropped = id;
    },
  };
}

function without(dropped: string | null, clauses: readonly Rule[]): readonly Rule[] {
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
