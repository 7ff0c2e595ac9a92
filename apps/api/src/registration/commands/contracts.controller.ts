import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { NothingMoreDto } from '../../dto/nothing-more.dto.js';
import { Sent, type SentWith } from '../../exchange/sent.js';
import {
  GrantFiveYearWarrantyDto,
  OpenMaintenancePackDto,
  OpenSupportContractDto,
} from '../dto/contract-beginnings.dto.js';
import {
  ChangeSupportStartDto,
  RecordConsumableContactDto,
  RecordConsumableVisitDto,
  RenewSupportDto,
} from '../dto/contract-life.dto.js';
import { ContractId } from '../ids.pipe.js';
import { ContractBeginningRoute, ContractCommandRoute } from '../registration-route.js';
import { SendsRegistrationCommands } from './sending.js';

/** Support, packs and 5-year warranties, from their beginning on. */
@ApiTags('Contracts')
@Controller('v1/contracts')
export class ContractsController extends SendsRegistrationCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @ContractBeginningRoute('open-support-contract', 'Begin support of delivered units')
  openSupportContract(@Sent() sent: SentWith, @Body() body: OpenSupportContractDto): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'new-contract', id: 'contracts' }, 'open-support-contract', body);
  }

  @ContractBeginningRoute('open-maintenance-pack', 'Begin a maintenance pack for a whole system')
  openMaintenancePack(@Sent() sent: SentWith, @Body() body: OpenMaintenancePackDto): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'new-contract', id: 'contracts' }, 'open-maintenance-pack', body);
  }

  @ContractBeginningRoute('grant-five-year-warranty', 'Begin the 5-year warranty of a unit sold to a member')
  grantFiveYearWarranty(
    @Sent() sent: SentWith,
    @Body() body: GrantFiveYearWarrantyDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'new-contract', id: 'contracts' }, 'grant-five-year-warranty', body);
  }

  @ContractCommandRoute('change-support-start', 'Let the free year start later')
  changeSupportStart(
    @Sent() sent: SentWith,
    @ContractId() id: string,
    @Body() body: ChangeSupportStartDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'contract', id }, 'change-support-start', body);
  }

  @ContractCommandRoute('renew-support', 'Renew support by an order')
  renewSupport(
    @Sent() sent: SentWith,
    @ContractId() id: string,
    @Body() body: RenewSupportDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'contract', id }, 'renew-support', body);
  }

  @ContractCommandRoute(
    'plan-consumable-contact',
    'Work out when the customer of a pack is contacted for the replacement of consumables',
  )
  planConsumableContact(
    @Sent() sent: SentWith,
    @ContractId() id: string,
    @Body() body: NothingMoreDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'contract', id }, 'plan-consumable-contact', body);
  }

  @ContractCommandRoute(
    'record-consumable-contact',
    'Say how a contact for the replacement of consumables went',
  )
  recordConsumableContact(
    @Sent() sent: SentWith,
    @ContractId() id: string,
    @Body() body: RecordConsumableContactDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'contract', id }, 'record-consumable-contact', body);
  }

  @ContractCommandRoute('record-consumable-visit', 'Say that the consumables of a pack were replaced')
  recordConsumableVisit(
    @Sent() sent: SentWith,
    @ContractId() id: string,
    @Body() body: RecordConsumableVisitDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'contract', id }, 'record-consumable-visit', body);
  }
}
