import { ApiProperty } from '@nestjs/swagger';
import { Transform, type TransformFnParams } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { REPAIR_CASE_EVENTS } from '#repair-case';
import { field, type FieldOptions } from '../dto/fields.js';
import { INTEGER } from '../openapi/schemas.js';

const MOST = 100;
const LONGEST = 64;
const SITE = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;
const NUMBER = /^[0-9A-Za-z-]+$/;
const EVENTS = Object.keys(REPAIR_CASE_EVENTS);

/** Words in a query: the parameter once for each, or once with commas. */
function WordsInQuery(
  options: FieldOptions,
  schema: object,
  ...rules: readonly PropertyDecorator[]
): PropertyDecorator {
  return field(
    { ...options, optional: true },
    { type: 'array', items: { type: 'string', ...schema }, minItems: 1, maxItems: MOST },
    Transform(listInQuery),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST),
    IsString({ each: true }),
    ...rules,
  );
}

function listInQuery({ value }: TransformFnParams): unknown {
  if (value === undefined) return undefined;
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given.flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]));
}

/** Which events of cases are wanted; what is left out does not narrow. */
export class LiveQueryDto {
  @WordsInQuery(
    { description: 'Only of these cases: their numbers.' },
    { maxLength: LONGEST, pattern: NUMBER.source },
    MaxLength(LONGEST, { each: true }),
    Matches(NUMBER, { each: true }),
  )
  readonly number?: readonly string[];

  @WordsInQuery({ description: 'Only these events.' }, { enum: EVENTS }, IsIn(EVENTS, { each: true }))
  readonly event?: readonly string[];

  @WordsInQuery(
    { description: 'Only what was done at these sites.' },
    { maxLength: LONGEST, pattern: SITE.source },
    MaxLength(LONGEST, { each: true }),
    Matches(SITE, { each: true }),
  )
  readonly site?: readonly string[];
}

/** The data of a message `recorded`: an event of a case, and nothing of what it says. */
export class LiveEventDto {
  @ApiProperty({ example: 'K7QF2M9XC' })
  readonly number: string;

  @ApiProperty({ example: 'quote-issued' })
  readonly event: string;

  @ApiProperty({ ...INTEGER, description: 'The revision of the case with this event.' })
  readonly revision: number;

  @ApiProperty({ description: 'The `id` of the message; reads take it as `Shuri-After`.' })
  readonly position: string;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt: string;

  @ApiProperty({ description: 'The role of whoever acted.' })
  readonly role: string;

  @ApiProperty({ description: 'Where it was done.' })
  readonly site: string;
}

/** The data of the message `ready`, the first of every stream. */
export class LiveReadyDto {
  @ApiProperty({ description: 'Events after this place follow; `start` is the place before the first.' })
  readonly after: string;

  @ApiProperty({ description: 'What comes up to this place had happened before the stream was opened.' })
  readonly liveFrom: string;
}

/** The data of the message `ended`, the last of a stream that the server ends. */
export class LiveEndedDto {
  @ApiProperty({ enum: ['stopping', 'token', 'unavailable', 'log-replaced'] })
  readonly because: string;
}
