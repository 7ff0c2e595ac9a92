import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { TokenHolder } from '#access';
import type { JsonObject } from '#kernel';
import { Day } from '../../dto/fields.js';
import { HistoryPageDto } from '../../dto/history.dto.js';
import { MomentQueryDto, momentOf } from '../../dto/moment.dto.js';
import { pageOf, PagingDto } from '../../dto/paging.dto.js';
import { Caller } from '../../exchange/caller.js';
import { Reads } from '../../exchange/reads.js';
import { PartnerDto } from '../dto/partner-views.dto.js';
import { PartnerId } from '../ids.pipe.js';
import { PartnerIdParam } from '../registration-route.js';
import { GetPartner } from './partner-queries.js';
import { GetRegistrationHistory } from './registration-history.query.js';

class PartnerQueryDto extends MomentQueryDto {
  @Day({ optional: true, description: 'The day that it is asked about. Default: today in Tokyo.' })
  readonly on?: string;
}

/** Reading partners. */
@ApiTags('Partners')
@Controller('v1/partners')
export class PartnerQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':partnerId')
  @Reads('partners', 'get-partner', 'One partner, and whether it was member and certified on a day')
  @PartnerIdParam()
  @ApiOkResponse({ type: PartnerDto })
  async partner(
    @PartnerId() partnerId: string,
    @Query() query: PartnerQueryDto,
    @Caller() { role }: TokenHolder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const found = await this.queries.execute(new GetPartner(partnerId, query.on, role, momentOf(query)));
    void reply.header('ETag', `"${Number(found['revision'])}"`);
    return found;
  }

  @Get(':partnerId/history')
  @Reads('partners', 'get-partner-history', 'Every event of a partner: what, who, when')
  @PartnerIdParam()
  @ApiOkResponse({ type: HistoryPageDto })
  history(
    @PartnerId() partnerId: string,
    @Query() query: PagingDto,
    @Caller() caller: TokenHolder,
  ): Promise<JsonObject> {
    return this.queries.execute(new GetRegistrationHistory('partner', partnerId, caller.role, pageOf(query)));
  }
}
