import type { EventStore } from '#event-store';
import { hashOfRows, openPostgresViews, type PostgresViews, type Projection, Projector } from '#projections';
import { houseRegistry, houseProjections } from '#house';

const BUILT_WITHIN_MS = 60_000;

/** The projections whose rows differ from those of a rebuild from the first event in an empty database. */
export async function differingViews(
  store: EventStore,
  liveUrl: string,
  emptyUrl: string,
): Promise<readonly string[]> {
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
    return differing;
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
    onProblem: (problem) => failures.push(problem),
  });
  await projector.start();
  const reached = await projector.waitFor(head, AbortSignal.timeout(BUILT_WITHIN_MS));
  await projector.stop();
  if (reached !== 'reached' || failures.length > 0)
    throw new Error(`the views were not rebuilt: ${JSON.stringify(failures)}`);
}
