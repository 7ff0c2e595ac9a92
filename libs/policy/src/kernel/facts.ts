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

/** What is known of one fact. What an earlier step concluded is no fact of its own, and counts as noted from the start. */
interface Entry {
  readonly fact: string;
  readonly value: unknown;
  noted: boolean;
}

/** Facts with a memory of what was read. An absent key is unknown. */
export class RecordedFacts<F extends object> implements Facts<F> {
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #read: Entry[];
  readonly #touched: Set<string> | undefined;

  private constructor(known: ReadonlyMap<string, Entry>, read: Entry[], touched: Set<string> | undefined) {
    this.#known = known;
    this.#read = read;
    this.#touched = touched;
  }

  /** @param touched gets the name of every fact that is looked at, also of those that are unknown. */
  static of<F extends object>(stated: F, touched?: Set<string>): RecordedFacts<F> {
    return new RecordedFacts(withEntries(new Map(), stated, 'stated'), [], touched);
  }

  /** The same facts and what an earlier step concluded from them; conclusions are not recorded as facts. */
  with<D extends object>(concluded: D): RecordedFacts<F & D> {
    return new RecordedFacts(
      withEntries(new Map(this.#known), concluded, 'concluded'),
      this.#read,
      this.#touched,
    );
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
    const value = this.#value(fact);
    return isKnown(value) && passes(value) ? YES : failsOn(fact);
  }

  /** Every fact read so far, with its value, by name. */
  used(): readonly { readonly fact: string; readonly value: JsonValue }[] {
    return this.#read
      .map(({ fact, value }) => ({ fact, value: value as JsonValue }))
      .sort((one, other) => (one.fact < other.fact ? -1 : 1));
  }

  #value<K extends keyof F & string>(fact: K): F[K] | undefined {
    const entry = this.#known.get(fact);
    if (entry === undefined) this.#touched?.add(fact);
    else if (!entry.noted) this.#note(entry);
    return entry?.value as F[K] | undefined;
  }

  #note(entry: Entry): void {
    entry.noted = true;
    this.#read.push(entry);
    this.#touched?.add(entry.fact);
  }
}

/** What is stated as `undefined` is as unknown as what is not stated at all; a conclusion may be that nothing is known. */
function withEntries(
  known: Map<string, Entry>,
  values: object,
  how: 'stated' | 'concluded',
): ReadonlyMap<string, Entry> {
  const noted = how === 'concluded';
  for (const fact of Object.keys(values)) {
    const value = (values as Readonly<Record<string, unknown>>)[fact];
    if (noted || isKnown(value)) known.set(fact, { fact, value, noted });
  }
  return known;
}

function isKnown<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined;
}

function isGiven<V>(value: V): value is Exclude<V, undefined | null> {
  return value !== undefined && value !== null;
}
