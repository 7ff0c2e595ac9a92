import type { EventStore } from '#event-store';
import {
  hashOfRows,
  listParked,
  openPostgresViews,
  type PostgresViews,
  type Projection,
  Projector,
} from '#projections';
import { houseRegistry, houseProjections } from '#house';
import { PATIENCE_MS } from './patience.js';

/** What is wrong with the read models. */
export interface ViewsAccount {
  /** Projections whose rows differ from those of a rebuild from the first event in an empty database. */
  readonly differing: readonly string[];
  /** Streams that some projection no longer follows, each with the reason. */
  readonly parked: readonly string[];
}

export async function viewsAccount(
  store: EventStore,
  liveUrl: string,
  emptyUrl: string,
): Promise<ViewsAccount> {
  const live = await openPostgresViews({ url: liveUrl, setting: 'SHURI_VIEWS' });
  const rebuilt = await openPostgresViews({ url: emptyUrl, setting: 'SHURI_VIEWS' });
  try {
    const projections = houseProjections();
    await build(store, rebuilt, projections);
    const differing: string[] = [];
    for (const projection of projections) {
      const [here, there] = [
        await hashOfRows(live.reader, projection),
        await hashOfRows(rebuilt.reader, projection),
      ];
      if (here !== there) differing.push(projection.name);
    }
    const names = projections.map(({ name }) => name);
    const parked = await listParked(live.reader, names);
    return {
      differing,
      parked: parked.map(({ projection, stream, error }) => `${projection} has parked ${stream}: ${error}`),
    };
  } finally {
    await Promise.all([live.close(), rebuilt.close()]);
  }
}

async function build(
  store: EventStore,
  views: PostgresViews,
  projections: readonly Projection[],
): Promise<void> {
  const head = await store.head();
  if (head === undefined) return;
  const failures: unknown[] = [];
  const projector = new Projector({
    store,
    views,
    decoder: houseRegistry(),
    projections,
    onProblem: (problem) => {
      // An interruption passes by itself.
      if (problem.kind === 'parked' || problem.kind === 'failed') failures.push(problem);
    },
  });
  await projector.start();
  const reached = await projector.waitFor(head, AbortSignal.timeout(PATIENCE_MS));
  await projector.stop();
  if (reached !== 'reached' || failures.length > 0)
    throw new Error(`the views were not rebuilt: ${JSON.stringify(failures)}`);
}
