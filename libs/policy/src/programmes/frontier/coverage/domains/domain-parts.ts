import type { JsonValue } from '#kernel';
import type { Changeable, FactDomain, FactPoints } from '../../../../kernel/fact-domain.js';
import type { FrontierFacts } from '../../frontier-facts.js';

type Domain = FactDomain<FrontierFacts>;
type Points = FactPoints<FrontierFacts>;

/** Nobody can bring another value about: it is what happened. */
export const NOBODY: Changeable = { by: 'no' };
/** The customer may still bring it along. */
export const CUSTOMER_BRINGS: Changeable = { by: 'customer', while: 'not-given' };
/** The staff may still look it up or put it on file. */
export const STAFF_ADDS: Changeable = { by: 'staff', while: 'not-given' };
/** What the staff stated may turn out otherwise; nobody raises it only for the sake of the answer. */
export const STAFF_REVIEWS: Changeable = { by: 'staff', while: 'stated' };
/** The staff's judgement, made or still to be made. */
export const STAFF_JUDGES: Changeable = { by: 'staff', while: 'always' };

/** How the domains speak of evidence that exists, whichever file it is. */
export const ON_FILE = 'on file';
/** A plan that was taken out, whichever it is. */
export const SOME_PLAN = 'a plan';
/** A shop and a model that are on no list. */
export const ANOTHER_SHOP = 'another shop';
export const UNLISTED_MODEL = 'a model not listed';

export function fact(points: Points, changeable: Changeable): Domain {
  return { points, changeable };
}

export function oneOf(...values: readonly JsonValue[]): Points {
  return { of: 'values', values };
}

export const YES_OR_NO = oneOf(true, false);

/** What shows a finding, or that nothing does. */
export function evidence(): Domain {
  return fact(oneOf(ON_FILE, null), STAFF_ADDS);
}

/** The whole numbers around fixed limits. */
export function around(...limits: readonly number[]): Points {
  return { of: 'numbers', thresholds: () => limits, mayLack: false };
}

/** The days around some that other facts give; a day not known gives none. */
export function daysAround(
  boundaries: (facts: FrontierFacts) => readonly (string | null | undefined)[],
  mayLack = false,
): Points {
  return {
    of: 'days',
    boundaries: (facts) => boundaries(facts).filter((day) => day !== null && day !== undefined),
    mayLack,
  };
}
