import type { Decision } from '#commanding';
import type { RenewalAnswer } from '#policy';
import type { SupportContract } from '../../decider/contract.state.js';
import { daysAfter } from '../../decider/days.js';
import type { Ground } from '../../decider/ruling.js';
import type { ContractEventData } from '../../events/index.js';
import type { Sealed, Span } from '../../events/shapes.js';
import { arm, contractEnd, disarm } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { contradiction, record, type RegistrationContext } from '../registration-command.js';

type Renewed = ContractEventData<'support-renewed'>;
type Order = Pick<Renewed, 'orderId' | 'orderedOn' | 'order'>;

/** The new term that the rules give, its months and its gap. */
export function renewal(
  state: SupportContract,
  order: Order,
  answer: Extract<RenewalAnswer, { kind: 'renewed' }>,
  ground: Ground & { readonly approval: Sealed | null },
  context: RegistrationContext,
): Decision {
  const { timing, startsOn, lastDay, chargedMonths, retroactiveMonths, withoutSupport } = answer;
  return renewed(
    state,
    {
      ...order,
      // Barred in principle; a person let it pass.
      timing: timing === 'barred' ? 'exception' : timing,
      startsOn,
      lastDay,
      chargedMonths,
      retroactiveMonths,
      withoutSupport,
      ...restOf(ground),
      approval: ground.approval,
    },
    context,
  );
}

/** A term that a lead granted although the time to renew is over; the days before it stay without support (A-SR-07). */
export function exceptionalRenewal(
  state: SupportContract,
  order: Order,
  granted: Ground & Span & { readonly chargedMonths: number; readonly approval: Sealed },
  context: RegistrationContext,
): Decision {
  const { startsOn, lastDay, chargedMonths, approval } = granted;
  if (startsOn <= state.lastDay) {
    const rule = 'the granted term must follow the one that ended';
    return contradiction('exception.startsOn', rule, { endedOn: state.lastDay });
  }
  if (lastDay < startsOn) return contradiction('exception.lastDay', 'it ends before it begins');
  const gap = { startsOn: daysAfter(state.lastDay, 1), lastDay: daysAfter(startsOn, -1) };
  const withoutSupport = gap.startsOn <= gap.lastDay ? gap : null;
  return renewed(
    state,
    {
      ...order,
      timing: 'exception',
      startsOn,
      lastDay,
      chargedMonths,
      retroactiveMonths: 0,
      withoutSupport,
      ...restOf(granted),
      approval,
    },
    context,
  );
}

function restOf({ clauses, policyRevision }: Ground) {
  return { clauses: [...clauses], policyRevision };
}

function renewed(state: SupportContract, data: Renewed, { stream }: RegistrationContext): Decision {
  return record(
    contractEvent('support-renewed', data),
    disarm(state, 'renewal-window', 'support was renewed'),
    arm(state, stream, contractEnd(data, data)),
  );
}
