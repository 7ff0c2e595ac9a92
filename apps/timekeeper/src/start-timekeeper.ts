import { type AutomationEngine, AutomationKeeper } from '#automations';
import { CautiousClock, ClocksDisagree } from '#deadlines';
import {
  automationsGivenUp,
  automationsOver,
  ClusterStores,
  followPublications,
  houseProjections,
  houseRegistry,
  neededValueOf,
  type Opening,
  openPublishedMasterData,
  requireReadModels,
  type RoleOptions,
  type RunnerParts,
  type RunningRole,
  runnersOver,
  SETTINGS,
  startRole,
  timekeeperOver,
  Troubles,
  understood,
} from '#house';
import { CheckpointWatch, type PostgresViews } from '#projections';
import { contractsOnUnits, EntitlementReader } from '#registration';

/** No projector of this process wakes it: what others armed is found by then. */
const DEFAULT_LONGEST_SLEEP_MS = 2_000;
/** Who asks for the lease says each failure: one that is not said again by then is over. */
const IS_OVER_AFTER_MS = 8_000;

export interface TimekeeperOptions extends RoleOptions {
  /** The database's clock. Default: the one of the database of views. */
  readonly databaseNow?: () => Promise<Temporal.Instant>;
  /** How long it sleeps at most, in milliseconds of its clock. Default 2,000. */
  readonly longestSleepMs?: number;
}

interface OwnSettings {
  readonly name: string;
  readonly skewBoundMs: number;
}

/**
 * Starts a timekeeper: it fires deadlines, beside as many others as wanted, and runs the automations.
 * @throws UnusableSetting for a setting of the process itself, and what the system says where it may not listen
 */
export async function startTimekeeper(options: TimekeeperOptions): Promise<RunningRole> {
  const { environment } = options;
  const own = {
    name: neededValueOf(SETTINGS.name, 'timekeeper', environment),
    skewBoundMs: Number(neededValueOf(SETTINGS.clockSkew, 'timekeeper', environment)),
  };
  return startRole(options, {
    program: 'timekeeper',
    assemble: ({ opening }) => assemble(options, own, opening),
  });
}

async function assemble(options: TimekeeperOptions, own: OwnSettings, opening: Opening): Promise<void> {
  const { environment, clock: node, log, build, longestSleepMs = DEFAULT_LONGEST_SLEEP_MS } = options;
  const stores = new ClusterStores('timekeeper', environment, opening);
  const [store, views, personal] = await Promise.all([stores.events(), stores.views(), stores.personal()]);
  const registry = houseRegistry();
  const projections = houseProjections();
  const [desk] = await Promise.all([
    opening.insistOn('the master data', () =>
      openPublishedMasterData({ store, registry, clock: node, build }),
    ),
    opening.insistOn('the read models', () => requireReadModels(views, projections)),
  ]);
  followPublications(desk, opening);

  const watch = new CheckpointWatch({ store, views, projections });
  const entitlements = new EntitlementReader(views);
  const parts: Omit<RunnerParts, 'clock'> = {
    store,
    registry,
    personal,
    contractsOn: contractsOnUnits({ store, projector: watch, entitlements }),
    takeTurns: stores.turns(),
    terms: () => desk.terms(),
    build,
  };
  const clock = cautiousClock(options, own, views, opening);
  const timekeeper = timekeeperOver({
    name: own.name,
    views,
    // What it fires is judged by the clock that it waits by.
    runners: runnersOver({ ...parts, clock }),
    clock,
    log,
    compareClocks: () => clock.compare(),
    longestSleepMs,
  });
  opening.closeLater(() => timekeeper.stop());
  timekeeper.start();
  opening.readiness.keepChecking('the deadlines', async () => {
    const { outage } = timekeeper;
    return outage === undefined ? [] : [understood(outage) ?? 'The timekeeper cannot work just now.'];
  });
  const automations = automationsOver({
    store,
    views,
    registry,
    runners: runnersOver({ ...parts, clock: node }),
    log,
  });
  keepAutomations(automations, own.name, views, opening);
}

/** One process of the cluster runs them; what keeps this one from it shows in readiness. */
function keepAutomations(
  engine: AutomationEngine,
  holder: string,
  views: PostgresViews,
  opening: Opening,
): void {
  const { log, readiness } = opening;
  const troubles = new Troubles();
  const keeper = new AutomationKeeper({
    views,
    engine,
    holder,
    onProblem: (problem) => {
      if (problem.kind !== 'failed')
        return log.info({ change: problem.kind }, 'who runs the automations has changed');
      const sentence = understood(problem.error) ?? 'The automations cannot be run just now.';
      return troubles.say('automations', sentence, IS_OVER_AFTER_MS);
    },
  });
  opening.closeLater(() => keeper.stop());
  keeper.start();
  readiness.keepChecking('the automations', async () => [
    ...automationsGivenUp(engine),
    ...troubles.lasting(),
  ]);
}

function cautiousClock(
  { clock: node, databaseNow }: TimekeeperOptions,
  { skewBoundMs }: OwnSettings,
  views: PostgresViews,
  opening: Opening,
): CautiousClock {
  const clock = new CautiousClock({
    node,
    databaseNow: databaseNow ?? (() => views.databaseNow()),
    skewBoundMs,
  });
  opening.readiness.keepChecking('the clocks', async () => {
    try {
      await clock.compare();
      return [];
    } catch (error) {
      // A database that is away is told of by itself.
      return error instanceof ClocksDisagree ? [`${error.message} Until then no deadline fires.`] : [];
    }
  });
  return clock;
}
