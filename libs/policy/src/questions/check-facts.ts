import type { JsonObject, JsonValue } from '#kernel';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { Value } from 'typebox/value';
import type { FactRow } from './fact-schema.js';
import type { Question } from './question.js';

/** One thing that is wrong in a request, by the path of its member, such as `facts.model`. */
export interface FactProblem {
  readonly field: string;
  readonly rule: string;
}

const LONGEST_NAME = 64;

/** Facts that the question does not know, that it needs and that are not there, and that are of the wrong type. */
export function factProblems(
  facts: JsonObject,
  { facts: rows, required }: Pick<Question, 'facts' | 'required'>,
): readonly FactProblem[] {
  return Object.entries(facts)
    .flatMap(([fact, value]) => {
      const field = `facts.${shortName(fact)}`;
      const row = Object.hasOwn(rows, fact) ? rows[fact] : undefined;
      if (row === undefined) return [{ field, rule: 'is no fact of this question' }];
      return misfits(field, value, row);
    })
    .concat(
      required
        .filter((fact) => facts[fact] === undefined)
        .map((fact) => ({ field: `facts.${fact}`, rule: 'is needed for this question' })),
    );
}

/** Why a value does not fit its row. Inside a list or an object the first misfit is named. */
export function misfits(
  field: string,
  value: JsonValue | undefined,
  { schema, says }: FactRow,
): readonly FactProblem[] {
  if (value === undefined || validatorOf(schema).Check(value)) return [];
  const inside = Value.Errors(schema, value).find(({ instancePath }) => instancePath !== '');
  const place = inside === undefined ? '' : inside.instancePath.replaceAll('/', '.');
  return [{ field: `${field}${place.slice(0, LONGEST_NAME)}`, rule: `must be ${says}` }];
}

/** Compiled when the first such value comes: a process meets a few of the many facts, and those again and again. */
const VALIDATORS = new WeakMap<TSchema, Validator>();

function validatorOf(schema: TSchema): Validator {
  const known = VALIDATORS.get(schema) ?? Compile(schema);
  VALIDATORS.set(schema, known);
  return known;
}

/** What was sent is not repeated at any length. */
export function shortName(name: string): string {
  return name.slice(0, LONGEST_NAME);
}
