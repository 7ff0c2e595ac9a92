import type { Position, StoredEvent, Subscriber } from '#event-store';
import { inTime } from '../../support/eventually.js';

/** A subscriber that keeps what it is told and lets a test wait for it. */
export class Recorder implements Subscriber {
  readonly events: StoredEvent[] = [];
  /** Checkpoints in the order they came, of batches and of nothing. */
  readonly checkpoints: Position[] = [];
  readonly problems: { readonly error: unknown; readonly fatal: boolean }[] = [];
  caughtUp = 0;
  readonly #waiting = new Set<() => void>();

  async onEvents(events: readonly StoredEvent[], checkpoint: Position): Promise<void> {
    this.events.push(...events);
    this.checkpoints.push(checkpoint);
    this.changed();
  }

  onCaughtUp(): void {
    this.caughtUp += 1;
    this.changed();
  }

  async onCheckpoint(checkpoint: Position): Promise<void> {
    this.checkpoints.push(checkpoint);
    this.changed();
  }

  onProblem(error: unknown, fatal: boolean): void {
    this.problems.push({ error, fatal });
    this.changed();
  }

  /** Resolves as soon as the condition holds; it is looked at whenever something was told. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    const told = new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
    return inTime('the subscriber was told what it waits for', told);
  }

  received(count: number): Promise<void> {
    return this.until(() => this.events.length >= count);
  }

  protected changed(): void {
    for (const look of this.#waiting) look();
  }
}
