import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { NothingMoreDto } from '../../dto/nothing-more.dto.js';
import { Sent, type SentWith } from '../../exchange/sent.js';
import { CaseCommandRoute } from '../case-command-route.js';
import { CaseNumber } from '../case-number.pipe.js';
import {
  CompleteRepairDto,
  ConfirmDeliveryDto,
  RecordPaymentDto,
  ShipItemDto,
} from '../dto/hand-back.dto.js';
import { SendsCaseCommands } from './sending.js';

/** From the work to the customer’s door. */
@ApiTags('Repair cases: hand-back')
@Controller('v1/repair-cases')
export class HandBackController extends SendsCaseCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @CaseCommandRoute('start-repair', 'Say that the work has begun')
  startRepair(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: NothingMoreDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'start-repair', body);
  }

  @CaseCommandRoute('complete-repair', 'Say what was done and which parts were fitted')
  completeRepair(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: CompleteRepairDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'complete-repair', body);
  }

  @CaseCommandRoute('record-payment', 'Confirm that money was received')
  recordPayment(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RecordPaymentDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'record-payment', body);
  }

  @CaseCommandRoute('ship-item', 'Send the item back')
  shipItem(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ShipItemDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'ship-item', body);
  }

  @CaseCommandRoute('confirm-delivery', 'Say that the customer has the item back')
  confirmDelivery(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ConfirmDeliveryDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'confirm-delivery', body);
  }
}
