import { applyDecorators } from '@nestjs/common';
import { ApiDefaultResponse, ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ERROR_CODES, type ErrorCode } from '#kernel';
import { RULE_CODES } from '../problems/rule-codes.js';
import { INTEGER } from './schemas.js';

const TEXT = { type: 'string' };
/** As OpenAPI 3.1 says it, and the types of its library do not. */
const TEXT_OR_NULL = { type: ['string', 'null'] } as unknown as { readonly type: string };

/** One thing that is wrong: the same shape for a field of a request and for a line of a file. */
const WRONG = {
  type: 'object',
  required: ['field', 'rule', 'code'],
  properties: {
    field: {
      ...TEXT_OR_NULL,
      description:
        'Its path in the body or the query, the name in the address, or the header; empty: the body as a whole, null: the file ' +
        'as a whole.',
    },
    rule: { ...TEXT, description: 'What it must be, or what it contradicts, in the language asked for.' },
    code: { ...TEXT, enum: [...RULE_CODES], description: 'The kind of rule, whatever the language.' },
    file: { ...TEXT, description: 'Master data: the file that was sent.' },
    line: { ...INTEGER, description: 'Master data: the line of the file, from 1.' },
    table: { ...TEXT_OR_NULL, description: 'Master data: the table.' },
    rules: { type: 'array', items: TEXT, description: 'Master data: the clauses that read the table.' },
    problem: { ...TEXT, description: 'Master data: the same sentence as `rule`.' },
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
    items: WRONG,
    description:
      'Each thing that is wrong with the request, or with the files that were sent: wherever a field is to blame, and in ' +
      'one shape. Members beside it, such as the days that contradict each other, say more for some rules.',
  })
  readonly problems: readonly object[];

  @ApiProperty({
    required: false,
    deprecated: true,
    description: 'The field that is wrong, in some answers: read `problems`.',
  })
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
