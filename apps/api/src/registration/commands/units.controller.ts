import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { unitIdOf } from '#registration';
import { NothingMoreDto } from '../../dto/nothing-more.dto.js';
import { Sent, type SentWith } from '../../exchange/sent.js';
import {
  AttachPlanDto,
  RecordDateEvidenceDto,
  RecordSaleDto,
  RegisterUnitDto,
  StartTermDto,
  TransferOwnershipDto,
} from '../dto/unit-life.dto.js';
import { UnitId } from '../ids.pipe.js';
import { RegisterRoute, UnitCommandRoute } from '../registration-route.js';
import { RecordDateEvidenceCommand } from './record-date-evidence.command.js';
import { SendsRegistrationCommands } from './sending.js';

/** Products in the field: sale, papers, term, plan, owner. */
@ApiTags('Units')
@Controller('v1/units')
export class UnitsController extends SendsRegistrationCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @RegisterRoute('register-unit', 'Make a product known by its serial')
  async registerUnit(@Sent() sent: SentWith, @Body() body: RegisterUnitDto): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'named-unit', id: unitIdOf(body) }, 'register-unit', body);
  }

  @UnitCommandRoute('record-sale', 'Say by whom, when and to whom it was sold')
  recordSale(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: RecordSaleDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'record-sale', body);
  }

  @UnitCommandRoute('record-date-evidence', 'File a paper that shows a day')
  recordDateEvidence(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: RecordDateEvidenceDto,
  ): Promise<CommandAnswer> {
    return this.commands.execute(new RecordDateEvidenceCommand(sent, id, body));
  }

  @UnitCommandRoute('start-term', 'Work out the term of a programme from the papers on record')
  startTerm(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: StartTermDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'start-term', body);
  }

  @UnitCommandRoute('attach-plan', 'Record a plan that was bought with it')
  attachPlan(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: AttachPlanDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'attach-plan', body);
  }

  @UnitCommandRoute('transfer-ownership', 'Say who has it now')
  transferOwnership(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: TransferOwnershipDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'transfer-ownership', body);
  }

  @UnitCommandRoute('mark-outlet', 'Say that it was sold as outlet goods')
  markOutlet(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: NothingMoreDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'mark-outlet', body);
  }
}
