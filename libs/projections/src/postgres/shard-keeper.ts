import { setTimeout as pause } from 'node:timers/promises';
import type { Fence } from '../stretch.js';
import type { Projector } from '../projector.js';
import type { Shard } from '../shard.js';
import type { PostgresViews } from './open-postgres-views.js';
import { type ShardLease, ShardLeases } from './shard-leases.js';

/** A dead process is noticed when its lease has ended and another has looked: within 10 s, with time to spare. */
const LEASE_MS = 5_000;
const ROUND_MS = 1_000;

/** What a keeper says beside its work. */
export type ShardProblem =
  | { readonly kind: 'taken'; readonly shard: number }
  /** Somebody else has the shard: this process was away for too long. */
  | { readonly kind: 'lost'; readonly shard: number }
  /** The database cannot work now, or a projector did not start; it is tried again. */
  | { readonly kind: 'failed'; readonly error: unknown };

export interface ShardKeeperOptions {
  readonly views: PostgresViews;
  /** How many shards there are: the same in every process. */
  readonly shards: number;
  /** For who looks at the leases. */
  readonly holder: string;
  /** Makes the projector of a shard; it must be given shard and fence. */
  readonly projectorOf: (shard: Shard, fence: Fence) => Projector;
  readonly onProblem: (problem: ShardProblem) => void;
}

interface Held {
  readonly lease: ShardLease;
  readonly projector: Projector;
}

/**
 * Runs a projector for every shard whose lease this process holds, takes what is free, one a second, and leaves what
 * others hold. Processes begin with what each could take; the shards of one that dies go to those that are left.
 */
export class ShardKeeper {
  readonly #leases: ShardLeases;
  readonly #held = new Map<number, Held>();
  #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: ShardKeeperOptions) {
    this.#leases = new ShardLeases(options.views, LEASE_MS);
  }

  start(): void {
    this.#stopping = new AbortController();
    this.#running = this.#run(this.#stopping.signal);
  }

  /** Stops its projectors after the batch in hand and gives their shards up. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    for (const [shard, { lease, projector }] of this.#held) {
      await projector.stop();
      this.#held.delete(shard);
      await this.#leases
        .release(lease)
        .catch((error: unknown) => this.options.onProblem({ kind: 'failed', error }));
    }
  }

  /** The projectors of the shards that this process holds, by shard. */
  projectors(): ReadonlyMap<number, Projector> {
    return new Map([...this.#held].map(([shard, { projector }]) => [shard, projector]));
  }

  async #run(signal: AbortSignal): Promise<void> {
    let prepared = false;
    while (!signal.aborted) {
      try {
        if (!prepared) await this.#leases.prepare(this.options.shards);
        prepared = true;
        await this.#renewAll();
        await this.#takeOne();
      } catch (error) {
        this.options.onProblem({ kind: 'failed', error });
      }
      await pause(ROUND_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #renewAll(): Promise<void> {
    for (const [shard, { lease, projector }] of this.#held) {
      if (await this.#leases.renew(lease)) continue;
      this.#held.delete(shard);
      this.options.onProblem({ kind: 'lost', shard });
      await projector.stop();
    }
  }

  async #takeOne(): Promise<void> {
    const { holder, shards, projectorOf, onProblem } = this.options;
    const lease = await this.#leases.take(holder, shards);
    if (lease === undefined) return;
    const fence: Fence = (tx) => this.#leases.assertHeld(tx, lease);
    const projector = projectorOf({ index: lease.shard, of: shards }, fence);
    try {
      await projector.start();
    } catch (error) {
      await projector.stop();
      await this.#leases.release(lease);
      throw error;
    }
    this.#held.set(lease.shard, { lease, projector });
    onProblem({ kind: 'taken', shard: lease.shard });
  }
}
