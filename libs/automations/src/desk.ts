import { BadCheckpoint, type Position, type StoredEvent } from '#event-store';
import {
  createEngineTables,
  listParked,
  loadCheckpoint,
  NEW_CHECKPOINT,
  type ParkedStream,
  positionOf,
  type UnblockOutcome,
} from '#projections';
import type { Answer, AnsweringParts } from './answering.js';
import type { Automation } from './automation.js';
import { type AutomationProblem, UnknownAutomation } from './problems.js';
import { createSettledTable, listSettled, type SettledEvent } from './settled.js';
import { type AutomationState, createStatesTable, listStates } from './states.js';
import { unparkStream } from './unparking.js';

export interface AutomationDeskOptions extends AnsweringParts {
  readonly automations: readonly Automation[];
  readonly onProblem: (problem: AutomationProblem) => void;
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
 * Answers how automations fare and what they left, and has that done after all: by the tables that an engine keeps, so
 * that it works in every process, whichever runs the engine, and when none does.
 */
export class AutomationDesk {
  #prepared: Promise<void> | undefined;

  constructor(private readonly options: AutomationDeskOptions) {}

  /** Creates missing tables; everything else does so by itself. */
  prepare(): Promise<void> {
    this.#prepared ??= this.#createTables().catch((error: unknown) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }

  /** How each automation fares. */
  async states(): Promise<readonly AutomationState[]> {
    await this.prepare();
    return listStates(this.options.views.reader, this.options.automations);
  }

  /** Where each automation stands, beside the end of the log. */
  async positions(): Promise<readonly AutomationPosition[]> {
    await this.prepare();
    const { store, automations } = this.options;
    const [last] = await store.readAll({ direction: 'backward', limit: 1 });
    return Promise.all(automations.map((automation) => this.#positionOf(automation, last)));
  }

  /** Every stream that some automation does not follow, from an event on that it could not answer. */
  async parked(): Promise<readonly ParkedStream[]> {
    await this.prepare();
    return listParked(this.options.views.reader, this.#names());
  }

  /** Every event that was settled without an answer: refused, or left to a person. */
  async settled(): Promise<readonly SettledEvent[]> {
    await this.prepare();
    return listSettled(this.options.views.reader, this.#names());
  }

  /**
   * Answers what was passed over of a parked stream and lets it be followed again, after its cause was mended.
   * @throws what passes by itself, UnknownAutomation, and ForeignViews when the checkpoint is of another store
   */
  async unpark(automation: string, stream: string): Promise<UnblockOutcome> {
    const named = this.options.automations.find(({ name }) => name === automation);
    if (named === undefined) throw new UnknownAutomation(automation);
    await this.prepare();
    return unparkStream(this.options, named, stream, (event, came) => this.#hear(automation, event, came));
  }

  #hear(automation: string, event: StoredEvent, came: Answer): void {
    if (came.kind !== 'unanswered') return;
    this.options.onProblem({ kind: 'unanswered', automation, event, unanswered: came.unanswered });
  }

  async #createTables(): Promise<void> {
    const { views } = this.options;
    await createEngineTables(views);
    await views.writer.transaction().execute(async (tx) => {
      await views.lock(tx, 'automation tables');
      await createSettledTable(tx);
      await createStatesTable(tx);
    });
  }

  async #positionOf(automation: Automation, last: StoredEvent | undefined): Promise<AutomationPosition> {
    const { store } = this.options;
    const position = await this.#storedPosition(automation);
    const hasReached = (until: Position) =>
      position !== undefined && store.comparePositions(position, until) >= 0;
    const caughtUp = last === undefined || hasReached(last.position);
    const [at] = caughtUp ? [] : await store.readAll({ from: position ?? 'start', limit: 1 });
    const behindMs = caughtUp || at === undefined ? 0 : msBetween(at, last);
    const { name, generation } = automation;
    return { automation: name, generation, position, head: last?.position, caughtUp, behindMs };
  }

  /** Undefined before the first event, and where the checkpoint is of another store: then the engine has given up. */
  async #storedPosition(automation: Automation): Promise<Position | undefined> {
    const { store, views } = this.options;
    const checkpoint = (await loadCheckpoint(views.reader, automation)) ?? NEW_CHECKPOINT;
    try {
      return positionOf(store, checkpoint);
    } catch (error) {
      if (error instanceof BadCheckpoint) return undefined;
      throw error;
    }
  }

  #names(): readonly string[] {
    return this.options.automations.map(({ name }) => name);
  }
}

/** By the store's own time of writing. */
function msBetween(earlier: StoredEvent, later: StoredEvent): number {
  const [from, to] = [earlier, later].map(
    ({ storedAt }) => Temporal.Instant.from(storedAt).epochMilliseconds,
  );
  return Math.max(0, (to ?? 0) - (from ?? 0));
}
