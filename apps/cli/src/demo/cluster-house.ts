import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { newConfiguredTokenKey, openClusterTokens } from '#access';
import {
  buildVersion,
  Closing,
  type Environment,
  exampleConfiguration,
  fileSettingOf,
  ForPeople,
  openClusterEvents,
  personalPlaceFrom,
  type RunningRole,
  SETTINGS,
} from '#house';
import type { SimulatedClock } from '#kernel';
import { startApi } from '../../../api/src/start-api.js';
import { startProjector } from '../../../projector/src/start-projector.js';
import { startTimekeeper } from '../../../timekeeper/src/start-timekeeper.js';
import type { DemoHouse } from './demo-house.js';

/** How long the roles may take until they have everything, in real time. */
const READY_WITHIN_MS = 60_000;
const LOOK_AGAIN_MS = 20;

/** The stories cannot be played over these stores. */
export class UnusableStage extends ForPeople {
  override readonly name = 'UnusableStage';
}

/**
 * The three roles of a cluster in this process, over the stores that the settings name. The stores must be empty: the
 * stories are played in years that have passed.
 * @throws UnusableStage, UnusableSetting
 */
export async function openClusterHouse(settings: Environment, clock: SimulatedClock): Promise<DemoHouse> {
  await refuseUsedStore(settings);
  const key = newConfiguredTokenKey();
  const environment = {
    ...settings,
    PORT: '0',
    HOST: '127.0.0.1',
    [SETTINGS.tokenKey.name]: key,
    [fileSettingOf(SETTINGS.tokenKey)]: undefined,
    [SETTINGS.configuration.name]: exampleConfiguration(),
    // There is one clock, and it stands still: nothing has to be held back.
    [SETTINGS.clockSkew.name]: '0',
  };
  const options = { environment, clock, log: pino({ level: 'silent' }), build: buildVersion() };
  const closing = new Closing();
  const stop = () => closing.close();
  const started = <Role extends RunningRole>(role: Role) => closing.add(role, (one) => one.stop());
  try {
    const databaseNow = () => Promise.resolve(clock.now());
    const projector = started(await startProjector(options));
    const timekeeper = started(await startTimekeeper({ ...options, databaseNow, longestSleepMs: 1 }));
    const api = started(await startApi(options));
    await untilReady([projector, timekeeper, api]);
    const tokens = await openClusterTokens({
      ...personalPlaceFrom(environment),
      key: { setting: SETTINGS.tokenKey.name, text: key },
      clock,
    });
    closing.add(tokens, (one) => one.close());
    return { url: api.url, tokens, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function refuseUsedStore(settings: Environment): Promise<void> {
  const store = await openClusterEvents(settings, 'api');
  try {
    if ((await store.head()) === undefined) return;
  } finally {
    await store.close();
  }
  throw new UnusableStage(
    `There are events in ${SETTINGS.events.name} already. The stories are played in years that have passed: give them stores of their own, empty.`,
  );
}

async function untilReady(roles: readonly RunningRole[]): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const missing = (await Promise.all(roles.map((role) => role.missing()))).flat();
    if (missing.length === 0) return;
    if (performance.now() > until) throw new UnusableStage([...new Set(missing)].join('\n'));
    await pause(LOOK_AGAIN_MS);
  }
}
