import {
  type PanasonicPackTerms,
  parseTerms,
  type SupportRenewalTerms,
  type Terms,
} from '../../src/index.js';

type Changed<T> = { [K in keyof T]?: T[K] | undefined };

const SUPPORT: SupportRenewalTerms = {
  inForceFrom: '2016-04-01',
  prices: [
    { revision: 'p-1', from: '2016-04-01', until: '2018-12-31', month: 500, retroactiveMonth: 701 },
    { revision: 'p-2', from: '2019-01-01', month: 600 },
  ],
  renewedTermServices: ['e-mail-inquiry', 'hardware-failure'],
  sendBackFreight: { in: 'customer', back: 'vendor' },
};

const PACK: PanasonicPackTerms = {
  calendar: {
    id: 'desk',
    revision: 'closures-1',
    years: [2024],
    weekend: [6, 7],
    closures: ['08-13..08-15'],
  },
  packHardware: ['hardware', 'something'],
  remoteIslands: ['island-1'],
  recommendedSdCards: ['card-1'],
  recordersWithoutSdCard: ['recorder-1'],
  consumableWindow: { contactMonthsBefore: 2, doneMonthsAfter: 1 },
};

/** Terms of a made-up vendor of support; members given replace its own. `undefined` leaves one unset. */
export function supportTerms(changed: Changed<SupportRenewalTerms> = {}): Terms {
  return termsOf('support-renewal', { ...SUPPORT, ...changed });
}

/** Terms of a made-up vendor of packs; members given replace its own. `undefined` leaves one unset. */
export function packTerms(changed: Changed<PanasonicPackTerms> = {}): Terms {
  return termsOf('panasonic-pack', { ...PACK, ...changed });
}

function termsOf(programme: string, tables: object): Terms {
  const set = Object.entries(tables).filter(([, value]) => value !== undefined);
  return parseTerms({
    revision: 'made-up-1',
    taxRates: [
      { revision: 'tax-8', from: '2014-04-01', until: '2019-09-30', ratePercent: 8 },
      { revision: 'tax-10', from: '2019-10-01', ratePercent: 10 },
    ],
    programmes: { [programme]: Object.fromEntries(set) },
  });
}
