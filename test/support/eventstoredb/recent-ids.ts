/** The real server's limit (23.10): 8 MiB of remembered ids, some hundred thousand events. */
const LIMIT_BYTES = 8 * 1024 * 1024;

interface Place {
  readonly stream: string;
  readonly revision: bigint;
}

/**
 * Ids of lately written events with their places: what `any` and `stream_exists` know of repeats. The memory of a
 * process: lost with it, and forgetting the oldest beyond its limit.
 */
export class RecentIds {
  readonly #places = new Map<string, Place>();
  /** Oldest first, from `#oldest` on. */
  #entries: [id: string, place: Place][] = [];
  #oldest = 0;
  #bytes = 0;

  /** Where the event was written last; within one stream, where it was written first. */
  placeOf(id: string): Place | undefined {
    return this.#places.get(id);
  }

  remember(id: string, place: Place): void {
    if (this.#places.get(id)?.stream === place.stream) return;
    this.#places.set(id, place);
    this.#entries.push([id, place]);
    this.#bytes += sizeOf(place);
    while (this.#bytes > LIMIT_BYTES) this.#forgetOldest();
  }

  #forgetOldest(): void {
    const [id, place] = this.#entries[this.#oldest]!;
    this.#oldest += 1;
    this.#bytes -= sizeOf(place);
    if (this.#places.get(id) === place) this.#places.delete(id);
    if (this.#oldest * 2 < this.#entries.length) return;
    this.#entries = this.#entries.slice(this.#oldest);
    this.#oldest = 0;
  }
}

function sizeOf({ stream }: Place): number {
  return 28 + 2 * stream.length;
}
