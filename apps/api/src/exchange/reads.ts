import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOperation } from '@nestjs/swagger';
import { QUERIES, type QueryName } from '#access';
import { Asks } from '../access/access.js';
import { AnswerProblems } from '../openapi/problem.dto.js';
import { ReadAfterWriteInterceptor } from './read-after-write.interceptor.js';

/** What every route that reads views has in common: who may ask, and waiting for one's own write. */
export function Reads(query: QueryName, operationId: string, summary: string): MethodDecorator {
  return applyDecorators(
    Asks(query),
    UseInterceptors(ReadAfterWriteInterceptor),
    ApiOperation({ operationId, summary, description: `Roles: ${QUERIES[query].join(', ')}.` }),
    ApiHeader({
      name: 'Shuri-After',
      required: false,
      description: 'Position that a command answered: waits at most 2 s until the view contains it.',
    }),
    AnswerProblems(),
  );
}
