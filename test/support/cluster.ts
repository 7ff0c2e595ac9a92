import { pino } from 'pino';
import { newConfiguredTokenKey, openClusterTokens, type Tokens } from '#access';
import type { Environment, RunningRole } from '#house';
import { type Clock, SystemClock, type TokenRole } from '#kernel';
import { startApi } from '../../apps/api/src/start-api.js';
import { startProjector } from '../../apps/projector/src/start-projector.js';
import { startTimekeeper, type TimekeeperOptions } from '../../apps/timekeeper/src/start-timekeeper.js';
import { Api } from './api.js';
import { eventually } from './eventually.js';
import { type StandIn, startStandIn } from './eventstoredb/stand-in.js';
import { type TestDatabase, testDatabase } from './postgres/databases.js';

const STARTS = { api: startApi, projector: startProjector, timekeeper: startTimekeeper };
export type RoleName = keyof typeof STARTS;

/** A line of the log of a role. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
}

/** A role in this process, and what it has logged. */
export interface TestRole extends RunningRole {
  readonly lines: readonly LogLine[];
}

/** Stores of a cluster of a spec's own: the stand-in for EventStoreDB, a real PostgreSQL; and the roles over them. */
export class TestCluster {
  readonly #running: RunningRole[] = [];
  #tokens: Tokens | undefined;

  private constructor(
    readonly standIn: StandIn,
    readonly database: TestDatabase,
    /** As all roles are given it; PORT is any free one. */
    readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** @param clock of every machine, the database's included */
  static async make(clock: Clock = new SystemClock()): Promise<TestCluster> {
    const [standIn, database] = await Promise.all([startStandIn(), testDatabase()]);
    const environment = {
      SHURI_EVENTS: standIn.url,
      SHURI_VIEWS: database.url,
      SHURI_TOKEN_KEY: newConfiguredTokenKey(),
      SHURI_SHARDS: '2',
      SHURI_NAME: 'spec',
      PORT: '0',
    };
    return new TestCluster(standIn, database, environment, clock);
  }

  /** Starts a role; what is given goes before what all are given, undefined takes it away. */
  async start(role: RoleName, instead: Environment = {}): Promise<TestRole> {
    const lines: LogLine[] = [];
    const log = pino(
      { level: 'info' },
      { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) },
    );
    const environment = { ...this.environment, ...instead };
    const { clock } = this;
    const databaseNow = () => Promise.resolve(clock.now());
    const options: TimekeeperOptions = { environment, clock, databaseNow, log, build: 'test' };
    const running = await STARTS[role](options);
    this.#running.push(running);
    return { url: running.url, missing: () => running.missing(), stop: () => running.stop(), lines };
  }

  /** HTTP with a token of the role. */
  async as(role: TokenRole, { url }: Pick<RunningRole, 'url'>): Promise<Api> {
    this.#tokens ??= await openClusterTokens({
      key: { setting: 'SHURI_TOKEN_KEY', text: this.environment['SHURI_TOKEN_KEY'] ?? '' },
      url: this.database.url,
      setting: 'SHURI_VIEWS',
      clock: this.clock,
    });
    const request = { subject: `${role}-1`, role, siteId: 'main', lifetime: 'P20Y' };
    return new Api(url, await this.#tokens.issue(request));
  }

  /** Stops every role and removes the stores. */
  async remove(): Promise<void> {
    await Promise.all(this.#running.map((role) => role.stop()));
    await this.#tokens?.close();
    await this.standIn.stop();
    await this.database.drop();
  }
}

/** Waits until nothing is missing. @throws Error naming what still is */
export async function untilReady(...roles: readonly RunningRole[]): Promise<void> {
  let missing: readonly string[] = [];
  try {
    await eventually('all roles are ready', async () => {
      missing = (await Promise.all(roles.map((role) => role.missing()))).flat();
      return missing.length === 0;
    });
  } catch (error) {
    throw new Error(`still missing: ${missing.join(' ')}`, { cause: error });
  }
}
