import {
  type CommandAnswer,
  type Commanding,
  type CommandRequest,
  type Decider,
  nothingWasWritten,
  type Target,
} from '#commanding';
import { derivedId, ShuriError } from '#kernel';
import type { Terms } from '#policy';
import { CommandSealing, type PersonalDataStore } from '#privacy';
import type { ContractState } from '../decider/contract.state.js';
import type { PartnerState } from '../decider/partner.js';
import { UnfoldableEvent } from '../decider/unfoldable.js';
import type { UnitState } from '../decider/unit.state.js';
import { known, opened, registered } from './aggregates.js';
import {
  CONTRACT_BEGINNINGS,
  CONTRACT_COMMANDS,
  namedIn,
  PARTNER_COMMANDS,
  PROGRAMME_OF_CONTRACT,
  registerPartner,
  registerUnit,
  UNIT_COMMANDS,
} from './commands.js';
import { overReplacementOnRecord } from './exchange-unit/over-replacement.js';
import { openGuaranteeByName } from './open-guarantee/open-guarantee.decide.js';
import { beginningDecider, registrationDecider } from './decide-registration.js';
import { OrdersInTurn, type OrdersInTurnOptions } from './orders-in-turn.js';
import { overTransfersOnRecord } from './plan-consumable-contact/over-transfers.js';
import type { SealedFields } from './registration-command.js';
import { streamOfContract, streamOfPartner, streamOfUnit } from './streams.js';
import { unitIdOf, unitNameIn } from './unit-id.js';

export interface RegistrationRunnerOptions extends Pick<OrdersInTurnOptions, 'contractsOn' | 'takeTurns'> {
  readonly units: Commanding<UnitState>;
  readonly contracts: Commanding<ContractState>;
  readonly partners: Commanding<PartnerState>;
  readonly personal: PersonalDataStore;
  /** The dated master data in use; asked anew for each command. */
  readonly terms: () => Terms;
}

/**
 * Runs the commands of units, contracts and partners: seals what is personal, then hands over to the decision loop. Every
 * method throws ShuriError as the decision loop does, and REQUEST.MALFORMED for a command that is not its own.
 */
export class RegistrationRunner {
  readonly #sealing: CommandSealing;
  readonly #orders: OrdersInTurn;

  constructor(private readonly options: RegistrationRunnerOptions) {
    this.#sealing = new CommandSealing(options.personal, nothingWasWritten(UnfoldableEvent));
    this.#orders = new OrdersInTurn(options);
  }

  /** Registers the unit of the name in the payload; it goes to that unit's one stream, begun or not. */
  async registerUnit(request: CommandRequest): Promise<CommandAnswer> {
    if (request.command !== registerUnit.name) throw unknownCommand(request);
    const target = { kind: 'named', stream: streamOfUnit(unitIdOf(unitNameIn(request.payload))) } as const;
    const decider = beginningDecider(registerUnit, this.options.terms());
    return this.#send(this.options.units, request, registerUnit.sealed, target, decider);
  }

  /** Opens the guarantee of a repaired unit by the name in the payload; one that nobody registered becomes known by it. */
  async openGuarantee(request: CommandRequest): Promise<CommandAnswer> {
    if (request.command !== openGuaranteeByName.name) throw unknownCommand(request);
    const target = { kind: 'named', stream: streamOfUnit(unitIdOf(unitNameIn(request.payload))) } as const;
    const decider = beginningDecider(openGuaranteeByName, this.options.terms());
    return this.#send(this.options.units, request, openGuaranteeByName.sealed, target, decider);
  }

  /** Sends a command to a registered unit. */
  async toUnit(unitId: string, request: CommandRequest): Promise<CommandAnswer> {
    const command = namedIn(UNIT_COMMANDS, request.command);
    if (command === undefined) throw unknownCommand(request);
    const target = { kind: 'existing', stream: streamOfUnit(unitId) } as const;
    const { name } = command;
    const ruled = registrationDecider(command, registered, this.options.terms());
    const decider = await overReplacementOnRecord(name, request.payload, ruled, this.options, unitId);
    return this.#send(this.options.units, request, command.sealed, target, decider);
  }

  /**
   * Opens a contract; the answer's stream names it. A repeat opens no second one, nor does another order for the same days.
   * @throws ShuriError VIEW.BEHIND when that cannot be seen yet
   */
  async openContract(request: CommandRequest): Promise<CommandAnswer> {
    const command = namedIn(CONTRACT_BEGINNINGS, request.command);
    const programme = namedIn(PROGRAMME_OF_CONTRACT, request.command);
    if (command === undefined || programme === undefined) throw unknownCommand(request);
    const streamOf = (attempt: number) => streamOfContract(derivedId('contract', request.commandId, attempt));
    const terms = this.options.terms();
    const under = { programme, terms };
    return this.#orders.open(request.payload, beginningDecider(command, terms), under, (over) =>
      this.#send(this.options.contracts, request, command.sealed, { kind: 'new', streamOf }, over),
    );
  }

  /**
   * Sends a command to an open contract; none gets days for a unit that has them by another contract of its kind.
   * @throws ShuriError VIEW.BEHIND when that cannot be seen yet
   */
  async toContract(contractId: string, request: CommandRequest): Promise<CommandAnswer> {
    const command = namedIn(CONTRACT_COMMANDS, request.command);
    if (command === undefined) throw unknownCommand(request);
    const target = { kind: 'existing', stream: streamOfContract(contractId) } as const;
    const { stream } = target;
    const ruled = registrationDecider(command, opened, this.options.terms());
    const decider = await overTransfersOnRecord(command.name, stream, ruled, this.options);
    return this.#orders.change(stream, command.name, decider, (over) =>
      this.#send(this.options.contracts, request, command.sealed, target, over),
    );
  }

  /** Sends a command to a partner, who is named by his code; `register-partner` makes him known. */
  async toPartner(partnerId: string, request: CommandRequest): Promise<CommandAnswer> {
    const { partners, terms } = this.options;
    const stream = streamOfPartner(partnerId);
    if (request.command === registerPartner.name) {
      const decider = beginningDecider(registerPartner, terms());
      return this.#send(partners, request, registerPartner.sealed, { kind: 'named', stream }, decider);
    }
    const command = namedIn(PARTNER_COMMANDS, request.command);
    if (command === undefined) throw unknownCommand(request);
    const decider = registrationDecider(command, known, terms());
    return this.#send(partners, request, command.sealed, { kind: 'existing', stream }, decider);
  }

  #send<State>(
    commanding: Commanding<State>,
    request: CommandRequest,
    fields: SealedFields,
    target: Target,
    decider: Decider<State>,
  ): Promise<CommandAnswer> {
    return this.#sealing.send(request, fields, (sealed) => commanding.run(sealed, target, decider));
  }
}

function unknownCommand({ command }: CommandRequest): ShuriError {
  return new ShuriError('REQUEST.MALFORMED', `unknown command ${command}`);
}
