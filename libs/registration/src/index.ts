export { type ProductUnitEventData, type ProductUnitEventName, REGISTRATION_EVENTS } from './events/index.js';
export { REGISTRATION_AUTOMATIONS } from './automation/automations.js';
export { CONSUMABLE_STATES, type ConsumableState, consumablesOf } from './decider/consumables.js';
export { withCertifications } from './decider/certified-terms.js';
export type { ContractState } from './decider/contract.state.js';
export type { PartnerState } from './decider/partner.js';
export type { RegisteredUnit, UnitState } from './decider/unit.state.js';
export {
  contractAggregate,
  partnerAggregate,
  productUnitAggregate,
  registrationRegistry,
} from './write/aggregates.js';
export {
  CONTRACT_BEGINNINGS,
  CONTRACT_COMMANDS,
  type ContractBeginningName,
  type ContractCommandName,
  PARTNER_COMMANDS,
  type PartnerCommandName,
  UNIT_COMMANDS,
  type UnitCommandName,
} from './write/commands.js';
export type { OpenGuaranteeByName } from './write/open-guarantee/open-guarantee.decide.js';
export type { ContractsOnUnits, TakeTurns } from './write/orders-in-turn.js';
export { RegistrationRunner, type RegistrationRunnerOptions } from './write/registration-runner.js';
export {
  CONTRACT_STREAMS,
  contractIdOfStream,
  partnerIdOfStream,
  streamOfContract,
  streamOfUnit,
  unitIdOfStream,
} from './write/streams.js';
export { whoseProduct } from './write/whose-product.js';
export { takeOverPayload } from './write/take-over-from-unit/take-over-payload.js';
export { unitIdOf, type UnitName, unitNameIn } from './write/unit-id.js';
export { certificationsOf } from './write/certifications-of.js';
export { transferEndingPack } from './decider/pack-transfer.js';
export { contractsOnUnits } from './read/contracts-on-units.js';
export { packOfUnit } from './read/pack-of-unit.js';
export { EntitlementReader, type UnitEntitlements } from './read/entitlement-reader.js';
export { kindOfRegistrationField } from './read/personal-fields.js';
export { RegistrationReader, type RegistrationSubject } from './read/registration-reader.js';
export { ENTITLEMENT_KINDS } from './read/unit-entitlements/entitlement.js';
export { PROGRAMME_OF, stateOn, STATES_ON } from './read/unit-entitlements/state-on.js';
export { unitEntitlementsProjection } from './read/unit-entitlements/unit-entitlements.projection.js';
