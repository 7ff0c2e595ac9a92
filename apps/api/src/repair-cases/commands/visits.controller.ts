import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { Sent, type SentWith } from '../../exchange/sent.js';
import { CaseCommandRoute } from '../case-command-route.js';
import { CaseNumber } from '../case-number.pipe.js';
import { RecordVisitDto, ScheduleVisitDto } from '../dto/visits.dto.js';
import { SendsCaseCommands } from './sending.js';

/** Repair where the item stands. */
@ApiTags('Repair cases: visits')
@Controller('v1/repair-cases')
export class VisitsController extends SendsCaseCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @CaseCommandRoute('schedule-visit', 'Agree a visit to the customer’s site, or another date for it')
  scheduleVisit(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: ScheduleVisitDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'schedule-visit', body);
  }

  @CaseCommandRoute('record-visit', 'Say what came of the visit that is agreed')
  recordVisit(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RecordVisitDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'record-visit', body);
  }
}
