import { inOrder, type InOrder } from '../kernel/in-order.js';
import type { InitialFailureFacts } from '../programmes/frontier/initial-failure/initial-failure-facts.js';
import type { DelayFacts } from '../programmes/frontier/handling/handling.js';
import type { InboundFacts } from '../programmes/frontier/handling/parcels.js';

/** The days of a failure in the first days: none lies before the start of the warranty, which is the first of them. */
export function daysOfFirstFailure(facts: InitialFailureFacts): readonly InOrder[] {
  const { warrantyStartsOn, failedOn, contactedOn, reachedOn } = facts;
  return [
    inOrder(['warrantyStartsOn', warrantyStartsOn], ['failedOn', failedOn], 'FW-W9-1'),
    inOrder(['warrantyStartsOn', warrantyStartsOn], ['contactedOn', contactedOn], 'FW-W9-3'),
    inOrder(['warrantyStartsOn', warrantyStartsOn], ['reachedOn', reachedOn], 'FW-W9-4a'),
    inOrder(['failedOn', failedOn], ['contactedOn', contactedOn], 'FW-W9-3'),
    inOrder(['failedOn', failedOn], ['reachedOn', reachedOn]),
    inOrder(['contactedOn', contactedOn], ['reachedOn', reachedOn], 'FW-W9-4a'),
  ];
}

/** The days of a repair that is not finished. */
export function daysOfDelay({ acceptedOn, on, recordedOn }: DelayFacts): readonly InOrder[] {
  return [
    inOrder(['acceptedOn', acceptedOn], ['on', on]),
    inOrder(['acceptedOn', acceptedOn], ['recordedOn', recordedOn]),
  ];
}

/** The days of a parcel on its way in. @param arrivedOn day in Tokyo */
export function daysOfParcel(
  { warrantyStartsOn, dispatchedOn }: InboundFacts,
  arrivedOn: string,
): readonly InOrder[] {
  return [
    inOrder(['warrantyStartsOn', warrantyStartsOn], ['dispatchedOn', dispatchedOn], 'FR-R2-5c'),
    inOrder(['dispatchedOn', dispatchedOn], ['arrivedOn', arrivedOn]),
  ];
}
