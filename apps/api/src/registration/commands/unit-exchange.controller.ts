import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommandAnswer } from '#commanding';
import { Sent, type SentWith } from '../../exchange/sent.js';
import {
  ChangeConfigurationDto,
  CountPremiumRepairDto,
  ExchangeUnitDto,
  OpenGuaranteeDto,
  TakeOverFromUnitDto,
} from '../dto/unit-exchange.dto.js';
import { UnitId } from '../ids.pipe.js';
import { UnitCommandRoute } from '../registration-route.js';
import { SendsRegistrationCommands } from './sending.js';
import { TakeOverFromUnitCommand } from './take-over-from-unit.command.js';

/** What repairs, upgrades and exchanges do to a unit. */
@ApiTags('Units: repairs and exchanges')
@Controller('v1/units')
export class UnitExchangeController extends SendsRegistrationCommands {
  constructor(protected readonly commands: CommandBus) {
    super();
  }

  @UnitCommandRoute('exchange-unit', 'Say that another unit takes its place')
  exchangeUnit(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: ExchangeUnitDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'exchange-unit', body);
  }

  @UnitCommandRoute('take-over-from-unit', 'Let it take over what passes on from the unit it replaced')
  takeOverFromUnit(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: TakeOverFromUnitDto,
  ): Promise<CommandAnswer> {
    return this.commands.execute(new TakeOverFromUnitCommand(sent, id, body));
  }

  @UnitCommandRoute('change-configuration', 'Record the parts that the company put in')
  changeConfiguration(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: ChangeConfigurationDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'change-configuration', body);
  }

  @UnitCommandRoute('open-guarantee', 'Open the guarantee of a repair, by its parts')
  openGuarantee(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: OpenGuaranteeDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'open-guarantee', body);
  }

  @UnitCommandRoute('count-premium-repair', 'Count a repair against the cap of the premium plan')
  countPremiumRepair(
    @Sent() sent: SentWith,
    @UnitId() id: string,
    @Body() body: CountPremiumRepairDto,
  ): Promise<CommandAnswer> {
    return this.send(sent, { kind: 'unit', id }, 'count-premium-repair', body);
  }
}
