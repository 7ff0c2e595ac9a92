import type { DecidedEvent } from '#commanding';
import type {
  ContractEventData,
  ContractEventName,
  PartnerEventData,
  PartnerEventName,
  ProductUnitEventData,
  ProductUnitEventName,
} from '../events/index.js';

/** An event of a unit; the data is checked against the schema by the compiler and again on writing. */
export function unitEvent<Name extends ProductUnitEventName>(
  name: Name,
  data: ProductUnitEventData<Name>,
): DecidedEvent {
  return { name, data };
}

/** An event of a contract, checked in the same way. */
export function contractEvent<Name extends ContractEventName>(
  name: Name,
  data: ContractEventData<Name>,
): DecidedEvent {
  return { name, data };
}

/** An event of a partner, checked in the same way. */
export function partnerEvent<Name extends PartnerEventName>(
  name: Name,
  data: PartnerEventData<Name>,
): DecidedEvent {
  return { name, data };
}
