import type { LoadedStream } from './loaded-stream.js';

/**
 * Folded streams, least recently used out first. Staleness does no harm: every load reads on from the cached
 * revision, and the expected revision of the append catches the rest.
 */
export class StateCache<State> {
  readonly #streams = new Map<string, LoadedStream<State>>();

  /** @param capacity how many streams are kept; 0 keeps none. */
  constructor(private readonly capacity: number) {}

  get(stream: string): LoadedStream<State> | undefined {
    const found = this.#streams.get(stream);
    if (found !== undefined) {
      this.#streams.delete(stream);
      this.#streams.set(stream, found);
    }
    return found;
  }

  put(stream: string, loaded: LoadedStream<State>): void {
    const known = this.#streams.get(stream);
    if (known !== undefined && known.revision > loaded.revision) return;
    this.#streams.delete(stream);
    this.#streams.set(stream, loaded);
    const oldest = this.#streams.keys().next();
    if (this.#streams.size > this.capacity && !oldest.done) this.#streams.delete(oldest.value);
  }
}
