import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, type TransformFnParams, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { JsonValue } from '#kernel';
import { inCanonicalForm, IsCivilDate, IsMoment } from './time.validators.js';

/** What every field of a request may say: whether it may be left out, what it means, and a value it may have. */
export interface FieldOptions {
  readonly optional?: boolean;
  readonly description?: string;
  readonly example?: JsonValue;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9 ._+/-]*$/;
/** A name in any script, on one line, and not blank. */
export const ONE_LINE = /^(?=.*\S)[^\t\r\n]{1,64}$/;
const LONGEST_CODE = 64;
const LONGEST_TEXT = 4000;

/** A word from a list or a table, never prose: carrier, part, model, method. */
export function Code(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'string', minLength: 1, maxLength: LONGEST_CODE, pattern: CODE.source } as const;
  return field(options, schema, IsString(), MaxLength(LONGEST_CODE), Matches(CODE));
}

/** Words from a list, up to `max` of them. */
export function Codes(
  options: FieldOptions & { readonly max: number; readonly min?: number },
): PropertyDecorator {
  const { min = 0, max } = options;
  const items = { type: 'string', minLength: 1, maxLength: LONGEST_CODE, pattern: CODE.source } as const;
  return field(
    options,
    { type: 'array', items, minItems: min, maxItems: max },
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsString({ each: true }),
    MaxLength(LONGEST_CODE, { each: true }),
    Matches(CODE, { each: true }),
  );
}

/** Prose that a person typed; kept as personal data. At least one character that is not blank. */
export function Text(options: FieldOptions & { readonly max?: number } = {}): PropertyDecorator {
  const max = options.max ?? LONGEST_TEXT;
  const schema = { type: 'string', minLength: 1, maxLength: max } as const;
  return field(options, schema, IsString(), MaxLength(max), Matches(/\S/));
}

/** A text that may be empty. */
export function OptionalText(options: {
  readonly description?: string;
  readonly max: number;
}): PropertyDecorator {
  const schema = { type: 'string', maxLength: options.max } as const;
  return field({ ...options, optional: true }, schema, IsString(), MaxLength(options.max));
}

/** A text of a given form. */
export function Pattern(options: FieldOptions & { readonly pattern: RegExp }): PropertyDecorator {
  const schema = { type: 'string', pattern: options.pattern.source } as const;
  return field(options, schema, IsString(), Matches(options.pattern));
}

/** A day that exists, `YYYY-MM-DD`, Asia/Tokyo. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'date' }, IsCivilDate());
}

/** An instant, RFC 3339 with any offset; goes on as `Z` with milliseconds. */
export function Moment(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: 'string', format: 'date-time' } as const;
  return field(options, schema, Transform(inCanonicalForm), IsMoment());
}

/** A whole number within bounds, both included. */
export function Whole(
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  const { min, max } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));
}

/** A whole number within bounds, as a query parameter carries it. */
export function WholeInQuery(
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  return applyDecorators(Transform(numberInQuery), Whole(options));
}

/** Digits are a number; what is anything else, nothing included, stays as it is and is refused. */
function numberInQuery({ value }: TransformFnParams): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** True or false. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean());
}

/** One of these words. */
export function OneOf(words: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', enum: [...words] }, IsIn(words));
}

/** An object of its own class. */
export function Nested(of: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  // Swagger tells a function that answers a class from a class by its name, which has to be "type".
  return field(options, { type: () => of() }, IsObject(), ValidateNested(), Type(of));
}

/** A list of objects of one class. */
export function NestedList(
  of: () => new () => object,
  options: FieldOptions & { readonly max: number; readonly min?: number },
): PropertyDecorator {
  const { min = 0, max } = options;
  return field(
    options,
    { type: () => of(), isArray: true, minItems: min, maxItems: max },
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(of),
  );
}

/** An optional field may be absent; `null` is a value like any other and must fit. */
export function field(
  { optional = false, description, example }: FieldOptions,
  schema: ApiPropertyOptions,
  ...rules: readonly PropertyDecorator[]
): PropertyDecorator {
  const documented = {
    ...schema,
    required: !optional,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  };
  const absent = optional ? [ValidateIf((_object, value) => value !== undefined)] : [];
  return applyDecorators(ApiProperty(documented as ApiPropertyOptions), ...absent, ...rules);
}
