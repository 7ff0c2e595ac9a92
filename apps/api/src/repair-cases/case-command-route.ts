import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam } from '@nestjs/swagger';
import type { CaseCommandName } from '#repair-case';
import { CommandRoute } from '../exchange/command-route.js';
import { CommandAnswerInterceptor } from './command-answer.interceptor.js';
import { CommandAnswerDto } from './dto/command-answer.dto.js';

/** `POST …/{number}/{command}`: one route per command to a case. */
export function CaseCommandRoute(command: CaseCommandName, summary: string): MethodDecorator {
  return applyDecorators(
    CommandRoute({ command, summary, path: `:number/${command}`, status: 200 }),
    UseInterceptors(CommandAnswerInterceptor),
    NumberParam(),
    ApiOkResponse({ type: CommandAnswerDto }),
  );
}

/** `POST …`: opens a case. */
export function OpenCaseRoute(): MethodDecorator {
  return applyDecorators(
    CommandRoute({ command: 'open-case', summary: 'Open a case', path: '', status: 201 }),
    UseInterceptors(CommandAnswerInterceptor),
    ApiCreatedResponse({ type: CommandAnswerDto }),
  );
}

export function NumberParam(): MethodDecorator {
  return ApiParam({
    name: 'number',
    description: 'Case number, with or without hyphens.',
    schema: { type: 'string' },
  });
}
