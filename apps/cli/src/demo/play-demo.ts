import { SimulatedClock } from '#kernel';
import type { OpenDemoHouse } from './demo-house.js';
import { HttpClient } from './http-client.js';
import { STORIES } from './stories/index.js';
import { play } from './story-player.js';
import { timeline } from './timeline.js';
import { tokyoInstant } from './tokyo-time.js';

const BEGINNING = '2024-04-01 09:00';

/** Plays the stories over HTTP in a house on a simulated clock, and hands each printed line to `print`. */
export async function playDemo(print: (line: string) => void, open: OpenDemoHouse): Promise<void> {
  const clock = new SimulatedClock(tokyoInstant(BEGINNING));
  const house = await open(clock);
  try {
    const http = new HttpClient(house.url, (player) =>
      house.tokens.issue({ subject: player.id, role: player.role, siteId: 'main' }),
    );
    for (const [index, story] of STORIES.entries()) {
      const cases = await play(story, { http, clock });
      print(`\n${index + 1}. ${story.title}`);
      for (const played of cases) {
        for (const line of await timeline(http, played)) print(line);
      }
    }
  } finally {
    await house.stop();
  }
}
