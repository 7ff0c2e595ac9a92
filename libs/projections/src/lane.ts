import type { EventStore, Position, StoredEvent } from '#event-store';
import { moveCheckpoint, trustedPosition } from './checkpoints.js';
import { park, parkedRevision, unpark } from './parking.js';
import { listensTo, type Projection } from './projection.js';
import { applyEvents, applyStretch, type ApplyContext } from './stretch.js';
import { emptyTables, ensureTables } from './tables.js';

const PAGE = 500;

/** What came of an attempt to follow a parked stream again. */
export type UnblockOutcome =
  | { readonly outcome: 'not-parked' }
  | { readonly outcome: 'resumed'; readonly events: number }
  | { readonly outcome: 'still-parked'; readonly error: string };

/** One projection on its way through the log. Its methods must not overlap. */
export class Lane {
  #position: Position | undefined;
  readonly #context: ApplyContext;

  constructor(
    readonly projection: Projection,
    private readonly store: EventStore,
    context: Omit<ApplyContext, 'onMoved'>,
    onMoved: (lane: Lane, position: Position) => void,
  ) {
    this.#context = {
      ...context,
      onMoved: (position) => {
        this.#position = position;
        onMoved(this, position);
      },
    };
  }

  /** Where the rows stand; undefined before the first event. */
  get position(): Position | undefined {
    return this.#position;
  }

  /** True when the rows contain everything up to the position. */
  hasReached(position: Position): boolean {
    return this.#position !== undefined && this.store.comparePositions(this.#position, position) >= 0;
  }

  /**
   * Creates missing tables and takes up the stored checkpoint.
   * @throws ForeignViews when the checkpoint is none of this store's.
   */
  async open(): Promise<void> {
    const checkpoint = await ensureTables(this.#context.views, this.projection);
    this.#position = await trustedPosition(this.store, this.projection, checkpoint);
  }

  /** Applies what is new of a part of the log that ends at `upTo`. */
  async advance(events: readonly StoredEvent[], upTo: Position): Promise<void> {
    if (this.hasReached(upTo)) return;
    const fresh = events.filter((event) => !this.hasReached(event.position));
    await applyStretch(this.#context, this.projection, {
      from: this.#position,
      upTo,
      events: fresh.filter((event) => listensTo(this.projection, event.stream)),
      lastSeen: fresh.at(-1),
    });
  }

  /** Applies one page of the log; true when that was the last there is now. */
  async advanceByPage(): Promise<boolean> {
    const events = await this.store.readAll({ from: this.#position ?? 'start', limit: PAGE });
    const last = events.at(-1);
    if (last !== undefined) await this.advance(events, last.position);
    return events.length < PAGE;
  }

  /** Empties the projection's tables: its way begins anew. */
  async reset(): Promise<void> {
    await emptyTables(this.#context.views, this.projection, this.#context.fence);
    this.#position = undefined;
  }

  /** Applies the missing events of a parked stream, all or none, and follows the stream again. */
  async unblock(stream: string): Promise<UnblockOutcome> {
    if (!listensTo(this.projection, stream)) return { outcome: 'not-parked' };
    let missing: readonly StoredEvent[] = [];
    try {
      return await this.#context.views.writer.transaction().execute(async (tx) => {
        await this.#context.fence(tx);
        // Claims the checkpoint without moving it, so that nobody parks further events meanwhile.
        await moveCheckpoint(tx, this.projection, this.#position, this.#position, undefined);
        const revision = await parkedRevision(tx, this.projection, stream);
        if (revision === undefined) return { outcome: 'not-parked' };
        missing = await this.#eventsOf(stream, revision);
        await unpark(tx, this.projection, stream);
        await applyEvents(this.#context.decoder, this.projection, missing, tx);
        return { outcome: 'resumed', events: missing.length };
      });
    } catch (error) {
      const [first] = missing;
      if (first === undefined || this.#context.views.isOutage(error)) throw error;
      const { error: text } = await this.#parkAgain(first, error);
      return { outcome: 'still-parked', error: text };
    }
  }

  async #parkAgain(first: StoredEvent, error: unknown) {
    return this.#context.views.writer.transaction().execute(async (tx) => {
      await this.#context.fence(tx);
      await unpark(tx, this.projection, first.stream);
      return park(tx, this.projection, first, error);
    });
  }

  /** The stream's events from the revision up to where this lane stands; later ones come by themselves. */
  async #eventsOf(stream: string, from: number): Promise<readonly StoredEvent[]> {
    const all: StoredEvent[] = [];
    for (;;) {
      const page = await this.store.readStream(stream, { from: from + all.length, limit: PAGE });
      const passed = page.filter((event) => this.hasReached(event.position));
      all.push(...passed);
      if (page.length < PAGE || passed.length < page.length) return all;
    }
  }
}
