import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { Sent, type SentWith } from '../../exchange/sent.js';
import { RegisterPartnerDto, ValidityDto } from '../dto/partners.dto.js';
import { PartnerId } from '../ids.pipe.js';
import { PartnerCommandRoute, RegisterRoute } from '../registration-route.js';
import { SendsRegistrationCommands } from './sending.js';

/** Who sells and repairs: membership and certification by their days. */
@ApiTags('Partners')
@Controller('v1/partners')
export class PartnersController extends SendsRegistrationCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @RegisterRoute('register-partner', 'Make a partner known under a code')
  registerPartner(@Sent() sent: SentWith, @Body() body: RegisterPartnerDto): Promise<CommandAnswer> {
    const { partnerId: id, name } = body;
    return this.send(sent, { kind: 'partner', id }, 'register-partner', { name });
  }

  @PartnerCommandRoute('record-membership', 'Record on which days it is in the Partners Circle')
  recordMembership(
    @Sent() sent: SentWith,
    @PartnerId() id: string,
    @Body() body: ValidityDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'partner', id }, 'record-membership', body);
  }

  @PartnerCommandRoute('record-certification', 'Record on which days it may replace parts')
  recordCertification(
    @Sent() sent: SentWith,
    @PartnerId() id: string,
    @Body() body: ValidityDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'partner', id }, 'record-certification', body);
  }
}
