import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation } from '@nestjs/swagger';
import { type CommandName, PERMISSIONS } from '#access';
import { Sends } from '../access/access.js';
import { AnswerProblems } from '../openapi/problem.dto.js';

/** Where a command is sent and what it is for. */
export interface CommandRouteOptions {
  readonly command: CommandName;
  readonly summary: string;
  /** Below the controller's own path. */
  readonly path: string;
  /** 201 for a command that begins something. */
  readonly status: 200 | 201;
}

/** What every command has in common over HTTP (D26): who may send it, its key, its revision, its problems. */
export function CommandRoute({ command, summary, path, status }: CommandRouteOptions): MethodDecorator {
  const description = `Roles: ${PERMISSIONS[command].join(', ')}.`;
  return applyDecorators(
    Post(path),
    HttpCode(status),
    Sends(command),
    ApiOperation({ operationId: command, summary, description }),
    IdempotencyKey(),
    ...(status === 200 ? [IfMatch()] : []),
    AnswerProblems(),
  );
}

function IdempotencyKey(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A repeat with the same key does nothing twice and gets the first answer again, without its warnings.',
  });
}

function IfMatch(): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The revision seen, in quotes: "7".',
  });
}
