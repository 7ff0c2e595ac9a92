import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type EventStore, openEventStoreDb, type Position } from '#event-store';
import { CASE_STREAMS } from '#repair-case';
import { eventually } from '../../support/eventually.js';
import { FileClock } from '../../support/file-clock.js';
import { Load } from './load.js';
import { deadlineAccount, type DeadlineAccount, doubled, hasFired, lost, readLog } from './log-account.js';
import { PersistentClient } from './persistent-client.js';
import { ClusterProcess } from './processes.js';
import { tokenFor } from './token.js';
import { differingViews } from './views-account.js';

const BEGINNING = Temporal.Instant.from('2024-04-01T00:00:00Z');
/** For everything that is waited for: takeovers take up to ten seconds, and the machine may be a small one. */
const PATIENCE_MS = 60_000;
/** Beyond the 14 business days of every quote that waits, whatever holidays lie between. */
const QUOTES_LAPSE = { hours: 30 * 24 };
const ROLES = ['api', 'projector', 'timekeeper'] as const;
type Role = (typeof ROLES)[number];

export interface RehearsalOptions {
  /** `esdb://…` of an EventStoreDB. */
  readonly events: string;
  /** `postgres://…` of an empty database. */
  readonly views: string;
  /** `postgres://…` of another, for the rebuild. */
  readonly emptyViews: string;
  /** For the clock and what the processes say. */
  readonly folder: string;
  /** How many clients send at once. */
  readonly callers: number;
  /** Answers before a process is killed, while it is away, and after it is back. */
  readonly answersPerScene: number;
  /** Every process is killed so often. */
  readonly rounds: number;
  /** Hears, in a sentence, what has just happened. */
  onScene(sentence: string): void;
}

/** What came of it. */
export interface Rehearsal {
  readonly kills: number;
  readonly acknowledged: number;
  /** Commands that were sent again since no answer had come. */
  readonly repeats: number;
  readonly lost: number;
  readonly doubled: number;
  readonly deadlines: DeadlineAccount;
  /** Projections whose rows a rebuild does not confirm. */
  readonly differing: readonly string[];
  /** Answers that no sound cluster gives. */
  readonly wrong: readonly string[];
}

/**
 * Two processes of each role over one EventStoreDB and one PostgreSQL, under load, on a clock of their own; each in turn
 * is killed with SIGKILL and started again. Then the log is compared with what was answered, the deadlines with their
 * consequences and the views with a rebuild.
 */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const clockFile = join(options.folder, 'clock');
  const clock = FileClock.startingAt(clockFile, BEGINNING);
  const key = randomBytes(32).toString('base64url');
  const store = openEventStoreDb({ url: options.events });
  const processes = ROLES.flatMap((role) =>
    [1, 2].map((index) => processOf(role, index, key, clockFile, options)),
  );
  try {
    const before = await store.head();
    // In no order: each waits for what it needs.
    await Promise.all(processes.map((one) => one.start()));
    await Promise.all(processes.map((one) => one.ready(PATIENCE_MS)));
    options.onScene(`${processes.length} processes are ready`);
    const token = await tokenFor({ views: options.views, key, clock });
    const urls = processes.filter(({ name }) => name.startsWith('api')).map(({ url }) => url);
    const client = new PersistentClient(urls, token);
    const stage = { client, clock, store, options };
    const wrong: string[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const victim of processes) {
        wrong.push(...(await scene(victim, round, stage)));
      }
    }
    clock.advanceTo(clock.now().add(QUOTES_LAPSE));
    await nothingIsDue(client, clock);
    return { kills: options.rounds * processes.length, wrong, ...(await accountFor(stage, before)) };
  } finally {
    await Promise.all(processes.map((one) => one.kill()));
    await store.close();
  }
}

interface Stage {
  readonly client: PersistentClient;
  readonly clock: FileClock;
  readonly store: EventStore;
  readonly options: RehearsalOptions;
}

/** Load runs before the blow, while the process is away, and after it is back; a timekeeper dies while quotes lapse. */
async function scene(victim: ClusterProcess, round: number, stage: Stage): Promise<readonly string[]> {
  const { client, clock, options } = stage;
  const before = client.acknowledged.length;
  const load = new Load(client, `${victim.name}-${round}`, options.callers);
  await answers(load, stage);
  if (victim.name.startsWith('timekeeper')) {
    const begun = firstConsequence(stage.store);
    clock.advanceTo(clock.now().add(QUOTES_LAPSE));
    await begun;
  }
  await victim.kill();
  await answers(load, stage);
  await victim.start();
  await victim.ready(PATIENCE_MS);
  await answers(load, stage);
  await load.end();
  options.onScene(
    `${victim.name} was killed and is back; ${client.acknowledged.length - before} answers meanwhile`,
  );
  return load.wrong;
}

async function answers(load: Load, { client, options }: Stage): Promise<void> {
  const wanted = client.acknowledged.length + options.answersPerScene;
  const areEnough = async () => client.acknowledged.length >= wanted || load.isOver;
  await eventually(`${options.answersPerScene} more commands are answered`, areEnough, PATIENCE_MS);
}

/** Resolves at the next event that a timekeeper wrote. */
function firstConsequence(store: EventStore): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription = store.subscribe(
      { from: 'end', streamPrefixes: [CASE_STREAMS] },
      {
        onEvents: (events) => {
          if (!events.some(({ data }) => hasFired(data))) return Promise.resolve();
          resolve();
          void subscription.stop();
          return Promise.resolve();
        },
        onProblem: (error, fatal) => {
          if (fatal) reject(error);
        },
      },
    );
  });
}

async function nothingIsDue(client: PersistentClient, clock: FileClock): Promise<void> {
  const now = instantText(clock);
  const isNothingDue = async () => {
    const { items } = await client.read('/v1/deadlines?status=armed&limit=1');
    const [next] = items as readonly { readonly firesAt: string }[];
    return next === undefined || next.firesAt > now;
  };
  await eventually(`no deadline is due at ${now}`, isNothingDue, PATIENCE_MS);
}

async function accountFor({ client, clock, store, options }: Stage, since: Position | undefined) {
  const { acknowledged, repeats } = client;
  const log = await readLog(store, since);
  // Every view contains the whole log before it is compared.
  await client.read('/v1/repair-cases?limit=1', log.at(-1)?.position);
  return {
    acknowledged: acknowledged.length,
    repeats,
    lost: lost(acknowledged, log).length,
    doubled: doubled(acknowledged, log).length,
    deadlines: deadlineAccount(log, instantText(clock)),
    differing: await differingViews(store, options.views, options.emptyViews),
  };
}

function instantText(clock: FileClock): string {
  return clock.now().toString({ smallestUnit: 'millisecond' });
}

function processOf(
  role: Role,
  index: number,
  key: string,
  clockFile: string,
  { events, views, folder }: RehearsalOptions,
): ClusterProcess {
  const name = `${role}-${index}`;
  return new ClusterProcess({
    name,
    run: [join(import.meta.dirname, '../role.mjs'), role],
    environment: {
      SHURI_EVENTS: events,
      SHURI_VIEWS: views,
      SHURI_TOKEN_KEY: key,
      SHURI_LOG: 'info',
      TEST_CLOCK: clockFile,
    },
    logFile: join(folder, `${name}.log`),
  });
}
