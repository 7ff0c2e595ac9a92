import { type JsonObject, ShuriError } from '#kernel';
import type { FrontierFacts } from '../programmes/frontier/frontier-facts.js';
import type { IproFacts } from '../programmes/ipro/ipro-facts.js';
import type { PackRequest } from '../programmes/panasonic-pack/coverage/coverage-facts.js';
import { factProblems } from './check-facts.js';
import { day, type FactRow } from './fact-schema.js';
import { ITEM } from './frontier.rows.js';
import { DEVICE } from './ipro.questions.js';
import { REQUEST } from './panasonic-pack.rows.js';

/** The programmes under which a repair case runs. */
export type CaseProgramme = 'frontier' | 'ipro' | 'panasonic-pack';

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

/** What a case of the other programmes knows by its opening. */
const BY_OPENING = ['requestedOn', 'model'] as const;
type ByOpening = (typeof BY_OPENING)[number];

/** What is stated of a device of i-PRO. */
type IproStated = Omit<IproFacts, ByOpening>;
/** What is stated of a request under a pack; `appliedOn`: the day that the pack was applied for (A-IP-20). */
type PackStated = Omit<PackRequest, ByOpening> & { readonly appliedOn?: string };

/** Facts that both have, each in its own words, or that FRONTIER has as well. */
type Shared = 'cause' | 'wanted' | 'properUse';

/** What somebody may state about an item in hand, by whichever programme: how it was used, what was found, and what shows it. */
export type StatedFacts = Omit<FrontierFacts, (typeof ON_RECORD)[number]> &
  Omit<IproStated, Shared> &
  Omit<PackStated, Shared> & {
    readonly cause?: IproFacts['cause'] | PackRequest['cause'];
    readonly wanted?: IproFacts['wanted'] | PackRequest['wanted'];
  };

const STATABLE: Readonly<Record<CaseProgramme, Readonly<Record<string, FactRow>>>> = {
  frontier: without(ITEM, ON_RECORD),
  ipro: without(DEVICE, BY_OPENING),
  'panasonic-pack': { ...without(REQUEST, BY_OPENING), appliedOn: day },
};

/**
 * Facts as they come from outside, each of its type.
 * @param programme that the case runs under: each has facts of its own
 * @throws ShuriError REQUEST.MALFORMED naming every member that nobody states here, or that is of the wrong type
 */
export function statedFacts(facts: JsonObject, programme: CaseProgramme): StatedFacts {
  const problems = factProblems(facts, { facts: STATABLE[programme], required: [] });
  if (problems.length === 0) return facts;
  const names = problems.map(({ field }) => field).join(', ');
  const told = problems.map(({ field, rule }) => ({ field, rule }));
  throw new ShuriError('REQUEST.MALFORMED', `the facts are malformed: ${names}`, { problems: told });
}

/** Those of the stated facts that a programme decides by. */
export function factsFor(programme: 'ipro', stated: StatedFacts): IproStated;
export function factsFor(programme: 'panasonic-pack', stated: StatedFacts): PackStated;
export function factsFor(programme: CaseProgramme, stated: StatedFacts): object {
  return Object.fromEntries(
    Object.entries(stated).filter(([fact]) => Object.hasOwn(STATABLE[programme], fact)),
  );
}

function without(rows: object, known: readonly string[]): Readonly<Record<string, FactRow>> {
  return Object.fromEntries(Object.entries<FactRow>({ ...rows }).filter(([fact]) => !known.includes(fact)));
}
