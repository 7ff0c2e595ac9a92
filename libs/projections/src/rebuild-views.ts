import type { ParkedStream } from './parking.js';
import { Projector, type ProjectorOptions } from './projector.js';

/**
 * Builds every projection again from the first event, one after the other, and answers with the streams that could
 * not be applied (`shuri rebuild`). For when no projector runs on these views; a running one has its own `rebuild`.
 */
export async function rebuildViews(options: ProjectorOptions): Promise<readonly ParkedStream[]> {
  const projector = new Projector(options);
  try {
    for (const { name } of options.projections) await projector.rebuild(name);
    return await projector.parked();
  } finally {
    await projector.stop();
  }
}
