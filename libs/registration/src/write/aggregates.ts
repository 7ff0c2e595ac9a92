import type { Aggregate } from '#commanding';
import { EventRegistry } from '#event-store';
import { evolveContract } from '../decider/contract.fold.js';
import { type ContractState, type OpenContract, UNOPENED } from '../decider/contract.state.js';
import { evolvePartner, type KnownPartner, NO_PARTNER, type PartnerState } from '../decider/partner.js';
import { evolveUnit } from '../decider/unit.fold.js';
import { type RegisteredUnit, UNREGISTERED, type UnitState } from '../decider/unit.state.js';
import { REGISTRATION_EVENTS } from '../events/index.js';

/** How a product unit's stream is folded. */
export const productUnitAggregate: Aggregate<UnitState> = {
  context: 'product-unit',
  initial: UNREGISTERED,
  evolve: evolveUnit,
};

/** How a contract's stream is folded. */
export const contractAggregate: Aggregate<ContractState> = {
  context: 'contract',
  initial: UNOPENED,
  evolve: evolveContract,
};

/** How a partner's stream is folded. */
export const partnerAggregate: Aggregate<PartnerState> = {
  context: 'partner',
  initial: NO_PARTNER,
  evolve: evolvePartner,
};

/** The registry of the events of units, contracts and partners. */
export function registrationRegistry(): EventRegistry {
  return new EventRegistry(REGISTRATION_EVENTS);
}

/** The unit that is on record, or undefined. */
export function registered(state: UnitState): RegisteredUnit | undefined {
  return state.kind === 'registered' ? state : undefined;
}

/** The contract that was opened, or undefined. */
export function opened(state: ContractState): OpenContract | undefined {
  return state.kind === 'unopened' ? undefined : state;
}

/** The partner that is known, or undefined. */
export function known(state: PartnerState): KnownPartner | undefined {
  return state.kind === 'known' ? state : undefined;
}
