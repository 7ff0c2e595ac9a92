import { accept, type Decision } from '#commanding';
import type { Terms } from '#policy';
import { TEXT_NOT_HELD } from '../../decider/pinned-texts.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { event } from '../case-command.js';
import { textNotHeldOn } from '../warned-of-text.js';
import type { CheckedIn } from './programme-arrival.js';

/**
 * Checks in an item whose arrival picks repair rules that are not held: it is here all the same, but no other text names
 * the payer of its way in, what is wanted of its customer, or a target. A person does (D25, FR-R1-6).
 */
export function arriveUnheld(
  name: 'item-arrived' | 'item-taken-in',
  checkedIn: CheckedIn & Pick<RepairCaseEventData<'item-arrived'>, 'regulations'>,
  terms: Terms,
): Decision {
  const arrived = event(name, {
    ...checkedIn,
    inbound: { payer: 'person-decides', clauses: [...TEXT_NOT_HELD] },
    collectCharge: null,
    openEvidence: [],
    evidenceClauses: [],
    termsRevision: terms.revision,
  });
  return accept([arrived], { warnings: [textNotHeldOn(checkedIn.arrivedOn, terms)] });
}
