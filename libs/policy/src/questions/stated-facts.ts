import { type JsonObject, ShuriError } from '#kernel';
import type { FrontierFacts } from '../programmes/frontier/frontier-facts.js';
import { factProblems } from './check-facts.js';
import type { FactRow } from './fact-schema.js';
import { ITEM } from './frontier.rows.js';

/** What a repair case knows by its arrival, its item and its papers; nobody states these. */
const ON_RECORD = [
  'arrivedOn',
  'receiptPurchasedOn',
  'cardPresent',
  'stampDate',
  'stampShop',
  'factoryShippedOn',
  'model',
  'planMonths',
] as const satisfies readonly (keyof FrontierFacts)[];

/** What somebody may state about an item in hand: how it was used, what was found, and what shows it. */
export type StatedFacts = Omit<FrontierFacts, (typeof ON_RECORD)[number]>;

const STATABLE = Object.fromEntries(
  Object.entries<FactRow>(ITEM).filter(([fact]) => !ON_RECORD.some((one) => one === fact)),
);

/**
 * Facts as they come from outside, each of its type.
 * @throws ShuriError REQUEST.MALFORMED naming every member that nobody states here, or that is of the wrong type
 */
export function statedFacts(facts: JsonObject): StatedFacts {
  const problems = factProblems(facts, { facts: STATABLE, required: [] });
  if (problems.length === 0) return facts;
  const names = problems.map(({ field }) => field).join(', ');
  const told = problems.map(({ field, rule }) => ({ field, rule }));
  throw new ShuriError('REQUEST.MALFORMED', `the facts are malformed: ${names}`, { problems: told });
}
