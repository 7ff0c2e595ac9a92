import { lastDay } from './days.js';

/** A device of a customer's system. */
export interface SystemDevice {
  readonly unitId: string;
  readonly device: 'camera' | 'recorder' | 'other';
  /** Whether a pack exists for it; what cannot be maintained may be left out. */
  readonly maintainable: boolean;
  /** The kind of pack it is to have; `null`: it is left out. */
  readonly pack: PackService | null;
  readonly purchasedOn: string;
}

export type PackService = 'on-site' | 'carry-in';
export type PackYears = 3 | 4 | 5;

/** The leaflet that the rules of the packs are written after, and its day (PN-I-5, A-IP-20). */
export const PACK_TEXT = { revision: 'PN@2022-04', from: '2022-04-01' } as const;

/** A reason why the pack is not sold, with its clause. */
export interface PackBlock {
  readonly why: string;
  readonly clause: string;
}

/** Why these devices cannot be contracted so: the whole system, in packs of one kind (PN-N-5a, PN-N-5b); or `null`. */
export function systemBlock(service: PackService, system: readonly SystemDevice[]): PackBlock | null {
  if (system.some(({ maintainable, pack }) => maintainable && pack === null)) {
    return { why: 'the pack is for the whole system, and a device is left out', clause: 'PN-N-5a' };
  }
  if (system.some(({ pack }) => pack !== null && pack !== service)) {
    return { why: 'on-site and carry-in packs are not mixed within a system', clause: 'PN-N-5b' };
  }
  return null;
}

/** True when all devices are of one class: a system that truly has only those needs a person's word (A-PN-13). */
export function isOfOneClass(system: readonly SystemDevice[]): boolean {
  return new Set(system.map(({ device }) => device)).size === 1;
}

/** The last day to apply: a month after operation started, that day not counted (PN-P-3, A-PN-08). */
export function applyBy(operationStartedOn: string): string {
  return lastDay(operationStartedOn, { unit: 'months', count: 1 }, 'not-counted');
}

/** The term of a device: the pack's years from its purchase, that day counted (PN-P-1, A-PN-18). */
export function deviceTerm(purchasedOn: string, years: PackYears) {
  return { startsOn: purchasedOn, lastDay: lastDay(purchasedOn, { unit: 'years', count: years }, 'counted') };
}

/** How often consumables are replaced in the term: once in the longer on-site packs, else never (PN-X-1, PN-X-2, PN-X-8). */
export function consumableVisits(service: PackService, years: PackYears): 0 | 1 {
  return service === 'on-site' && years >= 4 ? 1 : 0;
}
