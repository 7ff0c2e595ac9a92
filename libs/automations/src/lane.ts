import type { Position, StoredEvent } from '#event-store';
import {
  listensTo,
  loadCheckpoint,
  moveCheckpoint,
  park,
  parkedRevision,
  type ParkedStream,
  trustedPosition,
  type UnblockOutcome,
  unpark,
  type ViewsTransaction,
} from '#projections';
import { answer, type Answer, type AnsweringParts } from './answering.js';
import type { Automation } from './automation.js';
import { restart } from './restart.js';
import { noteSettled } from './settled.js';

const PAGE = 500;

/** Who hears of what a lane does. Its methods must not throw. */
export interface LaneListener {
  answered(event: StoredEvent, answer: Answer): void;
  parked(parked: ParkedStream): void;
  /** After each commit. */
  moved(): void;
}

/** One automation on its way through the log. Its methods must not overlap. */
export class Lane {
  #position: Position | undefined;

  constructor(
    readonly automation: Automation,
    private readonly parts: AnsweringParts,
    private readonly listener: LaneListener,
  ) {}

  /** Up to where every event has been answered, parked streams aside; undefined before the first. */
  get position(): Position | undefined {
    return this.#position;
  }

  /** True when every event up to the position has been answered, parked streams aside. */
  hasReached(position: Position): boolean {
    return this.#position !== undefined && this.parts.store.comparePositions(this.#position, position) >= 0;
  }

  /**
   * Takes up the stored checkpoint; where there is none, the automation begins at the first event.
   * @throws ForeignViews when the checkpoint is none of this store's
   */
  async open(): Promise<'taken-up' | 'begun'> {
    const known = await loadCheckpoint(this.parts.views.writer, this.automation);
    if (known === undefined) {
      await restart(this.parts.views, this.automation);
      this.#position = undefined;
      return 'begun';
    }
    this.#position = await trustedPosition(this.parts.store, this.automation, known);
    return 'taken-up';
  }

  /**
   * Answers one event and moves the checkpoint there, in this order: a crash between the two repeats the command. A
   * fault parks the event's stream.
   * @throws what passes by itself; then nothing has moved, and the same call again is right
   */
  async handle(event: StoredEvent): Promise<void> {
    if (this.hasReached(event.position) || !listensTo(this.automation, event.stream)) return;
    const { views } = this.parts;
    if ((await parkedRevision(views.reader, this.automation, event.stream)) !== undefined) return;
    const came = await answer(this.parts, this.automation, event);
    if (came.kind === 'not-asked') return;
    const parked = await this.#inTransaction(async (tx) => {
      await moveCheckpoint(tx, this.automation, this.#position, event.position, event);
      if (came.kind === 'fault') return park(tx, this.automation, event, came.error);
      await noteSettled(tx, this.automation, event, unansweredIn(came));
      return undefined;
    });
    this.#position = event.position;
    this.listener.answered(event, came);
    if (parked !== undefined) this.listener.parked(parked);
    this.listener.moved();
  }

  /** Nothing up to there is left to answer. @param lastSeen an event of that part of the log, if there was one */
  async passTo(position: Position, lastSeen: StoredEvent | undefined): Promise<void> {
    if (this.hasReached(position)) return;
    await this.#inTransaction((tx) =>
      moveCheckpoint(tx, this.automation, this.#position, position, lastSeen),
    );
    this.#position = position;
    this.listener.moved();
  }

  /**
   * Answers the events of a parked stream that were passed over, and follows the stream again.
   * @throws what passes by itself; the stream is then parked as before
   */
  async unpark(stream: string): Promise<UnblockOutcome> {
    const { views } = this.parts;
    const from = await parkedRevision(views.writer, this.automation, stream);
    if (from === undefined) return { outcome: 'not-parked' };
    const missing = await this.#eventsOf(stream, from);
    for (const event of missing) {
      const came = await answer(this.parts, this.automation, event);
      if (came.kind === 'fault') return this.#parkAgain(event, came.error);
      if (came.kind === 'not-asked') continue;
      await this.#inTransaction((tx) => noteSettled(tx, this.automation, event, unansweredIn(came)));
      this.listener.answered(event, came);
    }
    await this.#inTransaction((tx) => unpark(tx, this.automation, stream));
    return { outcome: 'resumed', events: missing.length };
  }

  async #parkAgain(event: StoredEvent, fault: unknown): Promise<UnblockOutcome> {
    const { error } = await this.#inTransaction(async (tx) => {
      await unpark(tx, this.automation, event.stream);
      return park(tx, this.automation, event, fault);
    });
    return { outcome: 'still-parked', error };
  }

  /** The stream's events from the revision up to where this lane stands; later ones come by themselves. */
  async #eventsOf(stream: string, from: number): Promise<readonly StoredEvent[]> {
    const all: StoredEvent[] = [];
    for (;;) {
      const page = await this.parts.store.readStream(stream, { from: from + all.length, limit: PAGE });
      const passed = page.filter((event) => this.hasReached(event.position));
      all.push(...passed);
      if (page.length < PAGE || passed.length < page.length) return all;
    }
  }

  #inTransaction<T>(work: (tx: ViewsTransaction) => Promise<T>): Promise<T> {
    return this.parts.views.writer.transaction().execute(work);
  }
}

function unansweredIn(came: Answer) {
  return came.kind === 'unanswered' ? came.unanswered : undefined;
}
