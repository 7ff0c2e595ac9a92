import { setTimeout as pause } from 'node:timers/promises';
import type { Position, StoredEvent } from '#event-store';
import { KeyedMutex } from '#kernel';
import {
  createEngineTables,
  follow,
  ForeignViews,
  listParked,
  type ParkedStream,
  type UnblockOutcome,
  WaitingRoom,
  type WaitOutcome,
} from '#projections';
import type { Answer, AnsweringParts } from './answering.js';
import type { Automation } from './automation.js';
import { backoffMs, failureOf } from './failure.js';
import { Lane } from './lane.js';
import { type AutomationMetrics, Tally } from './metrics.js';
import { type AutomationProblem, UnknownAutomation } from './problems.js';
import { createSettledTable, listSettled, type SettledEvent } from './settled.js';

export interface AutomationEngineOptions extends AnsweringParts {
  readonly automations: readonly Automation[];
  readonly onProblem: (problem: AutomationProblem) => void;
  /** Waits that many milliseconds, or until aborted. Default: a timer. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Where an automation stands, in positions and times of the store. */
export interface AutomationPosition {
  readonly automation: string;
  readonly generation: number;
  /** Up to where every event has been answered, parked streams aside; undefined before the first. */
  readonly position: Position | undefined;
  /** The last event of the store; undefined in an empty one. */
  readonly head: Position | undefined;
  readonly caughtUp: boolean;
  /** How much older the last event that was answered or passed is than the last of the store, in milliseconds. */
  readonly behindMs: number;
}

/**
 * Runs automations, each with its own checkpoint: what one cannot do now holds up no other. At least once, in the order
 * of the log: the command goes out, then the checkpoint moves.
 */
export class AutomationEngine {
  readonly #lanes: readonly Lane[];
  readonly #tallies = new Map<string, Tally>();
  readonly #turns = new KeyedMutex();
  readonly #waiting = new WaitingRoom();
  #stopping = new AbortController();
  #works: readonly Promise<void>[] = [];

  constructor(private readonly options: AutomationEngineOptions) {
    this.#lanes = options.automations.map((automation) => this.#laneOf(automation));
  }

  /**
   * Creates missing tables, checks every checkpoint against the store and begins.
   * @throws ForeignViews when a checkpoint is of another store: see `restartForeign`
   */
  async start(): Promise<void> {
    const { signal } = (this.#stopping = new AbortController());
    await this.prepare();
    for (const lane of this.#lanes) {
      if ((await lane.open()) === 'begun') {
        this.options.onProblem({ kind: 'begun', automation: lane.automation.name });
      }
    }
    this.#works = this.#lanes.map((lane) => this.#run(lane, signal));
  }

  /** Ends after the event in hand; who waits for a position is told `behind`. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#works);
    await Promise.all(this.#lanes.map(({ automation }) => this.#turns.run(automation.name, async () => {})));
    this.#waiting.close();
  }

  /** Waits until every automation has answered everything up to the position. The signal bounds the wait. */
  waitFor(position: Position, signal: AbortSignal): Promise<WaitOutcome> {
    return this.#waiting.wait(() => this.#lanes.every((lane) => lane.hasReached(position)), signal);
  }

  /** Plain numbers since the start, one object for each automation. */
  metrics(): readonly AutomationMetrics[] {
    return this.#lanes.map(({ automation }) => this.#tallyOf(automation.name).metrics());
  }

  /** Where each automation stands, beside the end of the log. */
  async positions(): Promise<readonly AutomationPosition[]> {
    const { store } = this.options;
    const [last] = await store.readAll({ direction: 'backward', limit: 1 });
    return Promise.all(
      this.#lanes.map(async (lane) => {
        const { automation, position } = lane;
        const caughtUp = last === undefined || lane.hasReached(last.position);
        const [at] = caughtUp ? [] : await store.readAll({ from: position ?? 'start', limit: 1 });
        const behindMs = caughtUp || at === undefined ? 0 : msBetween(at, last);
        const { name, generation } = automation;
        return { automation: name, generation, position, head: last?.position, caughtUp, behindMs };
      }),
    );
  }

  /** Every stream that some automation does not follow, from an event on that it could not answer. */
  parked(): Promise<readonly ParkedStream[]> {
    return listParked(this.options.views.reader, this.#names());
  }

  /** Every event that was settled without an answer: refused, or left to a person. */
  settled(): Promise<readonly SettledEvent[]> {
    return listSettled(this.options.views.reader, this.#names());
  }

  /**
   * Answers what was passed over of a parked stream and follows it again, after its cause was mended. Works beside a
   * running engine and without one.
   * @throws what passes by itself, and UnknownAutomation
   */
  async unpark(automation: string, stream: string): Promise<UnblockOutcome> {
    const lane = this.#lanes.find((one) => one.automation.name === automation);
    if (lane === undefined) throw new UnknownAutomation(automation);
    return this.#turns.run(automation, async () => {
      if (this.#works.length === 0) {
        await this.prepare();
        await lane.open();
      }
      return lane.unpark(stream);
    });
  }

