import { inOrder, type InOrder } from '../../kernel/in-order.js';
import type { FrontierFacts } from './frontier-facts.js';

/** The days of an item that follow each other. @param on the day that it arrived, `YYYY-MM-DD` */
export function daysOfItem(facts: FrontierFacts, on: string): readonly InOrder[] {
  return [
    inOrder(['receiptPurchasedOn', facts.receiptPurchasedOn], ['arrivedOn', on]),
    inOrder(['stampDate', facts.stampDate], ['arrivedOn', on]),
    inOrder(['factoryShippedOn', facts.factoryShippedOn], ['arrivedOn', on]),
    inOrder(['lastRepairShippedOn', facts.lastRepairShippedOn], ['arrivedOn', on]),
    inOrder(['lastRepairShippedOn', facts.lastRepairShippedOn], ['requestedOn', facts.requestedOn]),
    inOrder(['premiumFrom', facts.premiumFrom], ['premiumUntil', facts.premiumUntil]),
  ];
}
