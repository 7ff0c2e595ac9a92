/** Numbers that mean the same for every server: the end, in its two spellings, and nothing. */
const LITERAL = new Set(['0', '9223372036854775807', '18446744073709551615']);

interface Pair {
  readonly recorded: bigint;
  readonly own: bigint;
}

/**
 * Which position of ours stands for which recorded one: one to one over the whole file, and in the same order. The
 * numbers themselves are byte offsets and need not be equal.
 */
export class PositionMap {
  /** In ascending order of both. */
  readonly #pairs: Pair[];

  constructor(pairs: readonly Pair[] = []) {
    this.#pairs = [...pairs];
  }

  copy(): PositionMap {
    return new PositionMap(this.#pairs);
  }

  get size(): number {
    return this.#pairs.length;
  }

  /** Takes a pair in, and says what is wrong with it, if anything. */
  match(recorded: string, own: string): string | undefined {
    if (LITERAL.has(recorded) || LITERAL.has(own)) {
      return recorded === own ? undefined : `position ${recorded} was answered as ${own}`;
    }
    const pair = { recorded: BigInt(recorded), own: BigInt(own) };
    const index = this.#indexOf(pair.recorded);
    const there = this.#pairs[index];
    if (there?.recorded === pair.recorded) {
      return there.own === pair.own
        ? undefined
        : `position ${recorded} was ${there.own} before and is ${own} now`;
    }
    const before = this.#pairs[index - 1];
    if ((before && before.own >= pair.own) || (there && there.own <= pair.own)) {
      return `position ${recorded}, answered as ${own}, is out of order`;
    }
    this.#pairs.splice(index, 0, pair);
    return undefined;
  }

  /** Our position for a recorded one of a request; one that was never answered stands for itself. */
  translate(recorded: string): string {
    const position = BigInt(recorded);
    const there = this.#pairs[this.#indexOf(position)];
    return there?.recorded === position ? `${there.own}` : recorded;
  }

  /** Index of the first pair at or after a recorded position. */
  #indexOf(recorded: bigint): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#pairs[middle]!.recorded < recorded) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
