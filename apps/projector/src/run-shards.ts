import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EventStore } from '#event-store';
import {
  houseProjections,
  houseRegistry,
  type Readiness,
  tellProjectorProblem,
  Troubles,
  understood,
} from '#house';
import { type PostgresViews, Projector, ShardKeeper, type ShardKeeperOptions } from '#projections';

const THING = 'the shards';
/** Views of another store need somebody to build them again: there is no hurry to look. */
const AFTER_GIVING_UP_MS = 5_000;
/** Who tries again says each failure: one that is not said again by then is over. */
const IS_OVER_AFTER_MS = 8_000;

type ShardProblem = Parameters<ShardKeeperOptions['onProblem']>[0];

export interface ShardsParts {
  readonly store: EventStore;
  readonly views: PostgresViews;
  readonly shards: number;
  /** Of this process, for who looks at the leases. */
  readonly holder: string;
  readonly readiness: Readiness;
  readonly log: Logger;
}

/**
 * Projects what shards it can get, until stopped. When a projector gives up, for the views are of another store, all
 * shards are let go and asked for again: whoever builds the views again gets them meanwhile.
 */
export async function runShards(parts: ShardsParts, signal: AbortSignal): Promise<void> {
  const troubles = new Troubles();
  parts.readiness.keepChecking(THING, async () => troubles.lasting());
  while (!signal.aborted) {
    const givenUp = new AbortController();
    const ended = AbortSignal.any([signal, givenUp.signal]);
    const keeper = keeperOver(parts, troubles, () => givenUp.abort());
    keeper.start();
    await aborted(ended);
    await keeper.stop();
    if (!signal.aborted) await pause(AFTER_GIVING_UP_MS, undefined, { signal }).catch(() => undefined);
  }
}

function keeperOver(
  { store, views, shards, holder, log }: ShardsParts,
  troubles: Troubles,
  giveUp: () => void,
) {
  const decoder = houseRegistry();
  const projections = houseProjections();
  return new ShardKeeper({
    views,
    shards,
    holder,
    projectorOf: (shard, fence) => {
      const who = `shard ${shard.index}`;
      const projector = new Projector({
        store,
        views,
        decoder,
        projections,
        shard,
        fence,
        onProblem: (problem) => {
          tellProjectorProblem(log, problem);
          if (problem.kind === 'interrupted')
            troubles.say(who, sentenceFor(problem.error), problem.retryInMs + IS_OVER_AFTER_MS);
          if (problem.kind !== 'failed') return;
          troubles.say(who, problem.error.message, AFTER_GIVING_UP_MS + IS_OVER_AFTER_MS);
          giveUp();
        },
      });
      projector.onCommitted(() => troubles.over(who));
      return projector;
    },
    onProblem: (problem) => tell(troubles, log, problem),
  });
}

function tell(troubles: Troubles, log: Logger, problem: ShardProblem): void {
  if (problem.kind === 'failed') {
    return troubles.say('keeper', sentenceFor(problem.error), IS_OVER_AFTER_MS);
  }
  log.info({ shard: problem.shard, change: problem.kind }, 'the shards of this process have changed');
}

/** The words of an error that nobody foresaw could hold anything. */
function sentenceFor(error: unknown): string {
  const name = error instanceof Error ? error.name : 'an error';
  return understood(error) ?? `A projector cannot work (${name}). It is tried again.`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
