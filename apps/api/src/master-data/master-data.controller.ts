import { applyDecorators, Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS, QUERIES } from '#access';
import { Asks, Sends } from '../access/access.js';
import { Sent, type SentWith } from '../exchange/sent.js';
import { AnswerProblems } from '../openapi/problem.dto.js';
import {
  MasterDataDto,
  PublishedDto,
  PublishMasterDataDto,
  PublishQueryDto,
  TableDto,
  TableQueryDto,
} from './master-data.dto.js';
import { GetMasterData, GetTable } from './master-data.queries.js';
import { PublishMasterData } from './publish-master-data.command.js';

/** What reading the tables has in common. */
function ReadsTables(operationId: string, summary: string): MethodDecorator {
  return applyDecorators(
    Asks('master-data'),
    ApiOperation({ operationId, summary, description: `Roles: ${QUERIES['master-data'].join(', ')}.` }),
    AnswerProblems(),
  );
}

/** The tables that fill what the regulations leave open. */
@ApiTags('Master data')
@Controller('v1/master-data')
export class MasterDataController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(200)
  @Sends('publish-master-data')
  @ApiOperation({
    operationId: 'publish-master-data',
    summary: 'Bring tables into force, all of them or none',
    description: `Tables that the files leave out stay as they are. Roles: ${PERMISSIONS['publish-master-data'].join(', ')}.`,
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A repeat publishes nothing twice.' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The revision seen, in quotes: "7".' })
  @ApiOkResponse({ type: PublishedDto })
  @AnswerProblems()
  async publish(
    @Sent() sent: SentWith,
    @Body() { files }: PublishMasterDataDto,
    @Query() { dryRun }: PublishQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublishedDto> {
    const published = await this.commands.execute(new PublishMasterData(sent, files, dryRun === 'true'));
    void reply.header('ETag', `"${published.revision}"`);
    return published;
  }

  @Get()
  @ReadsTables('get-master-data', 'The tables in force, since when and by whom')
  @ApiOkResponse({ type: MasterDataDto })
  async list(@Res({ passthrough: true }) reply: FastifyReply): Promise<MasterDataDto> {
    const masterData = await this.queries.execute(new GetMasterData());
    void reply.header('ETag', `"${masterData.revision}"`);
    return masterData;
  }

  @Get(':table')
  @ReadsTables('get-master-data-table', 'A table, as it was known at a moment and is valid on a day')
  @ApiParam({ name: 'table', description: 'Such as frontier.models.', schema: { type: 'string' } })
  @ApiOkResponse({ type: TableDto })
  read(@Param('table') table: string, @Query() { on, knownAt }: TableQueryDto): Promise<TableDto> {
    return this.queries.execute(new GetTable(table, on ?? null, knownAt ?? null));
  }
}
