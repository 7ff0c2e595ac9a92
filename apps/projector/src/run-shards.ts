import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { EventStore } from '#event-store';
import { houseProjections, houseRegistry, type Readiness, tellProjectorProblem, understood } from '#house';
import { type PostgresViews, Projector, ShardKeeper, type ShardKeeperOptions } from '#projections';

const THING = 'the shards';
/** Views of another store need somebody to build them again: there is no hurry to look. */
const AFTER_GIVING_UP_MS = 5_000;
/** A keeper tries every second and says each failure: one that is not said again by then is over. */
const FAILURE_IS_OVER_MS = 8_000;

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

/** The last failure that was said, in a sentence, and when (milliseconds of the process). */
class LastFailure {
  #last: { readonly sentence: string; readonly at: number } | undefined;

  say(sentence: string): void {
    this.#last = { sentence, at: performance.now() };
  }

  /** One sentence while it lasts. */
  stillThere(): readonly string[] {
    const isOver = this.#last === undefined || performance.now() - this.#last.at > FAILURE_IS_OVER_MS;
    return isOver || this.#last === undefined ? [] : [this.#last.sentence];
  }
}

/**
 * Projects what shards it can get, until stopped. When a projector gives up, for the views are of another store, all
 * shards are let go and asked for again: whoever builds the views again gets them meanwhile.
 */
export async function runShards(parts: ShardsParts, signal: AbortSignal): Promise<void> {
  const failure = new LastFailure();
  parts.readiness.keepChecking(THING, async () => failure.stillThere());
  while (!signal.aborted) {
    const givenUp = new AbortController();
    const ended = AbortSignal.any([signal, givenUp.signal]);
    const keeper = keeperOver(parts, failure, () => givenUp.abort());
    keeper.start();
    await aborted(ended);
    await keeper.stop();
    if (!signal.aborted) await pause(AFTER_GIVING_UP_MS, undefined, { signal }).catch(() => undefined);
  }
}

function keeperOver(
  { store, views, shards, holder, log }: ShardsParts,
  failure: LastFailure,
  giveUp: () => void,
) {
  const decoder = houseRegistry();
  const projections = houseProjections();
  return new ShardKeeper({
    views,
    shards,
    holder,
    projectorOf: (shard, fence) =>
      new Projector({
        store,
        views,
        decoder,
        projections,
        shard,
        fence,
        onProblem: (problem) => {
          tellProjectorProblem(log, problem);
          if (problem.kind !== 'failed') return;
          failure.say(problem.error.message);
          giveUp();
        },
      }),
    onProblem: (problem) => tell(failure, log, problem),
  });
}

function tell(failure: LastFailure, log: Logger, problem: ShardProblem): void {
  switch (problem.kind) {
    case 'taken':
      return log.info({ shard: problem.shard }, 'this process projects a shard from now on');
    case 'lost':
      return log.warn({ shard: problem.shard }, 'another process has taken a shard over');
    case 'failed':
      return failure.say(understood(problem.error) ?? unforeseen(problem.error));
  }
}

/** The words of an error that nobody foresaw could hold anything. */
function unforeseen(error: unknown): string {
  const name = error instanceof Error ? error.name : 'an error';
  return `A projector cannot work (${name}). It is tried again.`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
