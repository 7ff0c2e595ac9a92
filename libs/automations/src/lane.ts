import type { Position, StoredEvent } from '#event-store';
import {
  listensTo,
  moveCheckpoint,
  park,
  parkedAmong,
  parkedRevision,
  type ParkedStream,
  trustedPosition,
  type ViewsTransaction,
} from '#projections';
import { answer, type Answer, type AnsweringParts, unansweredIn } from './answering.js';
import type { Automation } from './automation.js';
import { openCheckpoint } from './restart.js';
import { noteSettled } from './settled.js';

/** A stream that was passed over as parked is so no longer: this part of the log is gone through again. */
export class UnparkedMeanwhile extends Error {
  readonly kind = 'unparked-meanwhile';
  constructor(readonly automation: string) {
    super(`a stream was unparked for ${automation} while it was passed over`);
    this.name = 'UnparkedMeanwhile';
  }
}

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
  /** Streams of which events were passed over, as parked, since the checkpoint moved last. */
  readonly #passedOver = new Set<string>();

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
    this.#passedOver.clear();
    const { known, outcome } = await openCheckpoint(this.parts.views, this.automation);
    this.#position = await trustedPosition(this.parts.store, this.automation, known);
    return outcome;
  }

  /**
   * Answers one event and moves the checkpoint there, in this order: a crash between the two repeats the command. A
   * fault parks the event's stream.
   * @throws what passes by itself; then nothing has moved, and the same call again is right. CheckpointMoved and
   * UnparkedMeanwhile: then `open` is to come first
   */
  async handle(event: StoredEvent): Promise<void> {
    if (this.hasReached(event.position) || !listensTo(this.automation, event.stream)) return;
    const { views } = this.parts;
    if ((await parkedRevision(views.reader, this.automation, event.stream)) !== undefined) {
      this.#passedOver.add(event.stream);
      return;
    }
    const came = await answer(this.parts, this.automation, event);
    if (came.kind === 'not-asked') return;
    const parked = await this.#move(event.position, event, async (tx) => {
      if (came.kind === 'fault') return park(tx, this.automation, event, came.error);
      await noteSettled(tx, this.automation, event, unansweredIn(came));
      return undefined;
    });
    this.listener.answered(event, came);
    if (parked !== undefined) this.listener.parked(parked);
    this.listener.moved();
  }

  /** Nothing up to there is left to answer. @param lastSeen an event of that part of the log, if there was one */
  async passTo(position: Position, lastSeen: StoredEvent | undefined): Promise<void> {
    if (this.hasReached(position)) return;
    await this.#move(position, lastSeen, () => Promise.resolve());
    this.listener.moved();
  }

  /** Moves the checkpoint and does the work in one transaction, unless a stream passed over is parked no longer. */
  async #move<T>(
    to: Position,
    lastSeen: StoredEvent | undefined,
    work: (tx: ViewsTransaction) => Promise<T>,
  ): Promise<T> {
    const result = await this.parts.views.writer.transaction().execute(async (tx) => {
      await moveCheckpoint(tx, this.automation, this.#position, to, lastSeen);
      const parked = await parkedAmong(tx, this.automation, [...this.#passedOver]);
      if (parked.size < this.#passedOver.size) throw new UnparkedMeanwhile(this.automation.name);
      return work(tx);
    });
    this.#passedOver.clear();
    this.#position = to;
    return result;
  }
}
