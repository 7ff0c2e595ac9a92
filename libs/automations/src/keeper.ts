import { LeaseKeeper, type LeaseProblem, type PostgresViews, ShardLeases } from '#projections';
import type { AutomationEngine } from './engine.js';

const KIND = 'automation';

export interface AutomationKeeperOptions {
  readonly views: PostgresViews;
  /** Runs while this process holds the lease; the keeper starts and stops it. */
  readonly engine: AutomationEngine;
  /** For who looks at the lease. */
  readonly holder: string;
  readonly onProblem: (problem: LeaseProblem) => void;
}

/**
 * Lets one process of a cluster run the automations, and another take over within 10 s of its death. Where a process that
 * was away still answers while another has begun, nothing is done twice: the commands keep their ids, and of two engines
 * that move one checkpoint the second gives way.
 */
export class AutomationKeeper {
  readonly #keeper: LeaseKeeper<AutomationEngine>;

  constructor({ engine, ...options }: AutomationKeeperOptions) {
    this.#keeper = new LeaseKeeper({ ...options, kind: KIND, shards: 1, workerOf: () => engine });
  }

  start(): void {
    this.#keeper.start();
  }

  /** Stops the engine after the event in hand and gives the lease up, so that another process takes it at once. */
  stop(): Promise<void> {
    return this.#keeper.stop();
  }

  /** True while the engine runs here. */
  get isRunning(): boolean {
    return this.#keeper.workers().size > 0;
  }
}

/** True while some process of the cluster runs the automations. @throws PostgresUnusable */
export async function areAutomationsKept(views: PostgresViews): Promise<boolean> {
  const unheld = await new ShardLeases(views, 0, KIND).unheld();
  return unheld !== 'unprepared' && unheld.length === 0;
}
