import type { Decider } from '#commanding';
import type { ContractState } from '../../decider/contract.state.js';
import { type SaleRecords, soldOnRecord } from './sold-on-record.js';

/**
 * Lets the 5-year warranty rest on what is on record of the unit and of the partner: nobody states it (IP-P-1, A-IP-11).
 * @param records `null`: the order is for another contract, or its unit is not registered
 */
export function overSaleRecords(
  decider: Decider<ContractState>,
  records: SaleRecords | null,
): Decider<ContractState> {
  if (records === null) return decider;
  return {
    decide(payload, state, context) {
      if (state.kind !== 'unopened') return decider.decide(payload, state, context);
      const sold = soldOnRecord(payload, records);
      if (sold.kind === 'refused') return sold.decision;
      const { memberSale: _memberSale, ...rest } = payload;
      return decider.decide({ ...rest, ...sold.facts }, state, context);
    },
  };
}
