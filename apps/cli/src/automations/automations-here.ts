import { pino } from 'pino';
import { automationDeskOver, buildVersion, type Closing, houseRegistry, runnersOver } from '#house';
import { SystemClock } from '#kernel';
import { MasterDataDesk } from '#master-data';
import { EntitlementReader } from '#registration';
import { openFolderOfHouse } from '../folder-of-house.js';
import type { Terminal } from '../verb.js';
import type { AutomationsDesk } from './automations-desk.js';

/** The automations over the data folder, without anything running. @throws as `openFolderOfHouse` */
export async function automationsHere(terminal: Terminal, closing: Closing): Promise<AutomationsDesk> {
  const { store, views, personal } = await openFolderOfHouse(terminal, closing);
  const clock = new SystemClock();
  const [registry, build] = [houseRegistry(), buildVersion()];
  const masterData = await MasterDataDesk.open({ store, registry, clock, build });
  const terms = () => masterData.terms();
  const entitlements = new EntitlementReader(views);
  const runners = runnersOver({
    store,
    registry,
    clock,
    personal,
    contractsOn: (unitIds) => entitlements.byContracts(unitIds),
    terms,
    build,
    cachedStreams: 0,
  });
  const log = pino({ level: 'silent' });
  const desk = automationDeskOver({ store, views, registry, runners, log });
  return {
    left: async () => ({
      parked: (await desk.parked()).map(({ projection, ...one }) => ({ automation: projection, ...one })),
      settled: await desk.settled(),
    }),
    unpark: async (automation, stream) => {
      const came = await desk.unpark(automation, stream);
      return { outcome: came.outcome, error: came.outcome === 'still-parked' ? came.error : null };
    },
  };
}
