import type { JsonValue } from '#kernel';
import type { FactChange } from './flip.js';
import { placesIn, scaleOf, type Scale } from './scale.js';

/**
 * How far a change holds beyond the value that it names: for a value on no scale, `only` for that one; of a day, a moment
 * or a number also for every value that lies further on, such as later days, or `at-least` for that one: other values of a
 * stretch that ends may do as well.
 */
export type Reach = 'only' | 'at-least' | 'or-more' | 'or-less';

/** A change with its reach. */
export interface ReachingChange extends FactChange {
  readonly reach: Reach;
}

/** What is known of a value: the same answer in the same words, another one, or that it cannot be. */
export type Holding = 'holds' | 'fails' | 'cannot-be';

/** Fewer values beyond the named one than this prove no reach. */
const LEAST = 2;

/** By what a reach is proven. */
export interface Proof {
  /** Facts and answers that name values at which the answer may turn, such as the day of arrival a day of purchase. */
  readonly beside: (fact: string) => JsonValue;
  /** What is known of the changes with another value. */
  readonly holding: (changes: readonly FactChange[]) => Holding;
}

/**
 * Changes with their reach, away from the present value; of a fact not given yet, either way. It is claimed where the
 * next value, those at growing distances and those that are named beside it all hold, as far as they can be. Of two
 * changes only one reaches: both together were not tried.
 */
export function withReach(
  changes: readonly FactChange[],
  { beside, holding }: Proof,
): readonly ReachingChange[] {
  const reaches = changes.map((change) => ({
    change,
    reach: reachOf(change, beside(change.fact), (to) =>
      holding(changes.map((one) => (one === change ? { ...one, to } : one))),
    ),
  }));
  const far = reaches.find(({ reach }) => isFar(reach));
  return reaches.map(({ change, reach }) => ({
    ...change,
    reach: isFar(reach) && change !== far?.change ? 'at-least' : reach,
  }));
}

function reachOf(change: FactChange, beside: JsonValue, holds: (to: JsonValue) => Holding): Reach {
  const scale = scaleOf(change.to);
  if (scale === undefined) return 'only';
  const reaches = directions(change, scale).filter((direction) =>
    holdsBeyond(beyond(change.to, { direction, scale, beside }), holds),
  );
  return reaches[0] ?? 'at-least';
}

function isFar(reach: Reach): boolean {
  return reach === 'or-more' || reach === 'or-less';
}

function directions({ from, to }: FactChange, scale: Scale): readonly ('or-more' | 'or-less')[] {
  const place = scale.read(to) ?? 0;
  const now = from.is === 'known' ? scale.read(from.value) : undefined;
  if (now === undefined) return ['or-more', 'or-less'];
  return [place > now ? 'or-more' : 'or-less'];
}

function beyond(
  to: JsonValue,
  {
    direction,
    scale,
    beside,
  }: { readonly direction: 'or-more' | 'or-less'; readonly scale: Scale; readonly beside: JsonValue },
): readonly JsonValue[] {
  const place = scale.read(to) ?? 0;
  const sign = direction === 'or-more' ? 1 : -1;
  const named = placesIn(beside, scale).flatMap((one) => [one - 1, one, one + 1]);
  const further = named.filter((one) => (one - place) * sign > 0);
  const places = new Set([...scale.steps.map((step) => place + sign * step), ...further]);
  return [...places].sort((a, b) => (a - b) * sign).map((one) => scale.write(one));
}

function holdsBeyond(values: readonly JsonValue[], holds: (to: JsonValue) => Holding): boolean {
  let held = 0;
  for (const value of values) {
    const holding = holds(value);
    if (holding === 'fails') return false;
    if (holding === 'holds') held += 1;
  }
  return held >= LEAST;
}