  /** Creates missing tables, as `start` does by itself; for whoever only asks, or unparks. */
  async prepare(): Promise<void> {
    const { views } = this.options;
    await createEngineTables(views);
    await views.writer.transaction().execute(async (tx) => {
      await views.lock(tx, 'automation tables');
      await createSettledTable(tx);
    });
  }

  #laneOf(automation: Automation): Lane {
    const tally = new Tally(automation);
    this.#tallies.set(automation.name, tally);
    return new Lane(automation, this.options, {
      answered: (event, came) => this.#answered(automation.name, event, came),
      parked: (parked) => this.options.onProblem({ kind: 'parked', parked }),
      moved: () => this.#waiting.check(),
    });
  }

  #answered(automation: string, event: StoredEvent, came: Answer): void {
    this.#tallyOf(automation).count(came);
    if (came.kind !== 'unanswered') return;
    const { unanswered } = came;
    this.options.onProblem({ kind: 'unanswered', automation, event, unanswered });
  }

  #tallyOf(automation: string): Tally {
    const tally = this.#tallies.get(automation);
    if (tally === undefined) throw new UnknownAutomation(automation);
    return tally;
  }

  #names(): readonly string[] {
    return this.#lanes.map(({ automation }) => automation.name);
  }

  /** Follows the store until told to stop; after an interruption it begins again at the stored checkpoint. */
  async #run(lane: Lane, signal: AbortSignal): Promise<void> {
    const { name } = lane.automation;
    let failures = -1;
    for (let round = 0; !signal.aborted; round += 1) {
      const before = lane.position;
      try {
        if (round > 0) await this.#takeUpAgain(lane);
        await this.#follow(lane, signal);
      } catch (error) {
        if (error instanceof ForeignViews) return this.#giveUp(name, error);
        failures = lane.position === before ? failures + 1 : 0;
        await this.#tryAgainLater(name, error, failures, signal);
      }
    }
  }

  async #takeUpAgain(lane: Lane): Promise<void> {
    await this.#turns.run(lane.automation.name, () => lane.open());
    this.#tallyOf(lane.automation.name).goesOn();
    // Another engine may have brought it where somebody waits for it.
    this.#waiting.check();
  }

  #giveUp(automation: string, error: ForeignViews): void {
    this.#tallyOf(automation).giveUp();
    this.options.onProblem({ kind: 'failed', automation, error });
    this.#waiting.close();
  }

  #follow(lane: Lane, signal: AbortSignal): Promise<void> {
    const { name, streamPrefixes } = lane.automation;
    return follow(
      this.options.store,
      { from: lane.position, ...(streamPrefixes.length === 0 ? {} : { streamPrefixes }) },
      {
        deliver: (events, upTo) => this.#turns.run(name, () => this.#answerAll(lane, events, upTo, signal)),
        notice: (error) => this.options.onProblem({ kind: 'noticed', automation: name, error }),
      },
      signal,
    );
  }

  /** In order, one after the other. Stopped half-way, the rest is left for the next start. */
  async #answerAll(
    lane: Lane,
    events: readonly StoredEvent[],
    upTo: Position,
    signal: AbortSignal,
  ): Promise<void> {
    for (const event of events) await this.#insist(lane.automation.name, () => lane.handle(event), signal);
    await this.#insist(lane.automation.name, () => lane.passTo(upTo, events.at(-1)), signal);
  }

  /** Tries until it goes through: what passes by itself is waited for and never skipped. */
  async #insist(automation: string, step: () => Promise<void>, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await step();
        if (failures > 0) this.options.onProblem({ kind: 'went-on', automation, failures });
        return this.#tallyOf(automation).goesOn();
      } catch (error) {
        if (failureOf(error, this.options.views).kind !== 'passing') throw error;
        await this.#tryAgainLater(automation, error, failures, signal);
      }
    }
  }

  /** Told at the first failure in a row only: the later ones are in the metrics. */
  async #tryAgainLater(
    automation: string,
    error: unknown,
    failures: number,
    signal: AbortSignal,
  ): Promise<void> {
    const retryInMs = backoffMs(failures);
    this.#tallyOf(automation).failedOnce(error);
    if (failures === 0) this.options.onProblem({ kind: 'interrupted', automation, error, retryInMs });
    const { wait = timer } = this.options;
    await wait(retryInMs, signal);
  }
}

async function timer(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}

/** By the store's own time of writing. */
function msBetween(earlier: StoredEvent, later: StoredEvent): number {
  const [from, to] = [earlier, later].map(
    ({ storedAt }) => Temporal.Instant.from(storedAt).epochMilliseconds,
  );
  return Math.max(0, (to ?? 0) - (from ?? 0));
}
