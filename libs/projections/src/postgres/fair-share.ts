/** What a process that works on shards should do now. */
export type FairMove =
  /** Take so many of those that are free; 0: leave everything as it is. */
  | { readonly kind: 'take'; readonly most: number }
  /** Give one up: somebody else has less than his share. */
  | { readonly kind: 'give-one' };

/**
 * How many shards a process should have among the processes that are alive: as many as the others, or one more. It gives
 * one up only for somebody who has too few, so that shards which do not divide evenly stay where they are.
 * @param mine how many this process holds
 * @param others how many each other living process holds
 */
export function fairMove(shards: number, mine: number, others: readonly number[]): FairMove {
  const processes = others.length + 1;
  const least = Math.floor(shards / processes);
  const most = Math.ceil(shards / processes);
  if (mine > most) return { kind: 'give-one' };
  if (mine > least && others.some((held) => held < least)) return { kind: 'give-one' };
  return { kind: 'take', most: most - mine };
}
