/** Where an event id was last written by this handle. */
export interface RecentPlace {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

/**
 * The ids written last, for the weak idempotency of `any` and `stream-exists`: a bounded memory that is lost on
 * closing, as EventStoreDB's is. It holds between `size` and twice `size` ids.
 */
export class RecentIds {
  #young = new Map<string, RecentPlace>();
  #old = new Map<string, RecentPlace>();

  constructor(readonly size = 25_000) {}

  find(id: string): RecentPlace | undefined {
    return this.#young.get(id) ?? this.#old.get(id);
  }

  remember(places: ReadonlyMap<string, RecentPlace>): void {
    for (const [id, place] of places) this.#young.set(id, place);
    if (this.#young.size < this.size) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
