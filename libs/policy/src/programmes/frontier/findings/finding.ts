import type { Facts } from '../../../kernel/facts.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';

/**
 * What somebody may find and has to show: `<finding>` says whether it was found, `<finding>Evidence` names what shows it
 * (`null`: nothing can). A finding that nobody raised does not hold and is not asked for; once raised, its evidence is.
 */
export type FindingFacts<N extends string> = { readonly [K in N]?: boolean } & {
  readonly [K in N as `${K}Evidence`]?: string | null;
};

/** The finding was raised, shown or not. */
export function raised<N extends string, F extends FindingFacts<N>>(facts: Facts<F>, finding: N): Tri {
  return (facts as unknown as Facts<Record<string, unknown>>).found(finding, (found) => found === true);
}

/** The finding was raised and is shown; unknown while its evidence is awaited. */
export function shown<N extends string, F extends FindingFacts<N>>(facts: Facts<F>, finding: N): Tri {
  const findings = facts as unknown as Facts<Record<string, unknown>>;
  return inOrder(raised(facts, finding), () => findings.given(`${finding}Evidence`));
}
