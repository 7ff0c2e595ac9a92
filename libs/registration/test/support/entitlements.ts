import type { Entitlement } from '../../src/read/unit-entitlements/entitlement.js';

/** A pack that a unit is under for four years. */
export const PACK_OF_FOUR_YEARS: Entitlement = {
  unitId: 'u',
  kind: 'panasonic-pack',
  startsOn: '2023-04-01',
  lastDay: '2027-03-31',
  standing: 'active',
  passedOnSince: null,
  stoppedSince: null,
  withoutSupport: [],
  contractId: 'c',
  clauses: ['PN-P-1'],
  detail: {},
};
