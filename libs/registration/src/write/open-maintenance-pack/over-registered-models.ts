import type { Decider } from '#commanding';
import { isList, isObject, type JsonObject, type JsonValue } from '#kernel';
import type { ContractState } from '../../decider/contract.state.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';

/**
 * Lets an application for a pack be decided by the models that its devices are registered as: nobody states them.
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
  const { model: _said, ...rest }: JsonObject = isObject(device) ? device : {};
  const { unitId } = rest;
  const unit = typeof unitId === 'string' ? registered.get(unitId) : undefined;
  return unit === undefined ? rest : { ...rest, model: unit.registered.model };
}
