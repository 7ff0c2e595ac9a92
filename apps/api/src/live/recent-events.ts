import type { LiveEvent } from './live-event.js';
import { type IsAfter, type Place, START } from './place.js';

/** The last events that came by, without a gap: so many and no more. */
export class RecentEvents {
  readonly #events: LiveEvent[] = [];
  /** What follows this place is here, all of it. */
  #from: Place;

  /** @param from the place after which events come by */
  constructor(
    from: Place,
    private readonly capacity: number,
    private readonly isAfter: IsAfter,
  ) {
    this.#from = from;
  }

  /** How far the events have come. */
  get last(): Place {
    return this.#events.at(-1)?.position ?? this.#from;
  }

  /** Takes the next events, in their order; the oldest leave when there are too many. */
  add(events: readonly LiveEvent[]): void {
    this.#events.push(...events);
    const leaving = this.#events.splice(0, Math.max(0, this.#events.length - this.capacity));
    this.#from = leaving.at(-1)?.position ?? this.#from;
  }

  /**
   * Everything that came by after a place, also one that lies ahead of the last event: then nothing.
   * @returns undefined when that reaches further back than what is kept
   */
  after(place: Place): readonly LiveEvent[] | undefined {
    if (this.#from !== START && this.#from !== place && this.isAfter(this.#from, place)) return undefined;
    // From the end: who follows is only a few events behind.
    const seen = this.#events.findLastIndex(
      ({ position }) => position === place || !this.isAfter(position, place),
    );
    return this.#events.slice(seen + 1);
  }
}
