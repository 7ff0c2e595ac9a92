import { Compile, type Validator } from 'typebox/compile';
import type { JsonObject } from '#kernel';
import type { EventDefinition } from '../event-definition.js';
import { closedSchema, type JsonSchema } from './closed-schema.js';
import { InvalidEventDefinition, type SchemaProblem } from './registry.errors.js';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MOST_PROBLEMS = 10;

/** One version of an event: its closed schema and the step to the next version if there is one. */
export interface EventShape {
  readonly type: string;
  readonly schema: JsonSchema;
  readonly upcast: ((data: unknown) => unknown) | undefined;
  /** Compiled when the first such event comes: most runs meet a few of the many events. */
  readonly validator: () => Validator;
}

/** One event with all its versions; `shapes[n]` is version n + 1 and the last one is written. */
export interface EventShapes {
  readonly context: string;
  readonly name: string;
  readonly newest: EventShape;
  readonly shapes: readonly EventShape[];
}

/** What definitions came to: they never change, and a process may build several registries of them. */
const KNOWN = new WeakMap<EventDefinition, EventShapes>();

/**
 * Checks a definition and closes its schemas.
 * @throws InvalidEventDefinition for a name that is not kebab-case, a gap in the versions, or a schema not closed.
 */
export function eventShapes(definition: EventDefinition): EventShapes {
  const shapes = KNOWN.get(definition) ?? shapesOf(definition);
  KNOWN.set(definition, shapes);
  return shapes;
}

function shapesOf(definition: EventDefinition): EventShapes {
  const { context, name, version, superseded } = definition;
  const base = `${context}.${name}`;
  if (!KEBAB.test(context) || !KEBAB.test(name))
    throw new InvalidEventDefinition(`${base} is not in kebab-case`);
  const versions = [...superseded.map((one) => one.version), version];
  if (versions.some((one, index) => one !== index + 1)) {
    throw new InvalidEventDefinition(
      `${base} has versions ${versions.join(', ')}; they must count up from 1`,
    );
  }
  const older = superseded.map((one) =>
    shape(`${base}.v${one.version}`, one.schema, one.upcast as (data: unknown) => unknown),
  );
  const newest = shape(`${base}.v${version}`, definition.schema, undefined);
  return { context, name, newest, shapes: [...older, newest] };
}

function shape(type: string, source: unknown, upcast: EventShape['upcast']): EventShape {
  const schema = closedSchema(source, type);
  if (schema.type !== 'object') throw new InvalidEventDefinition(`${type} is no object`);
  let compiled: Validator | undefined;
  return { type, schema, upcast, validator: () => (compiled ??= Compile(schema)) };
}

/** What is wrong with the data, or an empty list: then it is a JSON object of this shape. */
export function problemsOf(data: unknown, { validator }: EventShape): readonly SchemaProblem[] {
  if (validator().Check(data)) return [];
  return validator()
    .Errors(data)
    .filter((error) => error.keyword !== 'boolean')
    .slice(0, MOST_PROBLEMS)
    .map((error) => ({ path: error.instancePath, rule: `${error.message}${detail(error)}` }));
}

/** Which members are too many or missing: their names are the program's, not a person's. */
function detail({ keyword, params }: { keyword: string; params: object }): string {
  const names =
    keyword === 'additionalProperties' || keyword === 'required' ? Object.values(params)[0] : undefined;
  return Array.isArray(names) ? ` (${names.join(', ')})` : '';
}

/** Upcasts step by step from a version (counted from 1) to the newest. */
export function toNewest(data: unknown, version: number, { shapes }: EventShapes): unknown {
  return shapes.slice(version - 1).reduce((older, step) => (step.upcast ? step.upcast(older) : older), data);
}

/** Narrows data that has passed the validator of an object schema. */
export function asObject(data: unknown): JsonObject {
  return data as JsonObject;
}
