import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type EventStore, openEventStoreDb, type Position } from '#event-store';
import { CASE_STREAMS } from '#repair-case';
import { eventually } from '../../support/eventually.js';
import { FileClock } from '../../support/file-clock.js';
import {
  type ByItselfAccount,
  contractAccount,
  guaranteeAccount,
  historiesOf,
} from './automation-account.js';
import { leftByAutomations, takeovers } from './automations-at-rest.js';
import { Load } from './load.js';
import {
  deadlineAccount,
  type DeadlineAccount,
  doubled,
  halved,
  hasFired,
  lost,
  readLog,
} from './log-account.js';
import { PATIENCE_MS } from './patience.js';
import { PersistentClient } from './persistent-client.js';
import { ClusterProcess } from './processes.js';
import { tokenFor } from './token.js';
import { viewsAccount } from './views-account.js';

const BEGINNING = Temporal.Instant.from('2024-04-01T00:00:00Z');
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
  /** Events without what was written along with them. */
  readonly halved: readonly string[];
  readonly deadlines: DeadlineAccount;
  /** The guarantees that automations open when a repaired item is shipped. */
  readonly automations: ByItselfAccount;
  /** How often another process took the automations over. */
  readonly takeovers: number;
  /** The contracts that the clock ends and lapses. */
  readonly contracts: ByItselfAccount;
  /** What the log has where something had to follow by itself and did not. */
  readonly histories: readonly string[];
  /** Whatever an automation or a projection left undone, each with its reason. */
  readonly left: readonly string[];
  /** Projections whose rows a rebuild does not confirm. */
  readonly differing: readonly string[];
  /** Answers that no sound cluster gives. */
  readonly wrong: readonly string[];
}

/**
 * Two processes of each role over one EventStoreDB and one PostgreSQL, under load, on a clock of their own; each in turn
 * is killed with SIGKILL and started again. Then the log is compared with what was answered, the deadlines, the repairs
 * that were shipped and the contracts with what had to follow from them by itself, and the views with a rebuild.
 */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const clockFile = join(options.folder, 'clock');
  const clock = FileClock.startingAt(clockFile, BEGINNING);
  const key = randomBytes(32).toString('base64url');
  const store = openEventStoreDb({ url: options.events, callMs: PATIENCE_MS, patienceMs: PATIENCE_MS });
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
    // A server that was rehearsed on before knows other keys and serials.
    const stage = { name: randomBytes(4).toString('hex'), client, clock, store, options };
    const wrong: string[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const victim of processes) {
        wrong.push(...(await scene(victim, round, stage)));
      }
    }
    clock.advanceTo(clock.now().add(QUOTES_LAPSE));
    const now = instantText(clock);
    await nothingIsDue(stage, now);
    return { kills: options.rounds * processes.length, wrong, ...(await accountFor(stage, before, now)) };
  } finally {
    await Promise.all(processes.map((one) => one.kill()));
    await store.close();
  }
}

interface Stage {
  /** Of this rehearsal alone. */
  readonly name: string;
  readonly client: PersistentClient;
  readonly clock: FileClock;
  readonly store: EventStore;
  readonly options: RehearsalOptions;
}

/**
 * Load runs before the blow, while the process is away, and after it is back; a timekeeper dies while quotes lapse and just
 * as an item has left whose guarantee an automation is to open.
 */
async function scene(victim: ClusterProcess, round: number, stage: Stage): Promise<readonly string[]> {
  const { name, client, clock, store, options } = stage;
  const before = client.acknowledged.length;
  const load = new Load(client, `${name}-${victim.name}-R${round}`, options.callers);
  await answers(load, stage);
  if (victim.name.startsWith('timekeeper')) {
    const head = await store.head();
    clock.advanceTo(clock.now().add(QUOTES_LAPSE));
    await untilBothHappened(store, head, load);
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

/** Waits until, after a position, a timekeeper has fired a deadline and then an item was shipped. */
async function untilBothHappened(store: EventStore, after: Position | undefined, load: Load): Promise<void> {
  let hasOneFired = false;
  let isOneShipped = false;
  const subscription = store.subscribe(
    { from: after === undefined ? 'start' : { after }, streamPrefixes: [CASE_STREAMS] },
    {
      onEvents: async (events) => {
        for (const { type, data } of events) {
          isOneShipped ||= hasOneFired && /\.item-shipped\./.test(type);
          hasOneFired ||= hasFired(data);
        }
      },
    },
  );
  const isSo = async () => isOneShipped || load.isOver;
  await eventually('a deadline has fired and then an item was shipped', isSo, PATIENCE_MS);
  await subscription.stop();
}

/** Asked of the whole log each time, so that no deadline is overlooked that the view does not know yet. */
async function nothingIsDue({ client, store }: Stage, now: string): Promise<void> {
  const isNothingDue = async () => {
    const { items } = await client.read('/v1/deadlines?status=armed&limit=1', await store.head());
    const [next] = items as readonly { readonly firesAt: string }[];
    return next === undefined || next.firesAt > now;
  };
  await eventually(`no deadline is due at ${now}`, isNothingDue, PATIENCE_MS);
}

/** @param now an instant at which nothing was due any more */
async function accountFor({ client, store, options }: Stage, since: Position | undefined, now: string) {
  const { acknowledged, repeats } = client;
  const left = await leftByAutomations(client);
  const log = await readLog(store, since);
  // Every view contains the whole log before it is compared.
  await client.read('/v1/repair-cases?limit=1', log.at(-1)?.position);
  const { differing, parked } = await viewsAccount(store, options.views, options.emptyViews);
  const [automations, contracts] = [guaranteeAccount(log), contractAccount(log, now)];
  return {
    acknowledged: acknowledged.length,
    repeats,
    lost: lost(acknowledged, log).length,
    doubled: doubled(acknowledged, log).length,
    halved: halved(log),
    deadlines: deadlineAccount(log, now),
    automations,
    takeovers: takeovers(options.folder, ['timekeeper-1', 'timekeeper-2']),
    contracts,
    histories: [automations, contracts].flatMap((one) => historiesOf(one, log)),
    left: [...left, ...parked],
    differing,
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
