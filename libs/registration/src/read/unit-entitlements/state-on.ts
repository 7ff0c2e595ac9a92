import type { Programme } from '#policy';
import type { Entitlement, EntitlementKind } from './entitlement.js';

/**
 * How an entitlement stands on a day. `without-support`: in a gap of support, or while it can still be renewed. `stopped`:
 * within the term of a pack, after the transfer that ended its cover; `person-decides`: after one, or an exchange, that may have ended it.
 */
export const STATES_ON = [
  'before-term',
  'in-term',
  'without-support',
  'over',
  'passed-on',
  'stopped',
  'person-decides',
] as const;
export type StateOn = (typeof STATES_ON)[number];

/** Whose rules an entitlement is of. */
export const PROGRAMME_OF: Readonly<Record<EntitlementKind, Programme>> = {
  frontier: 'frontier',
  ipro: 'ipro',
  'ipro-five-year': 'ipro',
  'panasonic-pack': 'panasonic-pack',
  'premium-plan': 'frontier',
  're-repair-guarantee': 'frontier',
  'support-renewal': 'support-renewal',
};

/** How the entitlement stands on a day (`YYYY-MM-DD`), by what is known of it now. */
export function stateOn(entitlement: Entitlement, on: string): StateOn {
  const { startsOn, lastDay, passedOnSince, standing, stoppedSince, withoutSupport } = entitlement;
  if (passedOnSince !== null && passedOnSince <= on) return 'passed-on';
  if (on < startsOn) return 'before-term';
  if (withoutSupport.some((gap) => gap.startsOn <= on && on <= gap.lastDay)) return 'without-support';
  if (on > lastDay) return 'over';
  if (stoppedSince === null || on < stoppedSince) return 'in-term';
  return standing === 'person-decides' ? standing : 'stopped';
}
