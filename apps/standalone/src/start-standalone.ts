import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Tokens } from '#access';
import { DeadlineView, type TimekeeperMetrics } from '#deadlines';
import type { AutomationEngine } from '#automations';
import type { EventStore } from '#event-store';
import {
  automationsGivenUp,
  automationsInTrouble,
  automationsOver,
  Closing,
  houseProjections,
  houseRegistry,
  openMasterData,
  runnersOver,
  tellProjectorProblem,
  timekeeperOver,
  urlAt,
} from '#house';
import type { Clock } from '#kernel';
import type { Terms } from '#policy';
import { Projector } from '#projections';
import { contractsOnUnits, EntitlementReader, RegistrationReader } from '#registration';
import { CaseReader } from '#repair-case';
import { closeServer } from '../../api/src/close-server.js';
import type { Composition } from '../../api/src/composition.js';
import { LiveFeed } from '../../api/src/live/live-feed.js';
import { LIVE_LIMITS, type LiveLimits } from '../../api/src/live/live-limits.js';
import { createApi } from '../../api/src/create-api.js';
import { openDataFolder } from './data-folder.js';

export interface StandaloneOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  /** The tables of the file it is started with; those that the policy owner published go before them. */
  readonly terms: Terms;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly log: Logger;
  /** Version of the program, recorded with each event. */
  readonly build: string;
  /** Default: LIVE_LIMITS. */
  readonly liveLimits?: LiveLimits;
}

/** A running server: HTTP interface, projector, timekeeper and automations in this process. */
export interface Standalone {
  /** Where it answers, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly store: EventStore;
  readonly projector: Projector;
  readonly tokens: Tokens;
  readonly automations: AutomationEngine;
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
  const registry = houseRegistry();
  const masterData = await openMasterData({ store, registry, clock, build }, terms, log);
  const givenUp: string[] = [];
  const projector = new Projector({
    store,
    views,
    decoder: registry,
    projections: houseProjections(),
    onProblem: (problem) => {
      if (problem.kind === 'failed') givenUp.push(problem.error.message);
      tellProjectorProblem(log, problem);
    },
  });
  const entitlements = new EntitlementReader(views);
  const tables = (knownAt?: string) =>
    knownAt === undefined ? masterData.terms() : masterData.termsKnownAt(knownAt);
  const runners = runnersOver({
    store,
    registry,
    clock,
    personal,
    contractsOn: contractsOnUnits({ store, projector, entitlements }),
    terms: tables,
    build,
  });
  closing.add(projector, (one) => one.stop());
  await projector.start();
  const timekeeper = timekeeperOver({ name: 'standalone', views, projector, runners, clock, log });
  closing.add(timekeeper, (one) => one.stop());
  timekeeper.start();
  const automations = automationsOver({ store, views, registry, runners, log });
  closing.add(automations, (one) => one.stop());
  await automations.start();
  const feed = closing.add(new LiveFeed({ store, log }), (one) => one.stop());
  feed.start();

  const composition: Composition = {
    store,
    runner: runners.cases,
    reader: new CaseReader({
      views,
      commanding: runners.loops.cases,
      registered: runners.registered,
      terms: tables,
    }),
    registration: runners.registration,
    registered: new RegistrationReader({ store, registry, ...runners.loops }),
    entitlements,
    projector,
    personal,
    evidenceFiles,
    deadlines: new DeadlineView(views),
    automations: automations.desk,
    live: { feed, limits: options.liveLimits ?? LIVE_LIMITS },
    tokens,
    clock,
    masterData,
    log,
    build,
    missing: async () => [
      ...((await store.isReady()) ? [] : ['the event store takes no writes']),
      ...givenUp,
      ...automationsGivenUp(automations),
      ...projector
        .positions()
        .filter(({ live }) => !live)
        .map(({ projection }) => `the view ${projection} is still being built`),
    ],
    attention: () => automationsInTrouble(automations),
  };
  const app = closing.add(await createApi(composition), closeServer);
  await app.listen({ port: options.port, host: options.host });
  const { address, port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: urlAt({ host: address, port }),
    store,
    projector,
    tokens,
    automations,
    timekeeperMetrics: () => timekeeper.metrics(),
    stop: () => closing.close(),
  };
}
