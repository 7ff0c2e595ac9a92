import type { DecidedEvent } from '#commanding';
import { contactPlan } from '../../decider/contact-plan.js';
import type { OpenContract } from '../../decider/contract.state.js';
import { daysAfter } from '../../decider/days.js';
import type { ContractEventData } from '../../events/index.js';
import { arm } from '../deadlines.js';
import { contractEvent } from '../events.js';
import type { RegistrationContext } from '../registration-command.js';

/**
 * When a pack's customer is contacted for the replacement of consumables, and the deadline that says so on the first moment
 * of that day (PN-X-4); without months in the master data no deadline, and without a replacement nothing.
 * @param state `null`: the contract begins with it
 */
export function contactPlanned(
  opened: ContractEventData<'maintenance-pack-opened'>,
  state: OpenContract | null,
  { terms, now, stream }: RegistrationContext,
): readonly DecidedEvent[] {
  if (opened.consumableVisits === 0) return [];
  const plan = contactPlan(opened, terms, { appliedOn: opened.appliedOn, knownAt: now });
  const { windows, clauses, policyRevision } = plan;
  const planned = contractEvent('consumable-contact-planned', {
    windows: [...windows],
    clauses: [...clauses],
    policyRevision,
  });
  const [first] = windows;
  if (first === undefined) return [planned];
  const { purchasedOn, contactOn } = first;
  const untilContact = arm(state, stream, {
    kind: 'consumable-contact',
    period: 'until the contact before three years of the purchase',
    startFact: 'purchasedOn',
    startsOn: purchasedOn,
    firstCountedDay: purchasedOn,
    lastDay: daysAfter(contactOn, -1),
    clauses: ['PN-X-4', 'A-PN-06'],
    policyRevision,
  });
  return [planned, untilContact];
}
