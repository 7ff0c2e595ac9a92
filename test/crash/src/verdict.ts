import type { Round } from './crash-rounds.js';

/** So many requests must be under way when the process dies, else the round shows nothing. */
export const MIN_IN_FLIGHT = 32;

/** Sums over the rounds, and what is wrong with them: nothing when the list is empty. */
export function verdict(rounds: readonly Round[]): {
  readonly sums: Record<string, number>;
  readonly wrong: string[];
} {
  const sum = (of: (round: Round) => number) => rounds.reduce((all, round) => all + of(round), 0);
  const sums = {
    rounds: rounds.length,
    acknowledged: sum((one) => one.acknowledged),
    unanswered: sum((one) => one.unanswered),
    repeated: sum((one) => one.repeated),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
  };
  const fewest = Math.min(...rounds.map((one) => one.inFlight));
  const wrong = [
    ...(sums.lost > 0 ? [`${sums.lost} acknowledged events are lost`] : []),
    ...(sums.doubled > 0 ? [`${sums.doubled} events are there that nobody was answered for`] : []),
    ...(fewest < MIN_IN_FLIGHT ? [`a round had only ${fewest} requests in flight`] : []),
    ...(sum((one) => one.refused) > 0 ? ['requests were refused or repeated in vain'] : []),
    ...(sums.repeated < sums.unanswered ? ['not every unanswered request was answered on repeating'] : []),
  ];
  return { sums, wrong };
}
