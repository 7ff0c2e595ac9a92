import {
  assessIpro,
  decideIproRoute,
  decideIproTerms,
  type IproFacts,
  type IproRequest,
  parseTerms,
  type Terms,
} from '#policy';
import { noonOf } from './fixture-terms.js';
import { type Observed, seen } from './worked-case.js';

const since = { revision: 'fixture-1', from: '2022-05-01' };

/** The master data of the worked cases of i-PRO. Cameras are taken in unless a case says otherwise. */
export const IPRO_FIXTURE: Terms = parseTerms({
  revision: 'fixture-1',
  programmes: {
    ipro: {
      models: {
        'CAM-TAKE-IN': { deviceClass: 'camera', form: 'take-in' },
        'CAM-EXCHANGE': { deviceClass: 'camera', form: 'exchange' },
        'CAM-UNLISTED': { deviceClass: 'camera', form: 'take-in' },
        NVR: { deviceClass: 'recorder' },
        'POE-UNIT': { deviceClass: 'accessory', form: 'take-in' },
        TRIPOD: { deviceClass: 'other', form: 'exchange' },
        BRACKET: { deviceClass: 'other' },
        'SD-CARD': { deviceClass: 'accessory' },
      },
      fiveYearLists: [{ ...since, models: ['CAM-TAKE-IN', 'CAM-EXCHANGE', 'NVR', 'POE-UNIT', 'TRIPOD'] }],
      exemptLists: [{ ...since, models: ['BRACKET'] }],
      unrepairableLists: [{ ...since, models: ['BRACKET', 'SD-CARD'] }],
      certifications: { 'PARTNER-1': [{ ...since, until: '2024-05-31' }] },
      remoteAreas: [{ ...since, areas: ['Ogasawara'] }],
      charges: [{ ...since, visit: 30_000, extraTravel: 20_000 }],
    },
  },
});

/** A listed camera, sold to a member, delivered and proven, properly used in Japan. */
export const CAMERA: IproFacts = {
  model: 'CAM-TAKE-IN',
  deliveredOn: '2023-12-15',
  memberSale: true,
  soldInJapan: true,
  usedInJapan: true,
  properUse: true,
  fault: 'hardware',
};

/** A listed recorder of the same kind of sale, at a site on the mainland. */
export const NVR: IproFacts = { ...CAMERA, model: 'NVR', siteArea: 'Osaka' };

/** The day on which an item of the n-th year fails. */
export const inYear = (year: 1 | 2 | 3 | 4): string => `${2023 + year}-06-03`;

export const at = (requestedOn: string) => ({ requestedOn, knownAt: noonOf(requestedOn) });

/** What becomes of a device that failed on a day and was asked about on it. */
export function failing(failedOn: string, facts: IproFacts = CAMERA): Observed {
  return seen({ repair: () => assessIpro({ failedOn, ...facts }, IPRO_FIXTURE, at(failedOn)) });
}

/** The terms of a device. */
export function termsOf(facts: IproFacts): Observed {
  return seen({ terms: () => decideIproTerms(facts, IPRO_FIXTURE, at('2024-06-03')) });
}

/** Where a request goes. */
export function asked(request: IproRequest, on = '2024-06-03'): Observed {
  return seen({ route: () => decideIproRoute(request, IPRO_FIXTURE, at(on)) });
}
