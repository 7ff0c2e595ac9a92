import { declaredFacts, type FactDomains, pointsOf, withValue } from '../kernel/fact-domain.js';

/** Up to how many combinations of facts are tried one by one. */
export const ALL_CELLS = 200_000;

/** How many combinations the declared facts have beside those that a case states. */
export function countCells<F extends object>(base: F, domains: FactDomains<F>): number {
  return declaredFacts(domains).reduce(
    (count, domain) => count * Math.max(1, pointsOf(domain, base).length),
    1,
  );
}

/**
 * Every combination of the declared facts. A point that hangs on other facts is taken from those set before it, in the
 * order of their names, and from the case; a fact without any stays as it is stated.
 */
export function* allCells<F extends object>(base: F, domains: FactDomains<F>): Generator<F> {
  const [first, ...rest] = declaredFacts(domains);
  if (first === undefined) {
    yield base;
    return;
  }
  const others = Object.fromEntries(rest.map(({ fact }) => [fact, domains[fact]])) as FactDomains<F>;
  const points = pointsOf(first, base);
  if (points.length === 0) yield* allCells(base, others);
  for (const point of points) yield* allCells(withValue(base, first.fact, point), others);
}

/** A case with one declared fact otherwise. */
export function* turnedOnce<F extends object>(base: F, domains: FactDomains<F>): Generator<F> {
  for (const domain of declaredFacts(domains)) {
    for (const point of pointsOf(domain, base)) yield withValue(base, domain.fact, point);
  }
}
