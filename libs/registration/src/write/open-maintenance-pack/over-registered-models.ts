import type { Decider } from '#commanding';
import { isList, isObject, type JsonValue } from '#kernel';
import type { ContractState } from '../../decider/contract.state.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';

/**
 * Lets an application for a pack be decided by the models that its devices are registered as, whatever it says of them.
 * @param registered the registered units by their ids
 */
export function overRegisteredModels(
  decider: Decider<ContractState>,
  registered: ReadonlyMap<string, RegisteredUnit>,
): Decider<ContractState> {
  return {
    decide(payload, state, context) {
      const { system } = payload;
      if (!isList(system)) return decider.decide(payload, state, context);
      const devices = system.map((device) => withModel(device, registered));
      return decider.decide({ ...payload, system: devices }, state, context);
    },
  };
}

function withModel(device: JsonValue, registered: ReadonlyMap<string, RegisteredUnit>): JsonValue {
  if (!isObject(device) || typeof device['unitId'] !== 'string') return device;
  const unit = registered.get(device['unitId']);
  return unit === undefined ? device : { ...device, model: unit.registered.model };
}
