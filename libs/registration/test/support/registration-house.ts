import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Aggregate, Commanding, type CommandAnswer, type CommandRequest } from '#commanding';
import { dueDeadlines } from '#deadlines';
import type { EventStore } from '#event-store';
import { derivedId, type JsonObject, ShuriError, SimulatedClock } from '#kernel';
import { openPersonalDataStore, type PersonalDataStore } from '#privacy';
import { type Projection, Projector, type Views } from '#projections';
import type { TestViews, ViewsDatabase } from '../../../../test/support/postgres/views-databases.js';
import {
  CONTRACT_STREAMS,
  contractAggregate,
  type ContractsOnUnits,
  contractsOnUnits,
  EntitlementReader,
  partnerAggregate,
  productUnitAggregate,
  RegistrationRunner,
  type RegistrationRunnerOptions,
  registrationRegistry,
  unitEntitlementsProjection,
} from '../../src/index.js';
import { TERMS } from './sample-terms.js';
import { DESK, type Sender } from './story.js';

/** Opens an event store in a file. */
export type OpenStore = (options: { file: string; clock: SimulatedClock }) => Promise<EventStore>;

/** A folder with an event store, personal data, read models, and the runner and reader over them. */
export class RegistrationHouse {
  readonly clock = new SimulatedClock(Temporal.Instant.from('2026-04-15T03:00:00Z'));
  readonly registry = registrationRegistry();
  readonly projections: readonly Projection[] = [
    unitEntitlementsProjection,
    dueDeadlines([CONTRACT_STREAMS]),
  ];
  readonly reader: EntitlementReader;
  readonly runner: RegistrationRunner;
  readonly #projector: Projector;

  private constructor(
    private readonly folder: string,
    readonly store: EventStore,
    readonly personal: PersonalDataStore,
    private readonly database: TestViews,
  ) {
    const { views } = database;
    this.#projector = new Projector({
      store,
      views,
      decoder: this.registry,
      projections: this.projections,
      onProblem: (problem) => {
        throw new Error(`the projector met a problem: ${problem.kind}`);
      },
    });
    this.reader = new EntitlementReader(views);
    this.runner = this.another();
  }

  /** A runner as another process has it. */
  another(different: Partial<RegistrationRunnerOptions> = {}): RegistrationRunner {
    const loop = <State>(aggregate: Aggregate<State>) =>
      new Commanding({
        store: this.store,
        registry: this.registry,
        clock: this.clock,
        aggregate,
        build: 'test',
        cachedStreams: 10,
        unknown: (stream) => new ShuriError('REGISTRATION.UNKNOWN', `nothing in ${stream}`, { stream }),
      });
    return new RegistrationRunner({
      units: loop(productUnitAggregate),
      contracts: loop(contractAggregate),
      partners: loop(partnerAggregate),
      personal: this.personal,
      contractsOn: this.contractsOn(),
      terms: () => TERMS,
      ...different,
    });
  }

  contractsOn(): ContractsOnUnits {
    return contractsOnUnits({ store: this.store, projector: this.#projector, entitlements: this.reader });
  }

  static async open(openStore: OpenStore, kind: ViewsDatabase): Promise<RegistrationHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'shuri-registration-'));
    const clock = new SimulatedClock(Temporal.Instant.from('2026-04-15T03:00:00Z'));
    const store = await openStore({ file: join(folder, 'events.sqlite'), clock });
    const personal = openPersonalDataStore({ file: join(folder, 'personal.sqlite') });
    const database = await kind.make();
    const house = new RegistrationHouse(folder, store, personal, database);
    await house.#projector.start();
    return house;
  }

  get views(): Views {
    return this.database.views;
  }

  /** A command under a key: the same key is the same command id. */
  request(key: string, command: string, payload: JsonObject, by: Sender = DESK): CommandRequest {
    return {
      commandId: derivedId('registration-house', key),
      command,
      payload,
      actor: { ...by, tokenId: 'token-1' },
      channel: 'test',
      siteId: 'site-1',
      correlationId: 'correlation-1',
    };
  }

  /** Waits until the read models show what the command wrote. */
  async shown(answer: CommandAnswer): Promise<CommandAnswer> {
    const position = answer.position === undefined ? await this.store.head() : undefined;
    const until = position ?? this.store.parsePosition(answer.position ?? '');
    await this.#projector.waitFor(until, new AbortController().signal);
    return answer;
  }

  /** The raw bytes of every file whose name begins so. */
  bytesOf(prefix: string): Buffer {
    const names = readdirSync(this.folder).filter((name) => name.startsWith(prefix));
    return Buffer.concat(names.map((name) => readFileSync(join(this.folder, name))));
  }

  /** Stops the projector, for whoever rebuilds the views himself. */
  stopProjecting(): Promise<void> {
    return this.#projector.stop();
  }

  async close(): Promise<void> {
    await this.#projector.stop();
    await this.store.close();
    await this.personal.close();
    await this.database.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
