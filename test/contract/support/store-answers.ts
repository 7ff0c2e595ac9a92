import {
  EventStoreError,
  type EventStore,
  type Position,
  type StoredEvent,
  type SubscribeOptions,
  type Subscription,
} from '#event-store';
import type { Operation, Place } from './random-operations.js';
import { Recorder } from './recorder.js';
import { anEvent } from './sample-events.js';

/** What a store answered, with nothing in it that may differ between stores: no positions, no clock. */
export type Answer = unknown;

interface Following {
  readonly recorder: Recorder;
  readonly subscription: Subscription;
}

/** Puts operations to one store and tells its answers in words that can be compared with another's. */
export class StoreAnswers {
  readonly #store: EventStore;
  /** Positions in the order of the log, as far as they were told. */
  readonly positions: Position[] = [];
  readonly #following: Following[] = [];
  #told = 0;

  constructor(store: EventStore) {
    this.#store = store;
  }

  async answerTo(operation: Operation): Promise<Answer> {
    try {
      return await this.#answer(operation);
    } catch (error) {
      if (!(error instanceof EventStoreError) && !(error instanceof RangeError)) throw error;
      return {
        ...error,
        position: undefined,
        message: error instanceof EventStoreError ? error.kind : error.message,
      };
    }
  }

  async #answer(operation: Operation): Promise<Answer> {
    const store = this.#store;
    switch (operation.kind) {
      case 'append': {
        const { stream, expected, events } = operation;
        const { revision, position } = await store.append(stream, expected, events);
        await this.#learn();
        return { revision, at: position === undefined ? 'unsaid' : this.positions.indexOf(position) };
      }
      case 'read-stream': {
        const { stream, direction, from, limit } = operation;
        return this.#shown(await store.readStream(stream, { direction, from, limit }));
      }
      case 'read-all': {
        const { direction, limit } = operation;
        return this.#shown(await store.readAll({ direction, from: this.#positionOf(operation.from), limit }));
      }
      case 'head': {
        const head = await store.head();
        return head === undefined ? 'none' : this.positions.indexOf(head);
      }
      case 'compare': {
        const [a, b] = [this.positions[operation.a], this.positions[operation.b]];
        return a === undefined || b === undefined
          ? 'none'
          : Math.sign(store.comparePositions(store.parsePosition(a), b));
      }
      case 'subscribe': {
        const { prefixes: streamPrefixes, batchSize } = operation;
        const recorder = new Recorder();
        const from = this.#beginning(operation.from);
        const options = { from, batchSize, ...(streamPrefixes === undefined ? {} : { streamPrefixes }) };
        this.#following.push({ recorder, subscription: store.subscribe(options, recorder) });
        return undefined;
      }
      case 'settle':
        return this.#settle();
    }
  }

  /** What each subscription was told up to now: each is told of one more event of every stream, and then ends. */
  async #settle(): Promise<Answer> {
    for (const stream of ['case-1', '修理-1', 'unit-2'])
      await this.#store.append(stream, 'any', [anEvent({ id: this.#mark(), data: {} })]);
    await this.#learn();
    const answers = [];
    for (const { recorder, subscription } of this.#following.splice(0)) {
      const last = this.positions.length - 1;
      await recorder.until(
        () => this.#indexOf(recorder.checkpoints.at(-1)) === last && recorder.caughtUp > 0,
      );
      await subscription.stop();
      const checkpoints = recorder.checkpoints.map((one) => this.#indexOf(one));
      const rises = checkpoints.every((one, index) => index === 0 || one > (checkpoints[index - 1] ?? 0));
      answers.push({
        events: this.#shown(recorder.events),
        rises,
        problems: recorder.problems,
      });
    }
    return answers;
  }

  #mark(): string {
    this.#told += 1;
    return `00000000-0000-4000-8000-${String(this.#told).padStart(12, '0')}`;
  }

  #shown(events: readonly StoredEvent[]): unknown[] {
    return events.map(({ storedAt, position, ...event }) => ({
      ...event,
      at: this.#indexOf(position),
      timed: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(storedAt),
    }));
  }

  #indexOf(position: Position | undefined): number {
    return position === undefined ? -1 : this.positions.indexOf(position);
  }

  #beginning(place: Place): SubscribeOptions['from'] {
    if (typeof place === 'string') return place;
    const after = this.positions[place.event];
    return after === undefined ? 'end' : { after };
  }

  #positionOf(place: Place): Position | 'start' | 'end' {
    return typeof place === 'string' ? place : (this.positions[place.event] ?? 'end');
  }

  /** Reads the positions of what is new. */
  async #learn(): Promise<void> {
    const last = this.positions.at(-1);
    const page = await this.#store.readAll(last === undefined ? {} : { from: last });
    this.positions.push(...page.slice(last === undefined ? 0 : 1).map(({ position }) => position));
  }
}
