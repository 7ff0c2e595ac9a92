import type { JsonValue } from '#kernel';
import { failsOn, type Tri, waitsFor, YES } from './tri.js';

type Known<F, K extends keyof F> = Exclude<F[K], undefined>;
type Given<F, K extends keyof F> = Exclude<F[K], undefined | null>;

/** The only way a clause gets at a fact: every read is recorded, so that "facts used" cannot drift from the code. */
export interface Facts<F> {
  /**
   * A fact that the clause's condition has shown to be given.
   * @throws TypeError when it is unknown or lacking: the clause reads what it did not test, a programming error.
   */
  get<K extends keyof F & string>(fact: K): Given<F, K>;
  /** Whether the fact is known, be it only as lacking (`null`). */
  known(fact: keyof F & string): Tri;
  /** Whether the fact is there; no when it is known to be lacking. */
  given(fact: keyof F & string): Tri;
  /** Whether the fact is known to be lacking. */
  lacking(fact: keyof F & string): Tri;
  /** Whether a known fact passes; unknown when it is not known. */
  test<K extends keyof F & string>(fact: K, passes: (value: Known<F, K>) => boolean): Tri;
  /** As `test`, for what counts only once somebody has found it: while unknown it does not hold and is not asked for. */
  found<K extends keyof F & string>(fact: K, passes: (value: Known<F, K>) => boolean): Tri;
}

/** Facts with a memory of what was read. An absent key is unknown. */
export class RecordedFacts<F extends object> implements Facts<F> {
  readonly #stated: object;
  readonly #concluded: ReadonlyMap<string, unknown>;
  readonly #read: Map<string, JsonValue>;
  readonly #touched: Set<string>;

  private constructor(
    stated: object,
    concluded: ReadonlyMap<string, unknown>,
    read: Map<string, JsonValue>,
    touched: Set<string>,
  ) {
    this.#stated = stated;
    this.#concluded = concluded;
    this.#read = read;
    this.#touched = touched;
  }

  /** @param touched gets the name of every fact that is looked at, also of those that are unknown. */
  static of<F extends object>(stated: F, touched = new Set<string>()): RecordedFacts<F> {
    return new RecordedFacts(stated, new Map(), new Map(), touched);
  }

  /** The same facts and what an earlier step concluded from them; conclusions are not recorded as facts. */
  with<D extends object>(concluded: D): RecordedFacts<F & D> {
    const all = new Map(this.#concluded);
    for (const [fact, value] of Object.entries(concluded)) all.set(fact, value);
    return new RecordedFacts(this.#stated, all, this.#read, this.#touched);
  }

  get<K extends keyof F & string>(fact: K): Given<F, K> {
    const value = this.#value(fact);
    if (!isGiven(value)) throw new TypeError(`a clause read ${fact} without having shown that it is given`);
    return value;
  }

  known(fact: keyof F & string): Tri {
    return this.test(fact, () => true);
  }

  given(fact: keyof F & string): Tri {
    return this.test(fact, isGiven);
  }

  lacking(fact: keyof F & string): Tri {
    return this.test(fact, (value) => value === null);
  }

  test<K extends keyof F & string>(fact: K, passes: (value: Known<F, K>) => boolean): Tri {
    const value = this.#value(fact);
    if (!isKnown(value)) return waitsFor(fact);
    return passes(value) ? YES : failsOn(fact);
  }

  found<K extends keyof F & string>(fact: K, passes: (value: Known<F, K>) => boolean): Tri {
    const tested = this.test(fact, passes);
    return tested.is === 'unknown' ? failsOn(fact) : tested;
  }

  /** Every fact read so far, with its value, by name. */
  used(): readonly { readonly fact: string; readonly value: JsonValue }[] {
    return [...this.#read.keys()].sort().map((fact) => ({ fact, value: this.#read.get(fact) ?? null }));
  }

  #value<K extends keyof F & string>(fact: K): F[K] {
    if (this.#concluded.has(fact)) return this.#concluded.get(fact) as F[K];
    const value = (this.#stated as F)[fact];
    // What was read before is on record: clauses ask for the same few facts again and again.
    if (this.#read.has(fact)) return value;
    this.#touched.add(fact);
    if (isKnown(value)) this.#read.set(fact, value as JsonValue);
    return value;
  }
}

function isKnown<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined;
}

function isGiven<V>(value: V): value is Exclude<V, undefined | null> {
  return value !== undefined && value !== null;
}
