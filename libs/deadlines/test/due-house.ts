import type { Position } from '#event-store';
import { type JsonObject, SimulatedClock } from '#kernel';
import { type Projection, type Views } from '#projections';
import {
  DeadlineView,
  dueDeadlines,
  DueTable,
  type FiringAnswer,
  type FiringRequest,
  Timekeeper,
  type TimekeeperOptions,
  type TimekeeperProblem,
} from '../src/index.js';
import { eventually } from '../../../test/support/eventually.js';
import type { TestViews, ViewsDatabase } from '../../../test/support/postgres/views-databases.js';

export const START = '2024-04-01T00:00:00.000Z';

/** An instant so many milliseconds after the start, as events hold it. */
export function at(ms: number): string {
  return Temporal.Instant.from(START).add({ milliseconds: ms }).toString({ smallestUnit: 'millisecond' });
}

/** The data of a `deadline-armed`. */
export function armed(deadlineId: string, firesAt: string, more: JsonObject = {}): JsonObject {
  return {
    deadlineId,
    kind: 'quote-expiry',
    arming: 1,
    period: 'P1M',
    startFact: 'quote-issued',
    startsOn: '2024-04-01',
    firstCountedDay: '2024-04-02',
    lastDay: '2024-05-01',
    firesAt,
    clauses: ['FR-1'],
    policyRevision: '2024-04',
    calendarRevision: null,
    ...more,
  };
}

/** A due table fed by hand, a clock and a recorder of commands: everything of a timekeeper but a store. */
export class DueHouse {
  readonly clock = new SimulatedClock(Temporal.Instant.from(START));
  readonly sent: FiringRequest[] = [];
  readonly problems: TimekeeperProblem[] = [];
  readonly projection: Projection = dueDeadlines(['repairCase-']);
  readonly view: DeadlineView;
  /** What the case answers; replace it to let commands fail. */
  answer: (request: FiringRequest) => Promise<FiringAnswer> = () =>
    Promise.resolve({ events: ['quote-lapsed'], repeated: false });
  #revision = 0;

  private constructor(readonly database: TestViews) {
    this.view = new DeadlineView(database.views);
  }

  get views(): Views {
    return this.database.views;
  }

  static async open(database: ViewsDatabase): Promise<DueHouse> {
    const house = new DueHouse(await database.make());
    for (const table of house.projection.tables) await table.create(house.views.writer);
    return house;
  }

  /** Lets an event reach the due table. */
  async apply(stream: string, name: string, data: JsonObject): Promise<void> {
    const revision = (this.#revision += 1);
    const stored = {
      id: `event-${revision}`,
      type: `repair-case.${name}.v1`,
      data,
      meta: {},
      stream,
      revision,
      position: String(revision) as Position,
      storedAt: START,
    };
    await this.views.writer.transaction().execute(async (tx) => {
      await this.projection.apply({ stored, context: 'repair-case', name, data }, tx);
    });
  }

  arm(stream: string, deadlineId: string, firesAt: string, more: JsonObject = {}): Promise<void> {
    return this.apply(stream, 'deadline-armed', armed(deadlineId, firesAt, more));
  }

  timekeeper(options: Partial<TimekeeperOptions> = {}): Timekeeper {
    return new Timekeeper({
      due: new DueTable(this.views),
      clock: this.clock,
      send: (request) => {
        this.sent.push(request);
        return this.answer(request);
      },
      kinds: {
        'quote-expiry': { command: 'lapse-quote' },
        'repair-target': { command: 'record-target-missed' },
      },
      onProblem: (problem) => this.problems.push(problem),
      name: 'one',
      ...options,
    });
  }

  /** Moves the clock to so many milliseconds after the start. */
  passTo(ms: number): void {
    this.clock.advanceTo(Temporal.Instant.from(at(ms)));
  }

  close(): Promise<void> {
    return this.database.remove();
  }

  /** The ids of the deadlines whose commands were sent, in order. */
  get fired(): readonly string[] {
    return this.sent.map((request) => request.payload.deadlineId);
  }
}

/** Waits until the condition holds. */
export function until(condition: () => boolean): Promise<void> {
  return eventually('what a spec waits for has come', condition);
}
