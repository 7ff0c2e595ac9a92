import type { JsonObject } from '#kernel';
import { act, STAFF, type Step } from '../story.js';

/** An invented customer: a name, a number and an address that belong to nobody. */
const CONTACT = { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' };

/** A case opened at the desk for a desktop PC bought on a day, with card and receipt, and its arrival. */
export function opened(
  at: string,
  serial: string,
  purchasedOn: string,
  fault: string,
  more: JsonObject = {},
): Step[] {
  const { desk } = STAFF;
  const item = { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial, serialReadable: true };
  return [
    act(at, desk, 'open-case', {
      programme: 'frontier',
      intake: 'web',
      item,
      contact: CONTACT,
      fault,
      acknowledgement: { of: 'data-erasure' },
      ...more,
    }),
    act(at, desk, 'attach-evidence', { kind: 'warranty-card' }),
    act(at, desk, 'attach-evidence', { kind: 'receipt', purchasedOn }),
  ];
}

/** The parcel is checked in on its day. */
export function arrived(at: string): Step {
  return act(at, STAFF.desk, 'record-arrival', {
    carrier: 'example-express',
    freight: { terms: 'prepaid' },
    accessories: [{ kind: 'power-cable', count: 1 }],
    condition: '箱に傷なし。電源が入らない。',
  });
}

/** Diagnosed and decided by the rules. */
export function diagnosed(at: string, findings: string): Step[] {
  const { technician } = STAFF;
  return [
    act(at, technician, 'complete-diagnosis', { findings, properUse: true, faultParts: ['power-supply'] }),
    act(at, technician, 'decide-coverage'),
  ];
}

/** Worked on and finished. */
export function repaired(startedAt: string, completedAt: string): Step[] {
  const { technician } = STAFF;
  const parts = [{ code: 'power-supply', quantity: 1, origin: 'new', makerTested: true }];
  return [
    act(startedAt, technician, 'start-repair'),
    act(completedAt, technician, 'complete-repair', { work: '電源ユニットを交換し、動作を確認。', parts }),
  ];
}

/** On its way back and in the customer's hands. */
export function handedBack(shippedAt: string, deliveredAt: string): Step[] {
  const { desk } = STAFF;
  return [
    act(shippedAt, desk, 'ship-item', { carrier: 'example-express' }),
    act(deliveredAt, desk, 'confirm-delivery'),
  ];
}
