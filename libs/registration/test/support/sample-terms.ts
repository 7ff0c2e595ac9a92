import { parseTerms, type Terms } from '#policy';

/** Everything set that registrations read. */
export const TERMS: Terms = parseTerms({
  revision: 'terms-1',
  programmes: {
    frontier: {
      designatedShops: ['Shop One'],
      plans: { 'safe-3': 'extends-warranty', ext: 'extends-warranty', repairs: 'own-scope' },
      models: { 'FR-100': {}, 'CAM-1': {}, 'FR-SHORT': { warrantyMonths: 6 } },
    },
    ipro: {
      models: { 'CAM-1': { deviceClass: 'camera' }, 'BRK-1': { deviceClass: 'other' } },
      fiveYearLists: [{ revision: 'five-1', from: '2020-01-01', models: ['CAM-1'] }],
      exemptLists: [{ revision: 'exempt-1', from: '2020-01-01', models: ['BRK-1'] }],
    },
    'panasonic-pack': {
      packHardware: ['CAM-1', 'CAM-9', 'CAM-I', 'REC-1', 'SW-1'],
      remoteIslands: ['ISLAND-1'],
      consumableWindow: { contactMonthsBefore: 3, doneMonthsAfter: 3 },
    },
    'support-renewal': { inForceFrom: '2016-01-01' },
  },
});

/** Nothing set: what the regulations leave open goes to a person. */
export const BARE_TERMS: Terms = parseTerms({ revision: 'bare-1', programmes: {} });
