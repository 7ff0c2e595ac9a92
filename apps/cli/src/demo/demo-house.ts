import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { Tokens } from '#access';
import { buildVersion, exampleConfiguration, readTerms } from '#house';
import type { SimulatedClock } from '#kernel';
import { startStandalone } from '../../../standalone/src/start-standalone.js';

/** A house in which the stories are played: the real programs on a simulated clock. */
export interface DemoHouse {
  /** Where its HTTP interface answers. */
  readonly url: string;
  readonly tokens: Pick<Tokens, 'issue'>;
  /** Ends its programs. */
  stop(): Promise<void>;
}

/** Opens a house on a clock. */
export type OpenDemoHouse = (clock: SimulatedClock) => Promise<DemoHouse>;

/** The standalone server over a fresh temporary data folder, which is removed afterwards. */
export const openStandaloneHouse: OpenDemoHouse = async (clock) => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'shuri-demo-'));
  const remove = () => rm(dataFolder, { recursive: true, force: true });
  try {
    const server = await startStandalone({
      dataFolder,
      clock,
      terms: readTerms(exampleConfiguration()),
      port: 0,
      host: '127.0.0.1',
      log: pino({ level: 'silent' }),
      build: buildVersion(),
    });
    const stop = async () => {
      await server.stop();
      await remove();
    };
    return { url: server.url, tokens: server.tokens, stop };
  } catch (error) {
    await remove();
    throw error;
  }
};
