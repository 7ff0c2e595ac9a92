import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { buildVersion, exampleConfiguration, readTerms } from '#house';
import { SimulatedClock } from '#kernel';
import { startStandalone } from '../../../standalone/src/start-standalone.js';
import { HttpClient } from './http-client.js';
import { STORIES } from './stories/index.js';
import { play } from './story-player.js';
import { timeline } from './timeline.js';
import { tokyoInstant } from './tokyo-time.js';

const BEGINNING = '2024-04-01 09:00';

/**
 * Plays the stories against the real server over HTTP, on a simulated clock and a fresh temporary data folder that is
 * removed afterwards, and hands each printed line to `print`.
 */
export async function playDemo(print: (line: string) => void): Promise<void> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'shuri-demo-'));
  const clock = new SimulatedClock(tokyoInstant(BEGINNING));
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
    try {
      const http = new HttpClient(server.url, (player) =>
        server.tokens.issue({ subject: player.id, role: player.role, siteId: 'main' }),
      );
      for (const [index, story] of STORIES.entries()) {
        const cases = await play(story, { http, clock });
        print(`\n${index + 1}. ${story.title}`);
        for (const played of cases) {
          for (const line of await timeline(http, played)) print(line);
        }
      }
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}
