import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Commanding } from '#commanding';
import type { EventStore } from '#event-store';
import { derivedId, ShuriError, SimulatedClock } from '#kernel';
import { Projector } from '#projections';
import type { TestViews, ViewsDatabase } from '../../../../test/support/postgres/views-databases.js';
import {
  CaseReader,
  type CaseState,
  repairCaseAggregate,
  repairCaseProjections,
  repairCaseRegistry,
  streamOfCase,
} from '../../src/index.js';
import { registeredUnits } from '../support/registered-units.js';
import { TERMS } from '../support/sample-terms.js';
import type { Told } from './a-case.js';
import { type Doing, stamped } from './case-log.js';

/** Opens an event store in a file. */
export type OpenStore = (options: { file: string; clock: SimulatedClock }) => Promise<EventStore>;

/** A folder with an event store, its read models and a reader over both. */
export class ReadHouse {
  readonly reader: CaseReader;
  #appends = 0;

  private constructor(
    private readonly folder: string,
    readonly store: EventStore,
    private readonly database: TestViews,
    private readonly projector: Projector,
  ) {
    const clock = new SimulatedClock(Temporal.Instant.from('2026-04-06T00:00:00Z'));
    const commanding = new Commanding<CaseState>({
      store,
      registry: repairCaseRegistry(),
      clock,
      aggregate: repairCaseAggregate,
      build: 'test',
      cachedStreams: 10,
      unknown: (stream) => new ShuriError('REPAIR_CASE.UNKNOWN', stream),
    });
    this.reader = new CaseReader({
      views: database.views,
      commanding,
      registered: registeredUnits(store, clock),
      terms: () => TERMS,
    });
  }

  static async open(openStore: OpenStore, kind: ViewsDatabase): Promise<ReadHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'shuri-read-'));
    const clock = new SimulatedClock(Temporal.Instant.from('2026-04-06T00:00:00Z'));
    const store = await openStore({ file: join(folder, 'events.sqlite'), clock });
    const database = await kind.make();
    const projector = new Projector({
      store,
      views: database.views,
      decoder: repairCaseRegistry(),
      projections: repairCaseProjections(),
      onProblem: (problem) => {
        throw new Error(`the projector met a problem: ${problem.kind}`);
      },
    });
    await projector.start();
    return new ReadHouse(folder, store, database, projector);
  }

  /** Appends the events as one command and waits until the read models show them. */
  async happens(number: string, events: readonly Told[], doing: Partial<Doing> = {}): Promise<void> {
    this.#appends += 1;
    const { position } = await this.store.append(
      streamOfCase(number),
      'any',
      stamped(
        {
          command: 'some-command',
          commandId: derivedId('command', this.#appends),
          actor: { id: 'person-1', role: 'front-desk' },
          recordedAt: `2026-04-06T00:00:${String(this.#appends).padStart(2, '0')}.000Z`,
          ...doing,
        },
        events,
      ),
    );
    if (position === undefined) throw new Error('the append gave no position');
    await this.projector.waitFor(position, new AbortController().signal);
  }

  async close(): Promise<void> {
    await this.projector.stop();
    await this.store.close();
    await this.database.remove();
    rmSync(this.folder, { recursive: true });
  }
}
