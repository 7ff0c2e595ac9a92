import type { Projector } from '../projector.js';
import type { Shard } from '../shard.js';
import type { Fence } from '../stretch.js';
import { LeaseKeeper, type LeaseKeeperOptions } from './lease-keeper.js';

export interface ShardKeeperOptions extends Omit<LeaseKeeperOptions<Projector>, 'kind' | 'workerOf'> {
  /** Makes the projector of a shard; it must be given shard and fence. */
  readonly projectorOf: (shard: Shard, fence: Fence) => Projector;
}

/** Runs a projector for every shard whose lease this process holds. */
export class ShardKeeper extends LeaseKeeper<Projector> {
  constructor({ projectorOf, ...options }: ShardKeeperOptions) {
    super({ ...options, kind: 'projector', workerOf: projectorOf });
  }

  /** The projectors of the shards that this process holds, by shard. */
  projectors(): ReadonlyMap<number, Projector> {
    return this.workers();
  }
}
