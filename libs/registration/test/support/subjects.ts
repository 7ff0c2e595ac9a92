import type { ContractState } from '../../src/decider/contract.state.js';
import type { PartnerState } from '../../src/decider/partner.js';
import type { UnitState } from '../../src/decider/unit.state.js';
import {
  contractAggregate,
  known,
  opened,
  partnerAggregate,
  productUnitAggregate,
  registered,
} from '../../src/write/aggregates.js';
import {
  CONTRACT_BEGINNINGS,
  CONTRACT_COMMANDS,
  namedIn,
  PARTNER_COMMANDS,
  registerPartner,
  registerUnit,
  UNIT_COMMANDS,
} from '../../src/write/commands.js';
import { beginningDecider, registrationDecider } from '../../src/write/decide-registration.js';
import { streamOfUnit } from '../../src/write/streams.js';
import { unitIdOf } from '../../src/write/unit-id.js';
import { type DeciderOf, Story } from './story.js';

const unitDecider: DeciderOf<UnitState> = (name, terms) => {
  const command = namedIn(UNIT_COMMANDS, name);
  return command === undefined
    ? beginningDecider(registerUnit, terms)
    : registrationDecider(command, registered, terms);
};

/** The decider of a command to a contract, or of one that begins it. */
export const contractDecider: DeciderOf<ContractState> = (name, terms) => {
  const beginning = namedIn(CONTRACT_BEGINNINGS, name);
  if (beginning !== undefined) return beginningDecider(beginning, terms);
  const command = namedIn(CONTRACT_COMMANDS, name);
  if (command === undefined) throw new TypeError(`no command ${name}`);
  return registrationDecider(command, opened, terms);
};

const partnerDecider: DeciderOf<PartnerState> = (name, terms) => {
  const command = namedIn(PARTNER_COMMANDS, name);
  return command === undefined
    ? beginningDecider(registerPartner, terms)
    : registrationDecider(command, known, terms);
};

export const UNIT = { maker: 'Frontier', model: 'FR-100', serial: 'FJ-1234', factoryShippedOn: '2026-02-01' };

/** A unit nobody registered yet. */
export function givenNoUnit(unit: { maker: string; model: string; serial: string } = UNIT): Story<UnitState> {
  return new Story(streamOfUnit(unitIdOf(unit)), productUnitAggregate, unitDecider);
}

/** A registered unit. */
export function givenUnit(different: Partial<typeof UNIT> = {}): Story<UnitState> {
  const unit = { ...UNIT, ...different };
  return givenNoUnit(unit).did('register-unit', { ...unit, configuration: ['ssd-1', 'mem-1'] });
}

export const CONTRACT_STREAM = 'contract-c1';

/** A contract that is not open yet. */
export function givenNoContract(): Story<ContractState> {
  return new Story(CONTRACT_STREAM, contractAggregate, contractDecider);
}

/** Support of one unit that the maker delivered on a day. */
export function givenSupport(makerDeliveredOn: string, more: object = {}): Story<ContractState> {
  return givenNoContract().did('open-support-contract', { units: ['unit-1'], makerDeliveredOn, ...more });
}

/** A partner nobody registered yet. */
export function givenNoPartner(): Story<PartnerState> {
  return new Story('partner-p1', partnerAggregate, partnerDecider);
}
