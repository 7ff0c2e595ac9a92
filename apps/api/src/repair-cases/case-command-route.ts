import { applyDecorators, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { PERMISSIONS } from '#access';
import type { CaseCommandName } from '#repair-case';
import { Sends } from '../access/access.js';
import { AnswerProblems } from '../openapi/problem.dto.js';
import { CommandAnswerInterceptor } from './command-answer.interceptor.js';
import { CommandAnswerDto } from './dto/command-answer.dto.js';

/** `POST …/{number}/{command}`: one route per command, with what every command has in common (D26). */
export function CaseCommandRoute(command: CaseCommandName, summary: string): MethodDecorator {
  return applyDecorators(
    Post(`:number/${command}`),
    HttpCode(200),
    Sends(command),
    UseInterceptors(CommandAnswerInterceptor),
    ApiOperation({
      operationId: command,
      summary,
      description: `Roles: ${PERMISSIONS[command].join(', ')}.`,
    }),
    NumberParam(),
    IdempotencyKey(),
    ApiHeader({ name: 'If-Match', required: false, description: 'The revision seen, in quotes: "7".' }),
    ApiOkResponse({ type: CommandAnswerDto }),
    AnswerProblems(),
  );
}

export function NumberParam(): MethodDecorator {
  return ApiParam({
    name: 'number',
    description: 'Case number, with or without hyphens.',
    schema: { type: 'string' },
  });
}

export function IdempotencyKey(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A repeat with the same key does nothing twice and gets the first answer again, without its warnings.',
  });
}
