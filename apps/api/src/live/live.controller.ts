import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ShuriError } from '#kernel';
import { parseCaseNumber } from '#repair-case';
import { COMPOSITION, type Composition } from '../composition.js';
import { NumberParam } from '../repair-cases/case-command-route.js';
import { CaseNumber } from '../repair-cases/case-number.pipe.js';
import { LiveQueryDto } from './live.dto.js';
import type { LiveFilter } from './live-filter.js';
import { LiveRoute } from './live-route.js';
import { LiveStreams } from './live-streams.js';

/** Repair cases as they move. */
@ApiTags('Repair cases: live')
@Controller('v1/repair-cases')
export class LiveController {
  constructor(
    private readonly streams: LiveStreams,
    @Inject(COMPOSITION) private readonly composition: Composition,
  ) {}

  @Get('live')
  @LiveRoute('case-queue', 'watch-repair-cases', 'What happens to cases, as it happens')
  board(
    @Query() query: LiveQueryDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.streams.open(filterOf(query), request, reply);
  }

  @Get(':number/live')
  @LiveRoute('case-history', 'watch-repair-case', 'What happens to one case, as it happens')
  @NumberParam()
  async one(
    @CaseNumber() number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!(await this.composition.live.feed.hasCase(number))) {
      throw new ShuriError('REPAIR_CASE.UNKNOWN', `there is no case ${number}`, { number });
    }
    return this.streams.open({ numbers: [number] }, request, reply);
  }
}

function filterOf({ number, event, site }: LiveQueryDto): LiveFilter {
  return {
    ...(number === undefined ? {} : { numbers: number.map(caseNumberOf) }),
    ...(event === undefined ? {} : { events: event }),
    ...(site === undefined ? {} : { sites: site }),
  };
}

/** @throws ShuriError REQUEST.MALFORMED, naming no number: it may be anything */
function caseNumberOf(text: string): string {
  const number = parseCaseNumber(text);
  if (number !== undefined) return number;
  throw new ShuriError('REQUEST.MALFORMED', 'the request is malformed: number', {
    problems: [{ field: 'number', rule: 'is no case number' }],
  });
}
