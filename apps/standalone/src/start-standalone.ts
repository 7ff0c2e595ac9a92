import type { Logger } from 'pino';
import type { Tokens } from '#access';
import { Commanding } from '#commanding';
import { DeadlineView, type TimekeeperMetrics } from '#deadlines';
import type { EventStore } from '#event-store';
import { type Clock, ShuriError } from '#kernel';
import type { Terms } from '#policy';
import { Projector, type ProjectorProblem } from '#projections';
import {
  CaseReader,
  CaseRunner,
  numberOfStream,
  repairCaseAggregate,
  repairCaseRegistry,
} from '#repair-case';
import type { Composition } from '../../api/src/composition.js';
import { createApi } from '../../api/src/create-api.js';
import { Closing } from './closing.js';
import { openDataFolder } from './data-folder.js';
import { timekeeperOver } from './keep-time.js';
import { houseProjections } from './projections.js';
import { closeServer } from './close-server.js';

const CACHED_STREAMS = 1_000;

export interface StandaloneOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  /** The dated master data in use. */
  readonly terms: Terms;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly log: Logger;
  /** Version of the program, recorded with each event. */
  readonly build: string;
}

/** A running server: HTTP interface, projector and timekeeper in this process. */
export interface Standalone {
  /** Where it answers, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly store: EventStore;
  readonly projector: Projector;
  readonly tokens: Tokens;
  timekeeperMetrics(): TimekeeperMetrics;
  /** Takes no more requests, lets those in hand end, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts everything over one data folder.
 * @throws what `openDataFolder` and `listen` throw, and ForeignViews
 */
export async function startStandalone(options: StandaloneOptions): Promise<Standalone> {
  const closing = new Closing();
  try {
    return await start(options, closing);
  } catch (error) {
    await closing.close().catch(() => undefined);
    throw error;
  }
}

async function start(options: StandaloneOptions, closing: Closing): Promise<Standalone> {
  const { clock, log, build, terms } = options;
  const folder = await openDataFolder(options.dataFolder, clock, closing, (sentence) => log.warn(sentence));
  const { store, views, personal, evidenceFiles, tokens } = folder;
  const registry = repairCaseRegistry();
  const commanding = new Commanding({
    store,
    registry,
    clock,
    aggregate: repairCaseAggregate,
    build,
    cachedStreams: CACHED_STREAMS,
    unknown: unknownCase,
  });
  const runner = new CaseRunner({ commanding, personal, terms: () => terms });
  const givenUp: string[] = [];
  const projector = new Projector({
    store,
    views,
    decoder: registry,
    projections: houseProjections(),
    onProblem: (problem) => {
      if (problem.kind === 'failed') givenUp.push(problem.error.message);
      tellProblem(log, problem);
    },
  });
  closing.add(projector, (one) => one.stop());
  await projector.start();
  const timekeeper = timekeeperOver({ views, projector, runner, clock, log });
  closing.add(timekeeper, (one) => one.stop());
  timekeeper.start();

  const composition: Composition = {
    store,
    runner,
    reader: new CaseReader({ views, commanding, terms: () => terms }),
    projector,
    personal,
    evidenceFiles,
    deadlines: new DeadlineView(views),
    tokens,
    clock,
    terms: () => terms,
    log,
    build,
    missing: async () => [
      ...((await store.isReady()) ? [] : ['the event store takes no writes']),
      ...givenUp,
      ...projector
        .positions()
        .filter(({ live }) => !live)
        .map(({ projection }) => `the view ${projection} is still being built`),
    ],
  };
  const app = closing.add(await createApi(composition), closeServer);
  await app.listen({ port: options.port, host: options.host });
  return {
    url: (await app.getUrl()).replace('[::1]', 'localhost'),
    store,
    projector,
    tokens,
    timekeeperMetrics: () => timekeeper.metrics(),
    stop: () => closing.close(),
  };
}

function unknownCase(stream: string): ShuriError {
  const number = numberOfStream(stream);
  return new ShuriError('REPAIR_CASE.UNKNOWN', `there is no case ${number}`, { number });
}

function tellProblem(log: Logger, problem: ProjectorProblem): void {
  switch (problem.kind) {
    case 'parked':
      return log.error({ parked: problem.parked }, 'an event could not be applied; its stream is parked');
    case 'interrupted':
      return log.warn({ err: problem.error, retryInMs: problem.retryInMs }, 'the projector tries again');
    case 'failed':
      return log.error({ err: problem.error }, 'the projector has given up');
    case 'noticed':
      return log.warn({ err: problem.error }, 'the projector noticed something');
  }
}
