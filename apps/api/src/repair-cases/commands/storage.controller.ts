import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { Sent, type SentWith } from '../../exchange/sent.js';
import { CaseCommandRoute } from '../case-command-route.js';
import { CaseNumber } from '../case-number.pipe.js';
import { ReasonDto } from '../dto/quote.dto.js';
import {
  DecideLateContactDto,
  ProposeDisposalDto,
  RecordContactDto,
  RecordDisposalDto,
  RecordReturnFailedDto,
  RecordUnreachableDto,
} from '../dto/storage.dto.js';
import { SendsCaseCommands } from './sending.js';

/** When the item cannot be handed back: contact, storage, disposal under four eyes. */
@ApiTags('Repair cases: storage')
@Controller('v1/repair-cases')
export class StorageController extends SendsCaseCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @CaseCommandRoute('record-return-failed', 'Say that the return could not be delivered')
  recordReturnFailed(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RecordReturnFailedDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'record-return-failed', body);
  }

  @CaseCommandRoute('record-unreachable', 'Say that the customer cannot be reached at all')
  recordUnreachable(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RecordUnreachableDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'record-unreachable', body);
  }

  @CaseCommandRoute('record-contact', 'Write down that somebody spoke with the customer, or tried to')
  recordContact(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RecordContactDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'record-contact', body);
  }

  @CaseCommandRoute('propose-disposal', 'Propose to dispose of what was sent in')
  proposeDisposal(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ProposeDisposalDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'propose-disposal', body);
  }

  @CaseCommandRoute('approve-disposal', 'Approve the disposal as another person')
  approveDisposal(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ReasonDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'approve-disposal', body);
  }

  @CaseCommandRoute('record-disposal', 'Say that the item is gone')
  recordDisposal(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RecordDisposalDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'record-disposal', body);
  }

  @CaseCommandRoute('decide-late-contact', 'Decide what a contact after abandonment changes')
  decideLateContact(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: DecideLateContactDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'decide-late-contact', body);
  }
}
