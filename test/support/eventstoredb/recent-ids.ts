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
  #bytes = 0;

  /** Where the event was written last; within one stream, where it was written first. */
  placeOf(id: string): Place | undefined {
    return this.#places.get(id);
  }

  remember(id: string, place: Place): void {
    const known = this.#places.get(id);
    if (known?.stream === place.stream) return;
    if (known) this.#forget(id, known);
    this.#places.set(id, place);
    this.#bytes += sizeOf(place);
    for (const [oldest, at] of this.#places) {
      if (this.#bytes <= LIMIT_BYTES) return;
      this.#forget(oldest, at);
    }
  }

  #forget(id: string, place: Place): void {
    this.#places.delete(id);
    this.#bytes -= sizeOf(place);
  }
}

function sizeOf({ stream }: Place): number {
  return 28 + 2 * stream.length;
}
