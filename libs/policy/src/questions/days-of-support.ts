import { before, inOrder, type InOrder } from '../kernel/in-order.js';
import type { FreeTermFacts } from '../programmes/support-renewal/free-term/free-term-facts.js';
import type { RenewalFacts } from '../programmes/support-renewal/renewal/renewal-facts.js';
import type { ServiceFacts } from '../programmes/support-renewal/service/service-facts.js';

/** The days of a delivery and a wish to start later. @param askedOn day in Tokyo */
export function daysOfFreeTerm(facts: FreeTermFacts, askedOn: string): readonly InOrder[] {
  const { makerDeliveredOn, endUserDeliveredOn, changeAskedOn } = facts;
  return [
    inOrder(['makerDeliveredOn', makerDeliveredOn], ['endUserDeliveredOn', endUserDeliveredOn], 'SR-1-2'),
    inOrder(['changeAskedOn', changeAskedOn], ['askedOn', askedOn]),
  ];
}

/** A renewal ends after the term that it renews. */
export function daysOfRenewal({ endedOn, wishedEnd }: RenewalFacts): readonly InOrder[] {
  return [before(['endedOn', endedOn], ['wishedEnd', wishedEnd], 'SR-3-F2')];
}

/** The days of a request for support, and of its terms, oldest first. @param askedOn day in Tokyo */
export function daysOfService({ supportTerms, failedOn }: ServiceFacts, askedOn: string): readonly InOrder[] {
  return [
    inOrder(['failedOn', failedOn], ['askedOn', askedOn]),
    ...supportTerms.flatMap(({ startsOn, lastDay }, index) => {
      const last = [`supportTerms.${index}.lastDay`, lastDay] as const;
      const next = [`supportTerms.${index + 1}.startsOn`, supportTerms[index + 1]?.startsOn] as const;
      return [inOrder([`supportTerms.${index}.startsOn`, startsOn], last, 'SR-3-F2'), before(last, next)];
    }),
  ];
}
