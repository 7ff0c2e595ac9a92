import type {
  ContractState,
  FiveYearWarranty,
  MaintenancePack,
  OpenContract,
  SupportContract,
} from '../decider/contract.state.js';
import {
  ALLOWED,
  type BeginningCommand,
  notAllowed,
  type RegistrationCommand,
} from './registration-command.js';

export type ContractCommand<Payload> = RegistrationCommand<OpenContract, Payload>;
export type ContractBeginning<Payload> = BeginningCommand<ContractState, Payload>;

/** In place for support contracts only. */
export function ofSupport(state: OpenContract) {
  return state.kind === 'support'
    ? ALLOWED
    : notAllowed('this is no support contract', 'it is said of a support contract', ['SR-4-1']);
}

/** In place for maintenance packs only. */
export function ofPack(state: OpenContract) {
  return state.kind === 'pack'
    ? ALLOWED
    : notAllowed('this is no maintenance pack', 'it is said of a maintenance pack', ['PN-X-1']);
}

/** The state as a support contract. @throws TypeError when the precondition was not asked */
export function asSupport(state: OpenContract): SupportContract {
  if (state.kind === 'support') return state;
  throw notOfKind(state);
}

/** The state as a pack. @throws TypeError when the precondition was not asked */
export function asPack(state: OpenContract): MaintenancePack {
  if (state.kind === 'pack') return state;
  throw notOfKind(state);
}

function notOfKind(state: SupportContract | MaintenancePack | FiveYearWarranty): TypeError {
  return new TypeError(`the precondition let a ${state.kind} contract pass`);
}
