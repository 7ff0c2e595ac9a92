import { decideRenewal, decideSpan, type RenewalFacts, type SpanFacts, supportCharges } from '#policy';
import { FIXTURE, noonOf } from './fixture-terms.js';
import { type Observed, seen } from './worked-case.js';

/** A request of a day, by the rulebook of its noon. */
export const at = (askedOn: string) => ({ askedOn, knownAt: noonOf(askedOn) });

/** An order of months with the product delivered 2017-04-01, and what its months cost. */
export function bought(facts: SpanFacts, on = '2017-04-01'): Observed {
  const order = { occasion: 'purchase', startsOn: '2017-04-01', orderedMonths: null, ...facts } as const;
  const decide = () => decideSpan(order, FIXTURE, at(on));
  return seen({ order: decide, ...charged(on, decide) });
}

/** An order to renew, for 12 months unless said otherwise, and what its months cost. */
export function renewed(endedOn: string, on: string, facts: RenewalFacts = {}): Observed {
  const orderedMonths = facts.wishedEnd === undefined ? 12 : null;
  const order = { endedOn, wishedEnd: null, orderedMonths, ...facts };
  const decide = () => decideRenewal(order, FIXTURE, at(on));
  return seen({ order: decide, ...charged(on, decide) });
}

function charged(on: string, decide: () => ReturnType<typeof decideSpan> | ReturnType<typeof decideRenewal>) {
  return {
    charges: () => {
      const { outcome } = decide();
      if (outcome.kind !== 'decided' || !('chargedMonths' in outcome.value)) return { clauses: [] };
      return supportCharges({ on, ...outcome.value }, FIXTURE);
    },
  };
}

/** The days of a term. */
export const cover = (startsOn: string, lastDay: string) => ({ startsOn, lastDay });
/** An order in time: no day is without support. */
export const onTime = { kind: 'renewed', timing: 'on-time', withoutSupport: null };
/** Twelve months at the ordinary price. */
export const YEAR_NET = { payer: 'customer', net: 96_000, tax: 9_600, total: 105_600 };
