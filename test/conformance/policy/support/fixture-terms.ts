import { parseTerms, type Terms } from '#policy';

/** The master data of the worked cases: prices net, tax 10 %. What the cases leave open is unset. */
export const FIXTURE: Terms = parseTerms({
  revision: 'fixture-1',
  taxRates: [{ revision: 'fixture-10', from: '2016-01-01', ratePercent: 10 }],
  programmes: {
    'panasonic-pack': {
      calendar: {
        id: 'PN',
        revision: 'fixture-1',
        years: [2022, 2023, 2024, 2025, 2026],
        weekend: [6, 7],
        closures: ['12-29..01-04', '04-29..05-05', '08-11..08-16'],
      },
      packHardware: ['CAMERA', 'RECORDER'],
      remoteIslands: ['OGASAWARA'],
      recommendedSdCards: ['CARD-RECOMMENDED'],
      recordersWithoutSdCard: ['RECORDER-FLAGGED'],
      consumableWindow: { contactMonthsBefore: 3, doneMonthsAfter: 3 },
    },
    'support-renewal': {
      inForceFrom: '2016-04-01',
      prices: [{ revision: 'fixture-1', from: '2016-01-01', month: 8000, retroactiveMonth: 12000 }],
      renewedTermServices: ['e-mail-inquiry', 'hardware-failure', 'firmware-download'],
    },
  },
});

/** Noon of a day in Tokyo, as the state of the rulebook to decide by. */
export const noonOf = (day: string): string => `${day}T03:00:00.000Z`;
