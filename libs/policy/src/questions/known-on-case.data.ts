import type { FrontierFacts } from '../programmes/frontier/frontier-facts.js';

/** What a repair case knows by its arrival, its item, its papers and the record of its unit; nobody states these. */
export const ON_RECORD = [
  'arrivedOn',
  'receiptPurchasedOn',
  'cardPresent',
  'stampDate',
  'stampShop',
  'factoryShippedOn',
  'exchangedFor',
  'passedOnFrom',
  'passedOnMonths',
  'soldOn',
  'designatedShop',
  'model',
  'planMonths',
  'extendedBy',
] as const satisfies readonly (keyof FrontierFacts)[];
