import { isRecord } from '#kernel';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { TermsProblem } from './invalid-terms.js';
import { pointer } from './pointer.js';

/** What is looked at of a schema. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly anyOf?: readonly TSchema[];
  readonly required?: readonly string[];
}

const MOST_SHOWN = 40;

/**
 * Everything that keeps a value from being of a shape, in plain words. The schema library names the first few errors
 * only, so each member is looked at by itself.
 */
export function shapeProblems(schema: TSchema, value: unknown, path = ''): readonly TermsProblem[] {
  if (Value.Check(schema, value)) return [];
  const within = problemsWithin(schema, value, path);
  return within.length > 0 ? within : [{ path: path || '/', problem: inWords(schema, value) }];
}

function problemsWithin(shape: Shape, value: unknown, path: string): readonly TermsProblem[] {
  const branch = branchFor(shape, value);
  if (branch !== undefined) return problemsWithin(branch, value, path);
  if (shape.type === 'array' && Array.isArray(value) && shape.items !== undefined) {
    const { items } = shape;
    return value.flatMap((item, index) => shapeProblems(items, item, `${path}/${index}`));
  }
  if (!isRecord(value) || shape.type !== 'object') return [];
  const missing = (shape.required ?? []).filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => ({ path: `${path}/${pointer(key)}`, problem: 'is missing' })),
    ...Object.entries(value).flatMap(([key, member]) => memberProblems(shape, key, member, path)),
  ];
}

/** Of several shapes that a value may have, the one that it comes nearest to: members, or rows. */
function branchFor({ anyOf = [] }: Shape, value: unknown): TSchema | undefined {
  const type = Array.isArray(value) ? 'array' : isRecord(value) ? 'object' : undefined;
  return anyOf.find((one) => (one as Shape).type === type);
}

function memberProblems(shape: Shape, key: string, member: unknown, path: string): readonly TermsProblem[] {
  const { properties = {}, patternProperties = {} } = shape;
  const own = Object.hasOwn(properties, key) ? properties[key] : Object.values(patternProperties)[0];
  const at = `${path}/${pointer(key)}`;
  return own === undefined ? [{ path: at, problem: 'unknown key' }] : shapeProblems(own, member, at);
}

function inWords(schema: TSchema, value: unknown): string {
  const shape: Shape = schema;
  const nearest = branchFor(shape, value) ?? shape.anyOf?.[0];
  if (nearest !== undefined && shape.description === undefined) return inWords(nearest, value);
  const shown = JSON.stringify(value) ?? 'nothing';
  const not = `, not ${shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown}`;
  if (shape.description !== undefined) return `must be ${shape.description}${not}`;
  if (shape.enum !== undefined) return `must be one of ${shape.enum.join(', ')}${not}`;
  if (shape.type === 'integer') return `must be a whole number${limitsOf(shape)}${not}`;
  if (shape.type === 'array') return `must be a list${Array.isArray(value) ? ' that is not empty' : not}`;
  if (shape.type === 'object' && !isRecord(value)) return `must have members${not}`;
  if (shape.type === 'string' && typeof value !== 'string') return `must be a text${not}`;
  if (shape.minLength !== undefined && value === '') return 'must not be empty';
  return `${Value.Errors(schema, value).at(-1)?.message ?? 'is not valid'}${isRecord(value) ? '' : not}`;
}

function limitsOf({ minimum, maximum }: Shape): string {
  if (minimum === undefined) return '';
  const most = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` and at most ${maximum}`;
  return ` of at least ${minimum}${most}`;
}
