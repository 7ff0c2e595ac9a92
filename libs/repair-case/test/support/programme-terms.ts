import { parseTerms, type Terms } from '#policy';

/** What the programmes beside FRONTIER have configured in the specs. */
export const PROGRAMME_TERMS: Terms = parseTerms({
  revision: 'terms-1',
  taxRates: [{ revision: 'tax-1', from: '2019-10-01', ratePercent: 10 }],
  programmes: {
    ipro: {
      models: {
        'CAM-1': { deviceClass: 'camera', form: 'take-in' },
        'NVR-1': { deviceClass: 'recorder' },
        'CARD-1': { deviceClass: 'accessory' },
      },
      fiveYearLists: [{ revision: 'list-1', from: '2022-05-01', models: ['CAM-1', 'NVR-1'] }],
      exemptLists: [{ revision: 'list-1', from: '2022-05-01', models: [] }],
      unrepairableLists: [{ revision: 'list-1', from: '2022-05-01', models: ['CARD-1'] }],
      remoteAreas: [{ revision: 'list-1', from: '2022-05-01', areas: [] }],
    },
    'panasonic-pack': {
      calendar: { id: 'desk', revision: '1', years: [2022, 2023], closures: [], weekend: [6, 7] },
      remoteIslands: [],
      recommendedSdCards: ['SD-1'],
      recordersWithoutSdCard: [],
    },
  },
});
