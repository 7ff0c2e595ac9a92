import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '#event-store';
import { UnknownProjection } from '../projection.errors.js';
import type { Follower } from '../projection.js';
import type { Views } from '../views.js';
import { WaitingRoom, type WaitOutcome } from '../waiting-room.js';
import { type PositionOrder, type StoredPosition, storedPositions } from './stored-positions.js';

const FIRST_TICK_MS = 15;
const LONGEST_TICK_MS = 120;
const GROWTH = 1.2;

export interface CheckpointWatchOptions {
  readonly store: PositionOrder;
  readonly views: Pick<Views, 'reader'>;
  /** What may be waited for; the generations are those of this program. */
  readonly projections: readonly Pick<Follower, 'name' | 'generation'>[];
}

/**
 * Waits for rows that projectors of other processes bring, by the checkpoints that they keep beside the rows. All who wait
 * share one look at the checkpoints; while nobody waits there is none.
 */
export class CheckpointWatch {
  readonly #waiting = new WaitingRoom();
  #stored: ReadonlyMap<string, StoredPosition> = new Map();
  #tickMs = FIRST_TICK_MS;
  #watching = false;

  constructor(private readonly options: CheckpointWatchOptions) {}

  /**
   * Waits until the rows contain everything up to the position: read your own write. The signal bounds the wait; a
   * database that cannot work counts as behind, as does a shard that nobody has begun.
   * @param projection only this one; all of them when absent. @throws UnknownProjection
   */
  waitFor(position: Position, signal: AbortSignal, projection?: string): Promise<WaitOutcome> {
    const names = this.options.projections.map(({ name }) => name);
    if (projection !== undefined && !names.includes(projection)) throw new UnknownProjection(projection);
    const asked = projection === undefined ? names : [projection];
    this.#tickMs = FIRST_TICK_MS;
    const waited = this.#waiting.wait(() => asked.every((name) => this.#hasReached(name, position)), signal);
    if (!this.#watching) void this.#watch();
    return waited;
  }

  /** Sends everybody away who still waits. */
  stop(): void {
    this.#waiting.close();
  }

  #hasReached(projection: string, position: Position): boolean {
    const stored = this.#stored.get(projection);
    if (stored?.kind !== 'begun' || stored.upTo === undefined) return false;
    return this.options.store.comparePositions(stored.upTo, position) >= 0;
  }

  async #watch(): Promise<void> {
    this.#watching = true;
    while (this.#waiting.isOccupied) {
      await this.#look();
      this.#waiting.check();
      if (!this.#waiting.isOccupied) break;
      await pause(this.#tickMs);
      this.#tickMs = Math.min(this.#tickMs * GROWTH, LONGEST_TICK_MS);
    }
    // What was seen is old by the time that somebody comes again.
    this.#stored = new Map();
    this.#watching = false;
  }

  async #look(): Promise<void> {
    const { store, views, projections } = this.options;
    try {
      this.#stored = await storedPositions(views.reader, store, projections);
    } catch {
      // Whatever is wrong, who waits is told in time that the rows are behind; readiness says why.
      this.#stored = new Map();
    }
  }
}
