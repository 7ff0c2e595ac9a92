import { parseTerms, type Terms } from '#policy';

/** The master data of the worked cases: prices net, tax 10 %. What the cases leave open is unset. */
export const FIXTURE: Terms = parseTerms({
  revision: 'fixture-1',
  taxRates: [{ revision: 'fixture-10', from: '2016-01-01', ratePercent: 10 }],
  programmes: {
    'support-renewal': {
      inForceFrom: '2016-04-01',
      prices: [{ revision: 'fixture-1', from: '2016-01-01', month: 8000, retroactiveMonth: 12000 }],
      renewedTermServices: ['e-mail-inquiry', 'hardware-failure', 'firmware-download'],
    },
  },
});

/** Noon of a day in Tokyo, as the state of the rulebook to decide by. */
export const noonOf = (day: string): string => `${day}T03:00:00.000Z`;
