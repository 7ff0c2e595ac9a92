import { parseTerms, type Terms } from '#policy';
import { deadlineIdOf } from '../../src/write/deadlines.js';
import { type Happened, happened, STREAM } from './given-case.js';
import { OPENED, QUOTE_ARMED } from './history.js';
import { SAMPLES } from './sample.data.js';

/** A visit for 8 April that was agreed on the day of the request, 6 April. */
export const VISIT_AGREED: readonly Happened[] = [...OPENED, happened('visit-scheduled')];

/** Nobody was there. */
export const VISIT_FAILED = [...VISIT_AGREED, happened('visit-not-possible')];

/** A worker was there and saw the item. */
export const VISITED = [...VISIT_AGREED, happened('visit-done'), happened('inspection-begun')];

/** Repaired at the site, free of charge. */
export const REPAIRED_ON_SITE = [
  ...VISITED,
  happened('diagnosis-completed'),
  happened('coverage-decided', { coverage: 'free' }),
  happened('repair-authorised'),
  happened('repair-started'),
  happened('repair-completed'),
];

/** Quoted at the site on 9 April; the answer is due by the end of 30 April. */
export const QUOTED_ON_SITE = [
  ...VISITED,
  happened('diagnosis-completed'),
  happened('coverage-decided', { coverage: 'paid' }),
  happened('quote-issued'),
  QUOTE_ARMED,
];

/** A case under a pack of 2025-01-10 that was accepted on Monday, 6 April 2026. */
export function packOpened(service: 'on-site' | 'carry-in', years = 5): readonly Happened[] {
  const { item } = SAMPLES['case-opened'];
  return [
    happened('case-opened', {
      programme: 'panasonic-pack',
      intake: 'phone',
      item: { ...item, maker: 'PANASONIC', model: 'REC-1' },
      request: {
        programme: 'panasonic-pack',
        service,
        wants: 'repair',
        channel: 'maintenance-desk',
        receivedAt: '2026-04-06T01:00:00.000Z',
        acceptedAt: '2026-04-06T01:00:00.000Z',
        acceptedOn: '2026-04-06',
        clauses: ['PN-R-1'],
      },
    }),
    happened('facts-stated', {
      statedOn: '2026-04-06',
      facts: {
        years,
        purchasedOn: '2025-01-10',
        appliedOn: '2025-01-10',
        cause: 'spontaneous',
        causeProven: true,
        heightMetres: 2.5,
      },
    }),
  ];
}

/** What a pack needs: its calendar, its islands, and when consumables are due. */
export const PACK_TERMS: Terms = parseTerms({
  revision: 'terms-1',
  taxRates: [{ revision: 'tax-1', from: '2019-10-01', ratePercent: 10 }],
  programmes: {
    'panasonic-pack': {
      calendar: { id: 'PN', revision: '1', years: [2026, 2027], closures: [], weekend: [6, 7] },
      remoteIslands: ['ISLAND-1'],
      consumableWindow: { contactMonthsBefore: 3, doneMonthsAfter: 3 },
    },
  },
});

/** A visit under an on-site pack that is due at 17:30 of 8 April. */
export const PACK_VISIT: readonly Happened[] = [
  ...packOpened('on-site'),
  happened('visit-scheduled', { payer: 'vendor', offeredBy: 'rules', reason: null, clauses: ['PN-F-1'] }),
  happened('target-started'),
  happened('deadline-armed', {
    deadlineId: deadlineIdOf(STREAM, 'visit-target'),
    kind: 'visit-target',
    period: '2 business days',
    startFact: 'acceptedOn',
    startsOn: '2026-04-06',
    firstCountedDay: '2026-04-07',
    lastDay: '2026-04-08',
    firesAt: '2026-04-08T08:30:00.000Z',
    clauses: ['PN-T-1', 'PN-T-2'],
    policyRevision: 'PN@2022-04',
  }),
];

/** When that visit is late. */
export const VISIT_FIRES_AT = '2026-04-08T08:30:00.000Z';
