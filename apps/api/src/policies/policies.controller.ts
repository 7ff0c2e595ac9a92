import { applyDecorators, Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { QUERIES, type QueryName } from '#access';
import { PROGRAMMES } from '#policy';
import { Asks } from '../access/access.js';
import { plainJson } from '../exchange/plain-json.js';
import { AnswerProblems } from '../openapi/problem.dto.js';
import { AssessmentDto, AssessmentRequestDto } from './assessments.dto.js';
import { ClausesDto, PoliciesDto } from './policies.dto.js';
import { Assess, ListClauses, ListPolicies } from './policies.queries.js';

/** What a question to the rules has in common: it reads no view. */
function AsksRules(query: QueryName, operationId: string, summary: string): MethodDecorator {
  return applyDecorators(
    Asks(query),
    ApiOperation({ operationId, summary, description: `Roles: ${QUERIES[query].join(', ')}.` }),
    AnswerProblems(),
  );
}

/** The regulations, and what they say. */
@ApiTags('Policies')
@Controller('v1')
export class PoliciesController {
  constructor(private readonly queries: QueryBus) {}

  @Get('policies')
  @AsksRules('policies', 'list-policies', 'Programmes, their documents and revisions')
  @ApiOkResponse({ type: PoliciesDto })
  list(): Promise<PoliciesDto> {
    return this.queries.execute(new ListPolicies());
  }

  @Get('policies/:programme/clauses')
  @AsksRules('policies', 'list-policy-clauses', 'The clauses of a programme')
  @ApiParam({ name: 'programme', enum: PROGRAMMES })
  @ApiOkResponse({ type: ClausesDto })
  clauses(@Param('programme') programme: string): Promise<ClausesDto> {
    return this.queries.execute(new ListClauses(programme));
  }

  @Post('assessments')
  @HttpCode(200)
  @AsksRules('assess', 'assess', 'What the rules say to some facts; nothing is stored')
  @ApiOkResponse({ type: AssessmentDto })
  assess(@Body() request: AssessmentRequestDto): Promise<AssessmentDto> {
    return this.queries.execute(new Assess(plainJson(request)));
  }
}
