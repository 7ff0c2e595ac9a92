import type { Decision, Warning } from '#commanding';
import { exhaustive } from '#kernel';
import { consumablesOf } from '../decider/consumables.js';
import type { MaintenancePack, OpenContract } from '../decider/contract.state.js';
import {
  ALLOWED,
  blocked,
  notAllowed,
  type Precondition,
  type RegistrationContext,
} from './registration-command.js';

/** In place for packs that include the replacement of consumables only. */
export function withConsumables(state: OpenContract): Precondition {
  return state.kind === 'pack' && state.opened.consumableVisits > 0
    ? ALLOWED
    : notAllowed('consumables are not part of this contract', 'a longer on-site pack is held', [
        'PN-X-1',
        'PN-X-8',
      ]);
}

/** Whether a repair case of one of the pack’s devices says it: the automations alone follow those. */
export function byRepairCase({ actor }: Pick<RegistrationContext, 'actor'>): boolean {
  return actor.role === 'automation';
}

const TAKEN_UP_AGAIN = 'a lead agrees a visit after all and says why';

/** Why the consumables of the pack are not replaced any more, or not again; `null`: they are still to be. */
export function noLongerDue(pack: MaintenancePack): Decision | null {
  const { state } = consumablesOf(pack);
  switch (state) {
    case 'none':
    case 'unplanned':
    case 'undecided':
    case 'waiting':
    case 'contact-due':
    case 'visit-agreed':
    case 'to-try-again':
      return null;
    case 'done': {
      const doneOn = pack.visit?.doneOn ?? null;
      return blocked('consumables were replaced once already', null, ['PN-X-2'], { doneOn });
    }
    case 'lapsed':
      return blocked('the replacement of consumables was given up', TAKEN_UP_AGAIN, ['PN-X-7']);
    case 'stopped':
      return blocked('every device of the pack went to a third party', null, ['PN-E-7', 'A-PN-12']);
    case 'over':
      return blocked('the term of the pack is over', null, ['PN-P-2']);
    default:
      return exhaustive(state);
  }
}

/** They are due around the three-year mark of a device; they count as the pack's own whenever they are replaced. */
export function farFromDue(on: string, { contactPlan }: MaintenancePack): readonly Warning[] {
  const windows = contactPlan?.windows ?? [];
  const [first] = windows;
  const isDue = windows.some(({ contactOn, latestOn }) => contactOn <= on && on <= latestOn);
  if (first === undefined || isDue) return [];
  const message = `consumables are due from ${first.contactOn} to ${first.latestOn}`;
  return [{ code: 'PACK.CONSUMABLES_NOT_DUE', message, clauses: ['PN-X-4', 'A-PN-06'] }];
}
