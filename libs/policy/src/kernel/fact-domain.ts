import type { JsonValue } from '#kernel';

/**
 * The values of a fact at which an answer can turn. `days` are `YYYY-MM-DD`: each boundary and the days beside it;
 * `numbers` each threshold and the whole numbers beside it. Both may hang on other facts, such as the end of a term.
 * `mayLack`: it can also be known to be lacking.
 */
export type FactPoints<F> =
  | { readonly of: 'values'; readonly values: readonly JsonValue[] }
  | {
      readonly of: 'numbers';
      readonly thresholds: (facts: F) => readonly number[];
      readonly mayLack: boolean;
    }
  | { readonly of: 'days'; readonly boundaries: (facts: F) => readonly string[]; readonly mayLack: boolean };

/**
 * Who could bring another value about, and in which state of the fact: `not-given` while it is unknown, lacking or
 * denied, `stated` once somebody has stated it. `no`: nobody can.
 */
export type Changeable =
  | { readonly by: 'customer' | 'staff'; readonly while: 'not-given' | 'stated' | 'always' }
  | { readonly by: 'no' };

/** What a fact can be, and who could change it. */
export interface FactDomain<F> {
  readonly points: FactPoints<F>;
  readonly changeable: Changeable;
}

/** The declared facts of a question. */
export type FactDomains<F> = { readonly [K in keyof F & string]?: FactDomain<F> };

/** A declared fact with its name. */
export interface DeclaredFact<F> extends FactDomain<F> {
  readonly fact: keyof F & string;
}

/** The declared facts by name. */
export function declaredFacts<F>(domains: FactDomains<F>): readonly DeclaredFact<F>[] {
  const names = Object.keys(domains).sort() as (keyof F & string)[];
  return names.flatMap((fact) => {
    const domain = domains[fact];
    return domain === undefined ? [] : [{ fact, ...domain }];
  });
}

/** What a fact is now. An `undefined` member counts as absent. */
export function valueOf<F>(facts: F, fact: keyof F & string): JsonValue | undefined {
  return facts[fact] as JsonValue | undefined;
}

/** The same facts with one of them another. */
export function withValue<F extends object>(facts: F, fact: keyof F & string, value: JsonValue): F {
  return { ...facts, [fact]: value };
}

/** Every value of a fact at which something may turn, each once, beside the other facts. */
export function pointsOf<F>({ points }: FactDomain<F>, facts: F): readonly JsonValue[] {
  switch (points.of) {
    case 'values':
      return points.values;
    case 'numbers': {
      const beside = points.thresholds(facts).flatMap((limit) => [limit - 1, limit, limit + 1]);
      return [...lacking(points.mayLack), ...[...new Set(beside)].sort((a, b) => a - b)];
    }
    case 'days':
      return [...lacking(points.mayLack), ...[...new Set(points.boundaries(facts).flatMap(besides))].sort()];
  }
}

/** Whether somebody could still bring another value of the fact about, and who. */
export function changerOf<F>(
  { changeable }: FactDomain<F>,
  current: JsonValue | undefined,
): Changeable['by'] {
  if (changeable.by === 'no' || changeable.while === 'always') return changeable.by;
  const given = current !== undefined && current !== null && current !== false;
  const open = changeable.while === 'stated' ? current !== undefined : !given;
  return open ? changeable.by : 'no';
}

function lacking(mayLack: boolean): readonly JsonValue[] {
  return mayLack ? [null] : [];
}

function besides(day: string): readonly string[] {
  const date = Temporal.PlainDate.from(day);
  return [date.subtract({ days: 1 }), date, date.add({ days: 1 })].map(String);
}
