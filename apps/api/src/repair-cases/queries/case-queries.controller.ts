import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { TokenHolder } from '#access';
import type { JsonObject } from '#kernel';
import type { Page } from '#projections';
import type { CaseNext, QueueItem } from '#repair-case';
import { HistoryPageDto } from '../../dto/history.dto.js';
import { MomentQueryDto, momentOf } from '../../dto/moment.dto.js';
import { pageOf, PagingDto } from '../../dto/paging.dto.js';
import { AskedLanguage } from '../../exchange/asked-language.js';
import { Caller } from '../../exchange/caller.js';
import { Reads } from '../../exchange/reads.js';
import type { Language } from '../../problems/catalogue.js';
import { actInJapanese, notAllowedInJapanese } from '../../problems/sentences.js';
import { CaseNumber } from '../case-number.pipe.js';
import { NumberParam } from '../case-command-route.js';
import { CaseDetailDto, CaseNextDto, QueuePageDto } from '../dto/case-views.dto.js';
import { QueueQueryDto } from '../dto/case-queries.dto.js';
import { GetCase, GetCaseHistory, GetCaseNext, GetQueue } from './case-queries.js';

/** Reading repair cases. */
@ApiTags('Repair cases: reading')
@Controller('v1/repair-cases')
export class CaseQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('case-queue', 'list-repair-cases', 'The cases that pass a filter, last opened first')
  @ApiOkResponse({ type: QueuePageDto })
  queue(@Query() query: QueueQueryDto): Promise<Page<QueueItem>> {
    const { stage, programme, task, q } = query;
    const filter = {
      ...(stage === undefined ? {} : { stage }),
      ...(programme === undefined ? {} : { programme }),
      ...(task === undefined ? {} : { task }),
      ...(q === undefined ? {} : { q }),
    };
    return this.queries.execute(new GetQueue(filter, pageOf(query)));
  }

  @Get(':number')
  @Reads('case-detail', 'get-repair-case', 'One case, now or as it was')
  @NumberParam()
  @ApiOkResponse({ type: CaseDetailDto })
  async detail(
    @CaseNumber() number: string,
    @Query() query: MomentQueryDto,
    @Caller() caller: TokenHolder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const found = await this.queries.execute(new GetCase(number, caller.role, momentOf(query)));
    void reply.header('ETag', `"${Number(found['revision'])}"`);
    return found;
  }

  @Get(':number/history')
  @Reads('case-history', 'get-repair-case-history', 'Every event of a case: what, who, when')
  @NumberParam()
  @ApiOkResponse({ type: HistoryPageDto })
  history(
    @CaseNumber() number: string,
    @Query() query: PagingDto,
    @Caller() caller: TokenHolder,
  ): Promise<JsonObject> {
    return this.queries.execute(new GetCaseHistory(number, caller.role, pageOf(query)));
  }

  @Get(':number/next')
  @Reads('case-next', 'get-repair-case-next', 'What may be done next, what not and why')
  @NumberParam()
  @ApiOkResponse({ type: CaseNextDto })
  async next(
    @CaseNumber() number: string,
    @Caller() caller: TokenHolder,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseNext> {
    void reply.header('Content-Language', language).header('Vary', 'Accept-Language');
    const next = await this.queries.execute(new GetCaseNext(number, caller.role));
    if (language === 'en') return next;
    const notAllowed = next.notAllowed.map(notAllowedInJapanese);
    return { ...next, notAllowed, automatic: next.automatic.map(actInJapanese) };
  }
}
