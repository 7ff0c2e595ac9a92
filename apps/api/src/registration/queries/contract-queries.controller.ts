import { Controller, Get, Query, Res } from '@nestjs/common';
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
import { ContractDto, ContractsPageDto, ContractsQueryDto } from '../dto/contract-views.dto.js';
import { ContractId } from '../ids.pipe.js';
import { ContractIdParam } from '../registration-route.js';
import { GetContract, ListContracts } from './contract-queries.js';
import { GetRegistrationHistory } from './registration-history.query.js';

/** Reading contracts. */
@ApiTags('Contracts')
@Controller('v1/contracts')
export class ContractQueriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads(
    'contracts',
    'list-contracts',
    'The packs by how far their planned replacement of consumables has come, the longest due first',
  )
  @ApiOkResponse({ type: ContractsPageDto })
  list(@Query() query: ContractsQueryDto, @Caller() caller: TokenHolder): Promise<JsonObject> {
    return this.queries.execute(new ListContracts(query.consumables, pageOf(query), caller.role));
  }

  @Get(':contractId')
  @Reads('contracts', 'get-contract', 'One contract, now or as it was')
  @ContractIdParam()
  @ApiOkResponse({ type: ContractDto })
  async contract(
    @ContractId() contractId: string,
    @Query() query: MomentQueryDto,
    @Caller() caller: TokenHolder,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    const found = await this.queries.execute(new GetContract(contractId, caller.role, momentOf(query)));
    void reply.header('ETag', `"${Number(found['revision'])}"`);
    return found;
  }

  @Get(':contractId/history')
  @Reads('contracts', 'get-contract-history', 'Every event of a contract: what, who, when')
  @ContractIdParam()
  @ApiOkResponse({ type: HistoryPageDto })
  history(
    @ContractId() contractId: string,
    @Query() query: PagingDto,
    @Caller() caller: TokenHolder,
  ): Promise<JsonObject> {
    return this.queries.execute(
      new GetRegistrationHistory('contract', contractId, caller.role, pageOf(query)),
    );
  }
}
