import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS, QUERIES } from '#access';
import { Asks, Sends } from '../access/access.js';
import { AnswerProblems } from '../openapi/problem.dto.js';
import { AutomationsDto, UnparkDto, UnparkedDto } from './automations.dto.js';
import { GetAutomations } from './automations.query.js';
import { UnparkAutomation } from './unpark-automation.command.js';

/** What reacts to events by itself, for whoever keeps it running. */
@ApiTags('Automations')
@Controller('v1/automations')
export class AutomationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Asks('automations')
  @ApiOperation({
    operationId: 'list-automations',
    summary: 'Where each automation stands, and what it could not answer',
    description: `Roles: ${QUERIES.automations.join(', ')}.`,
  })
  @ApiOkResponse({ type: AutomationsDto })
  @AnswerProblems()
  list(): Promise<AutomationsDto> {
    return this.queries.execute(new GetAutomations());
  }

  @Post(':name/unpark')
  @HttpCode(200)
  @Sends('unpark-automation')
  @ApiOperation({
    operationId: 'unpark-automation',
    summary: 'Answer what an automation passed over, once its cause is mended',
    description: `A stream stays parked while its cause stands. Roles: ${PERMISSIONS['unpark-automation'].join(', ')}.`,
  })
  @ApiParam({ name: 'name', schema: { type: 'string' } })
  @ApiOkResponse({ type: UnparkedDto })
  @AnswerProblems()
  unpark(@Param('name') name: string, @Body() { stream }: UnparkDto): Promise<UnparkedDto> {
    return this.commands.execute(new UnparkAutomation(name, stream ?? null));
  }
}
