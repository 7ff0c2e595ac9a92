import type { RequestListener } from 'node:http';
import { areAutomationsKept } from '#automations';
import {
  type Assembly,
  automationDeskOver,
  ClusterStores,
  configurationFrom,
  followPublications,
  houseProjections,
  houseRegistry,
  openSharedMasterData,
  requireReadModels,
  type RoleOptions,
  type RunningRole,
  runnersOver,
  startRole,
} from '#house';
import { DeadlineView } from '#deadlines';
import { CheckpointWatch, type PostgresViews, ProjectorReadiness } from '#projections';
import { contractsOnUnits, EntitlementReader, RegistrationReader } from '#registration';
import { CaseReader } from '#repair-case';
import type { Composition } from './composition.js';
import { createApi } from './create-api.js';
import { LiveFeed } from './live/live-feed.js';
import { LIVE_LIMITS } from './live/live-limits.js';
import { answerNotReadyYet } from './not-ready-yet.js';

/**
 * Starts the HTTP interface of a cluster: commands and queries, over stores that other processes project and keep time
 * on. It answers from the first moment; until its stores are there, that it is not ready.
 * @throws UnusableSetting for a setting of the process itself, and what the system says where it may not listen
 */
export function startApi(options: RoleOptions): Promise<RunningRole> {
  return startRole(options, {
    program: 'api',
    until: answerNotReadyYet,
    assemble: (assembly) => assemble(options, assembly),
  });
}

async function assemble(options: RoleOptions, { opening, front, beforeDraining }: Assembly): Promise<void> {
  const { environment, clock, log, build } = options;
  const stores = new ClusterStores('api', environment, opening);
  const opensTokens = stores.tokens(clock);
  const [store, views, personal, evidenceFiles] = await Promise.all([
    stores.events(),
    stores.views(),
    stores.personal(),
    stores.evidenceFiles(),
  ]);
  const registry = houseRegistry();
  const projections = houseProjections();
  const [tokens, masterData] = await Promise.all([
    opensTokens,
    opening.insistOn('the master data', () =>
      openSharedMasterData({ store, registry, clock, build }, configurationFrom(environment), log),
    ),
    opening.insistOn('the read models', () => requireReadModels(views, projections)),
  ]);
  followPublications(masterData, opening);

  const projector = new CheckpointWatch({ store, views, projections });
  opening.closeLater(() => projector.stop());
  const entitlements = new EntitlementReader(views);
  const terms = (knownAt?: string) =>
    knownAt === undefined ? masterData.terms() : masterData.termsKnownAt(knownAt);
  const runners = runnersOver({
    store,
    registry,
    clock,
    personal,
    contractsOn: contractsOnUnits({ store, projector, entitlements }),
    takeTurns: stores.turns(),
    terms,
    build,
  });
  const feed = new LiveFeed({ store, log });
  beforeDraining(() => feed.stop());
  feed.start();
  const readModels = new ProjectorReadiness({ store, views, projections });
  opening.readiness.keepChecking('the read models', () => readModels.missing());

  const composition: Composition = {
    store,
    runner: runners.cases,
    reader: new CaseReader({ views, commanding: runners.loops.cases, registered: runners.registered, terms }),
    registration: runners.registration,
    registered: new RegistrationReader({ store, registry, ...runners.loops }),
    entitlements,
    projector,
    personal,
    evidenceFiles,
    deadlines: new DeadlineView(views),
    automations: automationDeskOver({ store, views, registry, runners, log }),
    live: { feed, limits: LIVE_LIMITS },
    tokens,
    clock,
    masterData,
    log,
    build,
    missing: () => opening.readiness.missing(),
    attention: () => attention(readModels, views),
  };
  let answer: RequestListener = answerNotReadyYet;
  const app = await createApi(composition, (routes) => {
    answer = routes;
    return front.server;
  });
  opening.closeLater(() => app.close());
  await app.getHttpAdapter().getInstance().ready();
  front.answerWith(answer);
}

/** What somebody should look at although work goes on. */
async function attention(readModels: ProjectorReadiness, views: PostgresViews): Promise<readonly string[]> {
  try {
    const kept = await areAutomationsKept(views);
    return [...(await readModels.attention()), ...(kept ? [] : ['no timekeeper runs the automations'])];
  } catch {
    // The database is away: that is among what is missing.
    return [];
  }
}
