/** Where an event id was last written by this handle. */
export interface RecentPlace {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
}

/** Writes in their order, indexed by id only once somebody asks. */
class Generation {
  readonly #ids: string[] = [];
  readonly #places: RecentPlace[] = [];
  readonly #index = new Map<string, RecentPlace>();
  #indexed = 0;

  get size(): number {
    return this.#ids.length;
  }

  add(id: string, place: RecentPlace): void {
    this.#ids.push(id);
    this.#places.push(place);
  }

  find(id: string): RecentPlace | undefined {
    for (; this.#indexed < this.#ids.length; this.#indexed += 1) {
      const place = this.#places[this.#indexed];
      if (place !== undefined) this.#index.set(this.#ids[this.#indexed] ?? '', place);
    }
    return this.#index.get(id);
  }
}

/**
 * The ids written last, for the weak idempotency of `any` and `stream-exists`: a bounded memory that is lost on
 * closing, as EventStoreDB's is. It holds between `size` and twice `size` ids. Writing with an exact revision asks
 * nothing of it and pays next to nothing.
 */
export class RecentIds {
  #young = new Generation();
  #old = new Generation();

  constructor(readonly size = 20_000) {}

  find(id: string): RecentPlace | undefined {
    return this.#young.find(id) ?? this.#old.find(id);
  }

  remember(id: string, place: RecentPlace): void {
    if (this.#young.size >= this.size) {
      this.#old = this.#young;
      this.#young = new Generation();
    }
    this.#young.add(id, place);
  }

  /** After a transaction that failed, nothing is certain: better to know no id than a wrong one. */
  forgetAll(): void {
    this.#young = new Generation();
    this.#old = new Generation();
  }
}
