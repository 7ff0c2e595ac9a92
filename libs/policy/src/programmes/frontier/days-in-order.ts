import { inOrder, type InOrder } from '../../kernel/in-order.js';
import type { FrontierFacts } from './frontier-facts.js';

/** The days of an item that follow each other. @param on the day that it arrived, `YYYY-MM-DD`; `undefined`: not known */
export function daysOfItem(facts: FrontierFacts, on: string | undefined): readonly InOrder[] {
  const { receiptPurchasedOn, stampDate, factoryShippedOn, lastRepairShippedOn, requestedOn } = facts;
  return [
    inOrder(['receiptPurchasedOn', receiptPurchasedOn], ['arrivedOn', on]),
    inOrder(['stampDate', stampDate], ['arrivedOn', on]),
    inOrder(['factoryShippedOn', factoryShippedOn], ['arrivedOn', on]),
    inOrder(['soldOn', facts.soldOn], ['arrivedOn', on]),
    inOrder(['passedOnFrom', facts.passedOnFrom], ['arrivedOn', on]),
    inOrder(['lastRepairShippedOn', lastRepairShippedOn], ['arrivedOn', on]),
    inOrder(['factoryShippedOn', factoryShippedOn], ['requestedOn', requestedOn]),
    inOrder(['factoryShippedOn', factoryShippedOn], ['lastRepairShippedOn', lastRepairShippedOn]),
    inOrder(['lastRepairShippedOn', lastRepairShippedOn], ['requestedOn', requestedOn], 'FR-R4-5'),
    inOrder(['premiumFrom', facts.premiumFrom], ['premiumUntil', facts.premiumUntil], 'FR-R3-4-7'),
  ];
}
