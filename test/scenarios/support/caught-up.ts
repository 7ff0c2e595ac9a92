import { eventually } from '../../support/eventually.js';
import type { ShuriServer } from '../../support/shuri-server.js';

/** Waits until the automations of a server have answered every event there is. */
export async function caughtUp({ standalone }: ShuriServer): Promise<void> {
  await eventually('the automations have caught up', async () =>
    (await standalone.automations.desk.positions()).every((one) => one.caughtUp),
  );
}
