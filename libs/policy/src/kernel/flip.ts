import { canonicalJson, type JsonValue } from '#kernel';
import { changerOf, declaredFacts, type FactDomains, pointsOf, valueOf, withValue } from './fact-domain.js';
import { scaleOf } from './scale.js';

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
 * The changes of one fact that are tried on some facts.
 * @param matters leaves out facts of which no change is wanted.
 * @param answerIf what the answer would be, the same text for the same answer, for looking where it turns.
 */
export type Flips<F> = (
  facts: F,
  matters: (fact: string) => boolean,
  answerIf: (change: FactChange) => string,
) => readonly FactChange[];

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
  const scale = scaleOf(point);
  const [there, here] = [scale?.read(point), scale?.read(current)];
  return there === undefined || here === undefined ? 0 : Math.abs(there - here);
}
