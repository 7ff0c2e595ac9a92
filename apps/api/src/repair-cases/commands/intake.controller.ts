import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { Sent, type SentWith } from '../../exchange/sent.js';
import { CaseCommandRoute, OpenCaseRoute } from '../case-command-route.js';
import { CaseNumber } from '../case-number.pipe.js';
import { RecordAcknowledgementDto, WaiveAcknowledgementDto } from '../dto/acknowledgement.dto.js';
import {
  AttachEvidenceDto,
  CompleteDiagnosisDto,
  DecideCoverageDto,
  RecordArrivalDto,
  StateFactsDto,
} from '../dto/intake.dto.js';
import { OpenCaseDto } from '../dto/open-case.dto.js';
import { AttachEvidenceCommand } from './attach-evidence.command.js';
import { OpenCaseCommand } from './open-case.command.js';
import { SendsCaseCommands } from './sending.js';

/** From the request to the coverage decision. */
@ApiTags('Repair cases: intake')
@Controller('v1/repair-cases')
export class IntakeController extends SendsCaseCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @OpenCaseRoute()
  openCase(@Sent() sent: SentWith, @Body() body: OpenCaseDto): Promise<CommandAnswer> {
    return this.commands.execute(new OpenCaseCommand(sent, body));
  }

  @CaseCommandRoute('attach-evidence', 'Add a document or photograph to the evidence folder')
  attachEvidence(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: AttachEvidenceDto,
  ): Promise<CommandAnswer> {
    return this.commands.execute(new AttachEvidenceCommand(sent, number, body));
  }

  @CaseCommandRoute(
    'record-acknowledgement',
    'Put on record that the customer knows that software and data may be erased (FR-R5-6b)',
  )
  recordAcknowledgement(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RecordAcknowledgementDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'record-acknowledgement', body);
  }

  @CaseCommandRoute(
    'waive-acknowledgement',
    'Go on without it as a lead, where the text that governs is not held or leaves it open',
  )
  waiveAcknowledgement(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: WaiveAcknowledgementDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'waive-acknowledgement', body);
  }

  @CaseCommandRoute('record-arrival', 'Check the item in')
  recordArrival(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: RecordArrivalDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'record-arrival', body);
  }

  @CaseCommandRoute('complete-diagnosis', 'Say what is wrong with the item')
  completeDiagnosis(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: CompleteDiagnosisDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'complete-diagnosis', body);
  }

  @CaseCommandRoute('state-facts', 'State what coverage is decided by beside the papers')
  stateFacts(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: StateFactsDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'state-facts', body);
  }

  @CaseCommandRoute(
    'decide-coverage',
    'Decide free or paid by the rules, or by a lead where they leave it open; again after late evidence',
  )
  decideCoverage(
    @Sent() sent: SentWith,
    @CaseNumber() number: string,
    @Body() body: DecideCoverageDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, number, 'decide-coverage', body);
  }
}
