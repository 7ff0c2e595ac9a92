import { jest } from '@jest/globals';
import { type Rule, without } from './without-clause.js';

const RESOLVE = '../../../../libs/policy/src/kernel/resolve.js';

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
