import { carryInReturn, iproFreight } from '#policy';
import type { Freight, OpenCase } from '../../decider/state.js';
import { LEFT_TO_PERSON } from '../charges.js';

/**
 * Who pays the way back under another programme than FRONTIER: i-PRO for every repair, to the partner (IP-Q-7b, A-IP-09);
 * the vendor for a repair that the pack includes (PN-F-2). What was not repaired, and a second way, is a person’s.
 */
export function programmeReturn(state: OpenCase, programme: 'ipro' | 'panasonic-pack'): Freight {
  const { cancellation, coverage, failedDeliveries, refusalReturnFreight } = state;
  if (failedDeliveries > 0) return LEFT_TO_PERSON;
  if (cancellation.kind === 'stands') return cancellation.returnFreight;
  if (refusalReturnFreight !== null) return refusalReturnFreight;
  if (programme === 'ipro') return asFreight(iproFreight().outbound);
  const isIncluded = coverage.kind === 'decided' && coverage.decided.coverage === 'free';
  return isIncluded ? asFreight(carryInReturn()) : { payer: 'person-decides', clauses: ['A-PN-05'] };
}

function asFreight({
  payer,
  clauses,
}: {
  readonly payer: Freight['payer'];
  readonly clauses: readonly string[];
}): Freight {
  return { payer, clauses: [...clauses] };
}
