import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { TokenHolder } from '#access';
import type { JsonObject } from '#kernel';
import { HistoryPageDto } from '../../dto/history.dto.js';
import { MomentQueryDto, momentOf } from '../../dto/moment.dto.js';
import { pageOf, PagingDto } from '../../dto/paging.dto.js';
import { Caller } from '../../exchange/caller.js';
import { Reads } from '../../exchange/reads.js';
import { OnQueryDto, UnitSearchDto } from '../dto/unit-queries.dto.js';
import { UnitDto, UnitEntitlementsDto, UnitPageDto } from '../dto/unit-views.dto.js';
import { UnitId } from '../ids.pipe.js';
import { UnitIdParam } from '../registration-route.js';
import { SearchUnits } from './search-units.query.js';
import { GetEntitlements, GetUnit } from './unit-queries.js';
import { GetRegistrationHistory } from './registration-history.query.js';

/** Reading products in the field. */
@ApiTags('Units')
@Controller('v1/units')
export class UnitQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Post('search')
  @HttpCode(200)
  @Reads('units', 'search-units', 'Units by serial, with entitlements, history and repairs at once')
  @ApiOkResponse({ type: UnitPageDto })
  search(@Body() body: UnitSearchDto, @Caller() caller: TokenHolder): Promise<JsonObject> {
    return this.queries.execute(new SearchUnits(body.serial, body.on, caller.role, pageOf(body)));
  }

  @Get(':unitId')
  @Reads('units', 'get-unit', 'One unit, now or as it was')
  @UnitIdParam()
  @ApiOkResponse({ type: UnitDto })
  async unit(
    @UnitId() unitId: string,
    @Query() query: MomentQueryDto,
    @Caller() caller: TokenHolder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const found = await this.queries.execute(new GetUnit(unitId, caller.role, momentOf(query)));
    void reply.header('ETag', `"${Number(found['revision'])}"`);
    return found;
  }

  @Get(':unitId/history')
  @Reads('units', 'get-unit-history', 'Every event of a unit: what, who, when')
  @UnitIdParam()
  @ApiOkResponse({ type: HistoryPageDto })
  history(
    @UnitId() unitId: string,
    @Query() query: PagingDto,
    @Caller() caller: TokenHolder,
  ): Promise<JsonObject> {
    return this.queries.execute(new GetRegistrationHistory('unit', unitId, caller.role, pageOf(query)));
  }

  @Get(':unitId/entitlements')
  @Reads('units', 'get-unit-entitlements', 'Every programme and contract that a unit is under, on a day')
  @UnitIdParam()
  @ApiOkResponse({ type: UnitEntitlementsDto })
  entitlements(@UnitId() unitId: string, @Query() { on }: OnQueryDto): Promise<UnitEntitlementsDto> {
    return this.queries.execute(new GetEntitlements(unitId, on));
  }
}
