import type { Terms } from './terms.js';

/**
 * How the days of a table are written: as entries with a revision each, by themselves or under keys; as names of which
 * some have days; as rows of one value, by itself or under keys; as a calendar; or not at all.
 */
export type TableDays =
  'entries' | 'keyed-entries' | 'names' | 'rows' | 'keyed-rows' | 'calendar' | 'no-days';

type Programmes = Required<Terms['programmes']>;

/** Every table, so that the days of a new one are not left unchecked. */
export const TABLE_DAYS: {
  readonly [P in keyof Programmes]: { readonly [T in keyof Required<Programmes[P]>]: TableDays };
} = {
  frontier: {
    publications: 'no-days',
    calendar: 'calendar',
    feeTables: 'entries',
    designatedShops: 'names',
    designatedCarriers: 'names',
    models: 'keyed-rows',
    paymentPoint: 'rows',
    contactAttempts: 'rows',
    premiumOvershoot: 'rows',
    highPrice: 'rows',
    partMonths: 'keyed-rows',
    plans: 'keyed-rows',
    excludedSoftware: 'names',
  },
  ipro: {
    models: 'keyed-rows',
    fiveYearLists: 'entries',
    exemptLists: 'entries',
    unrepairableLists: 'entries',
    certifications: 'keyed-entries',
    remoteAreas: 'entries',
    charges: 'entries',
    exchangeOrder: 'rows',
  },
  'panasonic-pack': {
    calendar: 'calendar',
    packHardware: 'names',
    remoteIslands: 'names',
    recommendedSdCards: 'names',
    recordersWithoutSdCard: 'names',
    consumableWindow: 'rows',
  },
  'support-renewal': {
    inForceFrom: 'no-days',
    prices: 'entries',
    renewedTermServices: 'names',
    sendBackFreight: 'rows',
  },
};
