import { canonicalJson, type JsonValue } from '#kernel';
import { changerOf, declaredFacts, type FactDomains, pointsOf, valueOf, withValue } from './fact-domain.js';

/** A fact as it stands. */
export type FactState = { readonly is: 'known'; readonly value: JsonValue } | { readonly is: 'unknown' };

/** One fact that would be otherwise, and who could bring that about. */
export interface FactChange {
  readonly fact: string;
  readonly from: FactState;
  readonly to: JsonValue;
  readonly by: 'customer' | 'staff';
}

/**
 * Every single change that somebody could bring about; of one fact the nearest value first.
 * @param matters leaves out facts of which no change is wanted.
 */
export function flipsOf<F extends object>(
  facts: F,
  domains: FactDomains<F>,
  matters: (fact: string) => boolean,
): readonly FactChange[] {
  return declaredFacts(domains).flatMap((domain) => {
    const { fact } = domain;
    if (!matters(fact)) return [];
    const current = valueOf(facts, fact);
    const by = changerOf(domain, current);
    if (by === 'no') return [];
    const others = pointsOf(domain, facts).filter((point) => !same(point, current));
    return nearest(others, current).map((to) => ({ fact, from: stateOf(current), to, by }));
  });
}

/** The facts with the changes made. */
export function apply<F extends object>(facts: F, changes: readonly FactChange[]): F {
  return changes.reduce((all, { fact, to }) => withValue(all, fact as keyof F & string, to), facts);
}

export function stateOf(value: JsonValue | undefined): FactState {
  return value === undefined ? { is: 'unknown' } : { is: 'known', value };
}

function same(a: JsonValue, b: JsonValue | undefined): boolean {
  if (a === b || typeof a !== 'object' || typeof b !== 'object') return a === b;
  return canonicalJson(a) === canonicalJson(b);
}

function nearest(points: readonly JsonValue[], current: JsonValue | undefined): readonly JsonValue[] {
  return points.toSorted((a, b) => distance(a, current) - distance(b, current));
}

function distance(point: JsonValue, current: JsonValue | undefined): number {
  if (typeof point === 'number' && typeof current === 'number') return Math.abs(point - current);
  if (!isDay(point) || !isDay(current)) return 0;
  return Math.abs(Temporal.PlainDate.from(current).until(Temporal.PlainDate.from(point)).days);
}

function isDay(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
