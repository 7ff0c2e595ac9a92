import { type Happened, happened } from './given-case.js';
import { SAMPLES } from './sample.data.js';

const { item } = SAMPLES['case-opened'];

/** A repair that a partner asked i-PRO for on 14 December 2024. */
export const ASKED_OF_IPRO: Happened = happened('case-opened', {
  programme: 'ipro',
  requestedOn: '2024-12-14',
  item: { ...item, maker: 'i-PRO', model: 'CAM-1' },
  request: {
    programme: 'ipro',
    by: 'partner',
    wants: 'repair',
    topic: null,
    sellerCanAct: null,
    route: 'repair-case',
    clauses: ['IP-F-2'],
  },
  clauses: ['IP-F-2'],
});

/** The same by an end user, whose seller is gone. */
export const CONSULTED: Happened = happened('case-opened', {
  ...(ASKED_OF_IPRO.data as object),
  request: {
    programme: 'ipro',
    by: 'end-user',
    wants: 'repair',
    topic: null,
    sellerCanAct: false,
    route: 'consultation',
    clauses: ['IP-F-3'],
  },
});

/** A camera in the last day of its product warranty, with what shows its delivery and its sale. */
export const COVERED = {
  failedOn: '2024-12-14',
  deliveredOn: '2023-12-15',
  deliveredOnEvidence: 'note-0',
  memberSale: true,
  memberSaleEvidence: 'sale-0',
  soldInJapan: true,
  usedInJapan: true,
  properUse: true,
  fault: 'hardware',
} as const;

/** A call under a pack on Tuesday, 7 June 2022. */
export function calledUnderPack(service: 'on-site' | 'carry-in'): Happened {
  return happened('case-opened', {
    programme: 'panasonic-pack',
    intake: 'phone',
    requestedOn: '2022-06-07',
    item: { ...item, maker: 'Panasonic', model: 'RECORDER' },
    request: {
      programme: 'panasonic-pack',
      service,
      wants: 'repair',
      channel: 'maintenance-desk',
      receivedAt: '2022-06-07T01:00:00.000Z',
      acceptedAt: '2022-06-07T01:00:00.000Z',
      acceptedOn: '2022-06-07',
      clauses: ['PN-R-2'],
    },
    clauses: ['PN-R-2'],
  });
}

/** What a repair under a pack of five years is judged by, with the receipt that shows its purchase. */
export const IN_PACK = {
  years: 5,
  purchasedOn: '2022-05-10',
  purchasedOnEvidence: 'receipt-0',
  appliedOn: '2022-05-10',
  cause: 'spontaneous',
  causeProven: true,
  heightMetres: 2.5,
} as const;

/** What somebody stated. */
export function stated(facts: object): Happened {
  return happened('facts-stated', { facts });
}
