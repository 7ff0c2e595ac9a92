import type { RegisteredUnit, UnitState } from '../decider/unit.state.js';
import {
  ALLOWED,
  type BeginningCommand,
  notAllowed,
  type Precondition,
  type RegistrationCommand,
} from './registration-command.js';

export type UnitCommand<Payload> = RegistrationCommand<RegisteredUnit, Payload>;
export type UnitBeginning<Payload> = BeginningCommand<UnitState, Payload>;

/** A unit that was handed back in exchange for another earns nothing new: that belongs to its replacement. */
export function stillInUse(state: RegisteredUnit): Precondition {
  if (state.exchanged === null) return ALLOWED;
  return notAllowed('the unit was exchanged', 'it is said of the unit that took its place', ['FW-W9-5']);
}
