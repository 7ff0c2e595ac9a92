import { applyDecorators } from '@nestjs/common';
import { ApiDefaultResponse, ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ERROR_CODES, type ErrorCode } from '#kernel';
import { INTEGER } from './schemas.js';

const TEXT = { type: 'string' };
const TEXT_OR_NULL = { oneOf: [TEXT, { type: 'null' }] };

/** What is wrong with a field of the request: its path in the body or query, and a sentence. */
const WRONG_FIELD = {
  type: 'object',
  required: ['field', 'rule'],
  properties: { field: TEXT, rule: TEXT },
};

/** What is wrong in a file of master data: see `FileProblem`. */
const WRONG_LINE = {
  type: 'object',
  required: ['file', 'line', 'table', 'rules', 'field', 'problem'],
  properties: {
    file: TEXT,
    line: INTEGER,
    table: TEXT_OR_NULL,
    rules: { type: 'array', items: TEXT },
    field: TEXT_OR_NULL,
    problem: TEXT,
  },
};

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

  @ApiProperty({
    required: false,
    type: 'array',
    items: { type: 'object', oneOf: [WRONG_FIELD, WRONG_LINE] },
    description: 'Each thing that is wrong with the request, or with the files that were sent.',
  })
  readonly problems: readonly object[];

  @ApiProperty({ required: false, description: 'The field that is wrong, where it is one.' })
  readonly field: string;

  @ApiProperty({ required: false, type: [String], description: 'The facts that are missing, by name.' })
  readonly ask: readonly string[];

  @ApiProperty({
    required: false,
    description: 'What would allow it, in one sentence; absent: nothing would.',
  })
  readonly until: string;

  @ApiProperty({
    required: false,
    type: [String],
    description: 'The commands that the caller may send now instead.',
  })
  readonly allowed: readonly string[];

  @ApiProperty({ required: false, description: 'Where the case stands.' })
  readonly stage: string;
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
