import { applyDecorators } from '@nestjs/common';
import { ApiDefaultResponse, ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ERROR_CODES, type ErrorCode } from '#kernel';

/** Problem details (RFC 9457). Further members say more about the case at hand. */
export class ProblemDto {
  @ApiProperty({ format: 'uri' })
  readonly type: string;

  @ApiProperty()
  readonly title: string;

  @ApiProperty({ type: 'integer' })
  readonly status: number;

  @ApiProperty()
  readonly detail: string;

  @ApiProperty({ enum: ERROR_CODES, enumName: 'ErrorCode' })
  readonly code: ErrorCode;

  @ApiProperty({ type: [String], description: 'The rules and readings that stand in the way.' })
  readonly clauses: readonly string[];

  @ApiProperty()
  readonly requestId: string;
}

/** Every "no" of a route is a problem. */
export function AnswerProblems(): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ApiDefaultResponse({
      description: 'Why not.',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    }),
  );
}
