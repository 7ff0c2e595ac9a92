import { setTimeout as pause } from 'node:timers/promises';
import type { Position, StoredEvent } from '#event-store';
import { KeyedMutex } from '#kernel';
import { follow, ForeignViews, WaitingRoom, type WaitOutcome } from '#projections';
import type { Answer } from './answering.js';
import type { Automation } from './automation.js';
import { AutomationDesk, type AutomationDeskOptions } from './desk.js';
import { backoffMs, failureOf } from './failure.js';
import { Lane, UnparkedMeanwhile } from './lane.js';
import { type AutomationMetrics, Tally } from './metrics.js';
import { UnknownAutomation } from './problems.js';
import { noteState } from './states.js';

export interface AutomationEngineOptions extends AutomationDeskOptions {
  /** Waits that many milliseconds, or until aborted. Default: a timer. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Runs automations, each with its own checkpoint: what one cannot do now holds up no other. At least once, in the order
 * of the log: the command goes out, then the checkpoint moves. One engine at a time is enough; of two, for a moment, the
 * second repeats what the first does and gives way.
 */
export class AutomationEngine {
  /** How the automations fare and what they left. */
  readonly desk: AutomationDesk;
  readonly #lanes: readonly Lane[];
  readonly #tallies = new Map<string, Tally>();
  readonly #turns = new KeyedMutex();
  readonly #waiting = new WaitingRoom();
  #stopping = new AbortController();
  #works: readonly Promise<void>[] = [];

  constructor(private readonly options: AutomationEngineOptions) {
    this.desk = new AutomationDesk(options);
    this.#lanes = options.automations.map((automation) => this.#laneOf(automation));
  }

  /**
   * Creates missing tables, checks every checkpoint against the store and begins.
   * @throws ForeignViews when a checkpoint is of another store: see `restartForeign`
   */
  async start(): Promise<void> {
    const { signal } = (this.#stopping = new AbortController());
    await this.desk.prepare();
    for (const lane of this.#lanes) await this.#begin(lane);
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

  async #begin(lane: Lane): Promise<void> {
    const { name } = lane.automation;
    try {
      if ((await lane.open()) === 'begun') this.options.onProblem({ kind: 'begun', automation: name });
      this.#tallyOf(name).goesOn();
    } catch (error) {
      if (error instanceof ForeignViews) this.#tallyOf(name).giveUp();
      throw error;
    } finally {
      await this.#noteState(name);
    }
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
        if (error instanceof UnparkedMeanwhile) continue;
        if (error instanceof ForeignViews) return this.#giveUp(name, error);
        failures = lane.position === before ? failures + 1 : 0;
        await this.#tryAgainLater(name, error, failures, signal);
      }
    }
  }

  async #takeUpAgain(lane: Lane): Promise<void> {
    await this.#turns.run(lane.automation.name, () => lane.open());
    await this.#goesOn(lane.automation.name);
    // Another engine may have brought it where somebody waits for it.
    this.#waiting.check();
  }

  async #giveUp(automation: string, error: ForeignViews): Promise<void> {
    this.#tallyOf(automation).giveUp();
    this.options.onProblem({ kind: 'failed', automation, error });
    this.#waiting.close();
    await this.#noteState(automation);
  }

  async #goesOn(automation: string): Promise<void> {
    this.#tallyOf(automation).goesOn();
    await this.#noteState(automation);
  }

  /** For other processes. Where it cannot be written, the database is away, and their own readiness says so. */
  async #noteState(automation: string): Promise<void> {
    const { writer } = this.options.views;
    await noteState(writer, this.#tallyOf(automation).metrics()).catch(() => undefined);
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
        if (failures === 0) return;
        this.options.onProblem({ kind: 'went-on', automation, failures });
        return this.#goesOn(automation);
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
    await this.#noteState(automation);
    const { wait = timer } = this.options;
    await wait(retryInMs, signal);
  }
}

async function timer(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
