import type { JsonValue } from '#kernel';
import type { TSchema } from 'typebox';

/** What a row's schema says, as far as values are read off it. */
export interface Shape {
  readonly const?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly anyOf?: readonly TSchema[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: TSchema;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
}

export function shapeOf(schema: TSchema): Shape {
  return schema;
}

/** Between which numbers a schema's values lie. */
export function rangeOf(schema: TSchema): { readonly minimum: number; readonly maximum: number } {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = shapeOf(schema);
  return { minimum, maximum };
}
