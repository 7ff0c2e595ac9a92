import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { NothingMoreDto } from '../../dto/nothing-more.dto.js';
import { Sent, type SentWith } from '../../exchange/sent.js';
import { CaseCommandRoute } from '../case-command-route.js';
import { CaseNumber } from '../case-number.pipe.js';
import {
  ApproveQuoteDto,
  IssueQuoteDto,
  ReasonDto,
  RefuseRepairDto,
  RejectQuoteDto,
  ReverseCancellationDto,
} from '../dto/quote.dto.js';
import { SendsCaseCommands } from './sending.js';

/** From the quote to its answer, and the ends beside it. */
@ApiTags('Repair cases: quote')
@Controller('v1/repair-cases')
export class QuoteController extends SendsCaseCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @CaseCommandRoute('authorise-repair', 'Let a free repair begin')
  authoriseRepair(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: NothingMoreDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'authorise-repair', body);
  }

  @CaseCommandRoute('issue-quote', 'Answer the price of a paid repair')
  issueQuote(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: IssueQuoteDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'issue-quote', body);
  }

  @CaseCommandRoute('withdraw-quote', 'Take a quote back, so that a corrected one can be issued')
  withdrawQuote(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ReasonDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'withdraw-quote', body);
  }

  @CaseCommandRoute('approve-quote', 'Pass on that the customer agrees')
  approveQuote(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ApproveQuoteDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'approve-quote', body);
  }

  @CaseCommandRoute('reject-quote', 'Pass on that the customer disagrees')
  rejectQuote(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RejectQuoteDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'reject-quote', body);
  }

  @CaseCommandRoute('cancel-case', 'Pass on that the customer cancels')
  cancelCase(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ReasonDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'cancel-case', body);
  }

  @CaseCommandRoute('reverse-cancellation', 'Let the quote stand again')
  reverseCancellation(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ReverseCancellationDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'reverse-cancellation', body);
  }

  @CaseCommandRoute('refuse-repair', 'Refuse the repair on a ground of the rules')
  refuseRepair(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RefuseRepairDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'refuse-repair', body);
  }
}
