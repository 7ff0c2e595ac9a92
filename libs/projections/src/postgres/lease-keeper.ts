import { setTimeout as pause } from 'node:timers/promises';
import type { Fence } from '../stretch.js';
import type { Shard } from '../shard.js';
import { fairMove } from './fair-share.js';
import type { PostgresViews } from './open-postgres-views.js';
import { type LeaseKind, type ShardLease, ShardLeases } from './shard-leases.js';

/** A dead process is noticed when its lease has ended and another has looked: within 10 s, with time to spare. */
const LEASE_MS = 5_000;
const ROUND_MS = 1_000;

/** What a keeper says beside its work. */
export type LeaseProblem =
  | { readonly kind: 'taken'; readonly shard: number }
  /** Left to a process that had less than its share. */
  | { readonly kind: 'given'; readonly shard: number }
  /** Somebody else has the shard: this process was away for too long. */
  | { readonly kind: 'lost'; readonly shard: number }
  /** The database cannot work now, or a worker did not start; it is tried again. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** What is done under a lease. It may be started again after it was stopped. */
export interface LeaseWorker {
  start(): Promise<void>;
  /** Resolves when the work in hand is done. */
  stop(): Promise<void>;
}

export interface LeaseKeeperOptions<Worker extends LeaseWorker> {
  readonly views: PostgresViews;
  readonly kind: LeaseKind;
  /** How many shards there are: the same in every process. */
  readonly shards: number;
  /** Who holds leases here: unique among the processes that share these shards. */
  readonly holder: string;
  /** Who works on a shard. A worker that asks the fence in its transactions writes nothing once the lease is lost. */
  readonly workerOf: (shard: Shard, fence: Fence) => Worker;
  readonly onProblem: (problem: LeaseProblem) => void;
}

interface Held<Worker> {
  readonly lease: ShardLease;
  readonly worker: Worker;
}

/**
 * Runs a worker for every shard whose lease this process holds: its fair share among the processes that are there. The
 * shards of one that dies go to those that are left; one that comes is given its share, one shard a second.
 */
export class LeaseKeeper<Worker extends LeaseWorker> {
  readonly #leases: ShardLeases;
  readonly #held = new Map<number, Held<Worker>>();
  readonly #failed = (error: unknown) => this.options.onProblem({ kind: 'failed', error });
  #prepared = false;
  #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: LeaseKeeperOptions<Worker>) {
    this.#leases = new ShardLeases(options.views, LEASE_MS, options.kind);
  }

  start(): void {
    this.#stopping = new AbortController();
    this.#running = this.#run(this.#stopping.signal);
  }

  /** Stops its workers and gives their shards up. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    for (const [shard, { lease, worker }] of this.#held) {
      await worker.stop();
      this.#held.delete(shard);
      await this.#leases.release(lease).catch(this.#failed);
    }
    if (this.#prepared) await this.#leases.leave(this.options.holder).catch(this.#failed);
  }

  /** Who works on the shards that this process holds, by shard. */
  workers(): ReadonlyMap<number, Worker> {
    return new Map([...this.#held].map(([shard, { worker }]) => [shard, worker]));
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        if (!this.#prepared) await this.#leases.prepare(this.options.shards);
        this.#prepared = true;
        await this.#renewAll();
        await this.#moveTowardsFairShare();
      } catch (error) {
        this.#failed(error);
      }
      await pause(ROUND_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Those that are still held first: a worker that is slow to stop must not cost the others their leases. */
  async #renewAll(): Promise<void> {
    const lost: Worker[] = [];
    for (const [shard, { lease, worker }] of this.#held) {
      if (await this.#leases.renew(lease)) continue;
      this.#held.delete(shard);
      this.options.onProblem({ kind: 'lost', shard });
      lost.push(worker);
    }
    await Promise.all(lost.map((worker) => worker.stop()));
  }

  async #moveTowardsFairShare(): Promise<void> {
    const { shards, holder } = this.options;
    const move = fairMove(shards, this.#held.size, await this.#leases.census(holder));
    if (move.kind === 'give-one') return this.#giveOne();
    // Those that it holds already must be renewed in time.
    const roundIsOver = AbortSignal.timeout(ROUND_MS);
    for (let taken = 0; taken < move.most && !roundIsOver.aborted; taken += 1) {
      if (!(await this.#takeOne())) return;
    }
  }

  async #giveOne(): Promise<void> {
    const [last] = [...this.#held].slice(-1);
    if (last === undefined) return;
    const [shard, { lease, worker }] = last;
    this.#held.delete(shard);
    await worker.stop();
    await this.#leases.release(lease);
    this.options.onProblem({ kind: 'given', shard });
  }

  /** False when none is free. */
  async #takeOne(): Promise<boolean> {
    const { holder, shards, workerOf, onProblem } = this.options;
    const lease = await this.#leases.take(holder, shards);
    if (lease === undefined) return false;
    const fence: Fence = (tx) => this.#leases.assertHeld(tx, lease);
    const worker = workerOf({ index: lease.shard, of: shards }, fence);
    try {
      await worker.start();
    } catch (error) {
      await worker.stop();
      await this.#leases.release(lease);
      throw error;
    }
    this.#held.set(lease.shard, { lease, worker });
    onProblem({ kind: 'taken', shard: lease.shard });
    return true;
  }
}
