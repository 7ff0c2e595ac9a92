import type { JsonValue } from '#kernel';
import type { Coverage, Decision as Assessment } from '#policy';
import type { AssessmentShape } from '../../events/shapes.js';

/** An assessment as an event records it. @param arrivedOn day in Tokyo @param knownAt RFC 3339 `Z` with milliseconds */
export function recordOf(
  assessed: Assessment<Coverage>,
  arrivedOn: string,
  knownAt: string,
): AssessmentShape {
  return {
    programme: assessed.programme,
    arrivedOn,
    knownAt,
    regulations: [...assessed.regulations],
    fired: [...assessed.fired],
    notFired: assessed.notFired.map((one) => ({ clause: one.clause, failedOn: [...one.failedOn] })),
    factsUsed: assessed.factsUsed.map((one) => ({ fact: one.fact, value: scalar(one.value) })),
    masterData: [...assessed.masterData],
  };
}

/** Facts are single values; anything else would be a fact of another kind. */
function scalar(value: JsonValue): string | number | boolean | null {
  if (typeof value === 'object' && value !== null) throw new TypeError('a fact is a single value');
  return value;
}
