import { type JsonObject, ShuriError } from '#kernel';
import type { FaultPartFacts } from '../programmes/frontier/repair/fault-part.js';
import { factProblems } from './check-facts.js';
import type { FactRow } from './fact-schema.js';
import { ITEM, PART } from './frontier.rows.js';
import { without } from './stated-facts.js';

/** What may be stated of one faulty part beside the item, and where it is otherwise of the part. */
const OF_PART: Readonly<Record<string, FactRow>> = {
  ...without(PART, [...Object.keys(ITEM), 'partCode']),
  samePartAsLastRepair: ITEM.samePartAsLastRepair,
};

/** Whether it is said of a single part, and not of the item alone. */
export function isFactOfPart(fact: string): boolean {
  return Object.hasOwn(OF_PART, fact);
}

/**
 * Facts of one faulty part as they come from outside, each of its type.
 * @param path of the part in the request, which problems are named by
 * @throws ShuriError REQUEST.MALFORMED naming every member that nobody states of a part, or that is of the wrong type
 */
export function statedPartFacts(facts: JsonObject, path: string): FaultPartFacts {
  const problems = factProblems(facts, { facts: OF_PART, required: [] }).map(({ field, rule }) => ({
    field: field.replace('facts', path),
    rule,
  }));
  if (problems.length === 0) return facts;
  const names = problems.map(({ field }) => field).join(', ');
  throw new ShuriError('REQUEST.MALFORMED', `the facts of a part are malformed: ${names}`, { problems });
}
