import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Reads } from '../exchange/reads.js';
import { DeadlinesPageDto, DeadlinesQueryDto } from './deadlines.dto.js';
import { GetDeadlines } from './deadlines.query.js';

/** What the clock owes. */
@ApiTags('Deadlines')
@Controller('v1/deadlines')
export class DeadlinesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('deadlines', 'list-deadlines', 'Deadlines in order of the moment they fire')
  @ApiOkResponse({ type: DeadlinesPageDto })
  list(@Query() { kind, status, limit, cursor }: DeadlinesQueryDto): Promise<DeadlinesPageDto> {
    const filter = {
      ...(kind === undefined ? {} : { kind }),
      ...(status === undefined ? {} : { status }),
    };
    const paging = { limit, ...(cursor === undefined ? {} : { after: cursor }) };
    return this.queries.execute(new GetDeadlines(filter, paging));
  }
}
