import { pino } from 'pino';
import { automationsOver, buildVersion, type Closing, houseRegistry, runnersOver } from '#house';
import { SystemClock } from '#kernel';
import { MasterDataDesk } from '#master-data';
import { EntitlementReader } from '#registration';
import { openDataFolder } from '../../../standalone/src/data-folder.js';
import type { AutomationsDesk } from './automations-desk.js';

/** The automations over the data folder, without anything running. @throws what `openDataFolder` throws */
export async function automationsHere(
  dataFolder: string,
  notice: (sentence: string) => void,
  closing: Closing,
): Promise<AutomationsDesk> {
  const clock = new SystemClock();
  const { store, views, personal } = await openDataFolder(dataFolder, clock, closing, notice);
  const [registry, build] = [houseRegistry(), buildVersion()];
  const desk = await MasterDataDesk.open({ store, registry, clock, build });
  const terms = () => desk.terms();
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
  const engine = automationsOver({ store, views, registry, runners, log });
  await engine.prepare();
  return {
    left: async () => ({
      parked: (await engine.parked()).map(({ projection, ...one }) => ({ automation: projection, ...one })),
      settled: await engine.settled(),
    }),
    unpark: async (automation, stream) => {
      const came = await engine.unpark(automation, stream);
      return { outcome: came.outcome, error: came.outcome === 'still-parked' ? came.error : null };
    },
  };
}
