import { inOrder, type InOrder } from '../kernel/in-order.js';
import type { IproFacts } from '../programmes/ipro/ipro-facts.js';

/** The days of a device under i-PRO's scheme that cannot lie the other way round. @param on the day of the request */
export function daysOfDevice(facts: IproFacts, on: string | undefined): readonly InOrder[] {
  const { deliveredOn, failedOn, swappedOn, replacedOn } = facts;
  return [
    inOrder(['deliveredOn', deliveredOn], ['requestedOn', on]),
    inOrder(['failedOn', failedOn], ['requestedOn', on]),
    inOrder(['swappedOn', swappedOn], ['requestedOn', on]),
    inOrder(['replacedOn', replacedOn], ['requestedOn', on]),
    inOrder(['deliveredOn', deliveredOn], ['failedOn', failedOn]),
    inOrder(['deliveredOn', deliveredOn], ['replacedOn', replacedOn]),
    inOrder(['swappedOn', swappedOn], ['failedOn', failedOn]),
    inOrder(['replacedOn', replacedOn], ['failedOn', failedOn], 'A-IP-15'),
  ];
}
