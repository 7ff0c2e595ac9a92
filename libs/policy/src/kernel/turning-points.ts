/** How often the answer may turn on either side before no further turn is looked for. */
const MOST_TURNS = 3;

/**
 * The places of a scale at which an answer turns, seen from one of them: the nearest place with each other answer on
 * either side.
 * Between two neighbouring probes with different answers the turn is found by halving; one that comes and goes between
 * two probes is not seen.
 * @param answerAt what the answer is at a place; the same text for the same answer.
 */
export function turningPoints(
  start: number,
  probes: readonly number[],
  answerAt: (place: number) => string,
): readonly number[] {
  const places = [...new Set(probes)].sort((a, b) => a - b);
  const above = places.filter((place) => place > start);
  const below = places.filter((place) => place < start).reverse();
  return [above, below].flatMap((side) => turnsAlong(start, side, answerAt));
}

function turnsAlong(
  start: number,
  side: readonly number[],
  answerAt: (place: number) => string,
): readonly number[] {
  const turns: number[] = [];
  let [last, answer] = [start, side.length === 0 ? '' : answerAt(start)];
  for (const place of side) {
    const there = answerAt(place);
    if (there !== answer) {
      turns.push(firstOther(last, place, (one) => answerAt(one) !== answer));
      answer = there;
    }
    if (turns.length === MOST_TURNS) break;
    last = place;
  }
  return turns;
}

/** The place nearest to `from`, on the way to `to`, that is other. @param to is other */
function firstOther(from: number, to: number, isOther: (place: number) => boolean): number {
  let [same, other] = [from, to];
  while (Math.abs(other - same) > 1) {
    const middle = Math.trunc((same + other) / 2);
    if (middle === same || middle === other) break;
    if (isOther(middle)) other = middle;
    else same = middle;
  }
  return other;
}
