import { BadCheckpoint, type EventStore, EventStoreError, type Position } from '#event-store';
import { PostgresUnusable } from '#postgres';
import type { Follower } from '../projection.js';
import type { PostgresViews } from './open-postgres-views.js';
import { ShardLeases } from './shard-leases.js';
import { type PositionOrder, type StoredPosition, storedPositions } from './stored-positions.js';

export interface ProjectorReadinessOptions {
  readonly store: PositionOrder & Pick<EventStore, 'head'>;
  readonly views: PostgresViews;
  readonly projections: readonly Pick<Follower, 'name' | 'generation'>[];
}

const NOBODY_BEGAN = 'no projector has begun yet';

/** Where a projection stood when it was looked at last, and what it has to reach before its rows are whole. */
interface Seen {
  readonly at: Position | undefined;
  readonly goal: Position | undefined;
}

/**
 * Says what is missing of the read models that projectors of other processes keep. A view is being built until it has
 * reached the end of the log as it was when this process first saw it, or first saw it begin anew: a view that merely
 * lags is not missing.
 */
export class ProjectorReadiness {
  readonly #leases: ShardLeases;
  readonly #seen = new Map<string, Seen>();

  constructor(private readonly options: ProjectorReadinessOptions) {
    this.#leases = new ShardLeases(options.views, 0);
  }

  /**
   * What wants attention although work goes on, one sentence each: rows of a shard that nobody holds lag until somebody
   * takes it over, and whoever waits for his own write is told so. @throws PostgresUnusable
   */
  async attention(): Promise<readonly string[]> {
    const unheld = await this.#leases.unheld();
    return unheld === 'unprepared' ? [] : unheld.map((shard) => `no projector holds shard ${shard}`);
  }

  /** One sentence for each thing that is missing; none when all views are whole. */
  async missing(): Promise<readonly string[]> {
    try {
      if ((await this.#leases.unheld()) === 'unprepared') return [NOBODY_BEGAN];
      return await this.#unbuilt();
    } catch (error) {
      if (error instanceof PostgresUnusable) return [error.message];
      if (isMissingTable(error)) return [NOBODY_BEGAN];
      if (error instanceof BadCheckpoint)
        return ['the read models do not belong to this event store: run `npx shuri rebuild`'];
      if (error instanceof EventStoreError)
        return ['what the views lack is not known while the event store is away'];
      throw error;
    }
  }

  async #unbuilt(): Promise<readonly string[]> {
    const { store, views, projections } = this.options;
    const stored = await storedPositions(views.reader, store, projections);
    const unbuilt: string[] = [];
    for (const { name } of projections) {
      const built = await this.#isBuilt(name, stored.get(name) ?? { kind: 'unbegun' });
      if (!built) unbuilt.push(`the view ${name} is still being built`);
    }
    return unbuilt;
  }

  async #isBuilt(projection: string, stored: StoredPosition): Promise<boolean> {
    const at = stored.kind === 'begun' ? stored.upTo : undefined;
    const before = this.#seen.get(projection);
    const isNew = before === undefined || (before.at !== undefined && !this.#reaches(at, before.at));
    const goal = isNew ? await this.options.store.head() : before.goal;
    const isBuilt = stored.kind === 'begun' && this.#reaches(at, goal);
    this.#seen.set(projection, { at, goal: isBuilt ? undefined : goal });
    return isBuilt;
  }

  #reaches(at: Position | undefined, goal: Position | undefined): boolean {
    if (goal === undefined) return true;
    return at !== undefined && this.options.store.comparePositions(at, goal) >= 0;
  }
}

/** The first projector of all is about to make its tables. */
function isMissingTable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42P01';
}
