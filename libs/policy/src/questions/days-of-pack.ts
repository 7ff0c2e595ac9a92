import { formatInstant, parseInstant } from '#civil-time';
import { inOrder, type InOrder } from '../kernel/in-order.js';
import type { ConsumableFacts } from '../programmes/panasonic-pack/consumables/entitlement-facts.js';
import type { PackRequest } from '../programmes/panasonic-pack/coverage/coverage-facts.js';
import type { Pack } from '../programmes/panasonic-pack/pack.js';
import type { Call } from '../programmes/panasonic-pack/reception/call.js';
import type { DoneWork } from '../programmes/panasonic-pack/target/judge-target.js';

/** A pack is applied for with hardware that was bought. @param appliedOn day in Tokyo */
export function daysOfSale({ purchasedOn }: Pack, appliedOn: string | undefined): readonly InOrder[] {
  return [inOrder(['purchasedOn', purchasedOn], ['appliedOn', appliedOn], 'PN-P-1')];
}

/** The days of a request under a pack. @param appliedOn day in Tokyo */
export function daysOfRequest(facts: PackRequest, appliedOn: string | undefined): readonly InOrder[] {
  const { purchasedOn, requestedOn, transferredOn } = facts;
  return [
    ...daysOfSale(facts, appliedOn),
    inOrder(['purchasedOn', purchasedOn], ['requestedOn', requestedOn], 'PN-P-1'),
    inOrder(['purchasedOn', purchasedOn], ['transferredOn', transferredOn]),
  ];
}

/** The days of consumables under a pack. @param appliedOn day in Tokyo */
export function daysOfConsumables(facts: ConsumableFacts, appliedOn: string): readonly InOrder[] {
  const { purchasedOn, replacedOn } = facts;
  return [
    ...daysOfSale(facts, appliedOn),
    inOrder(['purchasedOn', purchasedOn], ['replacedOn', replacedOn], 'PN-X-2'),
  ];
}

/** Nobody hands over a call that has not come. */
export function momentsOfCall({ contactedAt, handedOverAt }: Call): readonly InOrder[] {
  return [inOrder(['contactedAt', utc(contactedAt)], ['handedOverAt', utc(handedOverAt)], 'PN-I-3')];
}

/** A visit begins before the repair is finished that it was for; what is sent in is repaired before it is sent back. */
export function momentsOfWork({ service, doneAt, repairedAt }: DoneWork): readonly InOrder[] {
  const [done, repaired] = [['doneAt', utc(doneAt)] as const, ['repairedAt', utc(repairedAt)] as const];
  return [service === 'on-site' ? inOrder(done, repaired, 'PN-T-2') : inOrder(repaired, done, 'PN-T-3')];
}

/** One spelling of an instant, so that two of them compare as texts. */
function utc(moment: string | null | undefined): string | null | undefined {
  return typeof moment === 'string' ? formatInstant(parseInstant(moment)) : moment;
}
