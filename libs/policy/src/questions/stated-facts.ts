import { type JsonObject, ShuriError } from '#kernel';
import type { FrontierFacts } from '../programmes/frontier/frontier-facts.js';
import type { ServingFacts } from '../programmes/frontier/service/serving.js';
import type { IproFacts } from '../programmes/ipro/ipro-facts.js';
import type { PackRequest } from '../programmes/panasonic-pack/coverage/coverage-facts.js';
import { factProblems } from './check-facts.js';
import { day, type FactRow, orNull, text } from './fact-schema.js';
import { ITEM, SERVING } from './frontier.rows.js';
import { DEVICE } from './ipro.questions.js';
import { ON_RECORD } from './known-on-case.data.js';
import { REQUEST } from './panasonic-pack.rows.js';

/** The programmes under which a repair case runs. */
export type CaseProgramme = 'frontier' | 'ipro' | 'panasonic-pack';

/** What a case of the other programmes knows by its opening. */
const BY_OPENING = ['requestedOn', 'model', 'maker'] as const;
type ByOpening = (typeof BY_OPENING)[number];

/** What is stated of a device of i-PRO. */
type IproStated = Omit<IproFacts, ByOpening>;
/** What is stated of a request under a pack; `appliedOn`: the day that the pack was applied for (A-IP-20). */
type PackStated = Omit<PackRequest, ByOpening> & { readonly appliedOn?: string };

/** Facts that both have, each in its own words, or that FRONTIER has as well. */
type Shared = 'cause' | 'wanted' | 'properUse';

/**
 * Facts of the other programmes of which `<fact>Evidence` may name what shows them: the id of evidence on the case; `null`:
 * nothing can. No rule reads it, unlike FRONTIER’s, which want proof of their findings; it goes into the record.
 */
const SHOWN = {
  ipro: [
    'deliveredOn',
    'failedOn',
    'memberSale',
    'soldInJapan',
    'usedInJapan',
    'properUse',
    'cause',
    'swappedBy',
    'swappedOn',
    'replacedOn',
  ],
  'panasonic-pack': [
    'purchasedOn',
    'appliedOn',
    'cause',
    'heightMetres',
    'transferredOn',
    'alteredFromStandard',
    'specialHousing',
    'failedPart',
  ],
} as const satisfies {
  readonly ipro: readonly (keyof IproStated)[];
  readonly 'panasonic-pack': readonly (keyof PackStated)[];
};
type Shown = (typeof SHOWN)[keyof typeof SHOWN][number];
type ShownBy = { readonly [Fact in Shown as `${Fact}Evidence`]?: string | null };

/** What somebody may state about an item in hand, by whichever programme: how it was used, what was found, and what shows it. */
export type StatedFacts = Omit<FrontierFacts, (typeof ON_RECORD)[number]> &
  Pick<ServingFacts, 'rejectsRules'> &
  Omit<IproStated, Shared> &
  Omit<PackStated, Shared> &
  ShownBy & {
    readonly cause?: IproFacts['cause'] | PackRequest['cause'];
    readonly wanted?: IproFacts['wanted'] | PackRequest['wanted'];
  };

type RowsOfProgrammes = Readonly<Record<CaseProgramme, Readonly<Record<string, FactRow>>>>;

/** The stated facts that the rules read. */
const DECIDING: RowsOfProgrammes = {
  frontier: { ...without(ITEM, ON_RECORD), rejectsRules: SERVING.rejectsRules },
  ipro: without(DEVICE, BY_OPENING),
  'panasonic-pack': { ...without(REQUEST, BY_OPENING), appliedOn: day },
};

/** All that may be stated. */
export const STATABLE: RowsOfProgrammes = {
  frontier: DECIDING.frontier,
  ipro: { ...DECIDING.ipro, ...evidenceOf(SHOWN.ipro) },
  'panasonic-pack': { ...DECIDING['panasonic-pack'], ...evidenceOf(SHOWN['panasonic-pack']) },
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
    Object.entries(stated).filter(([fact]) => Object.hasOwn(DECIDING[programme], fact)),
  );
}

function evidenceOf(facts: readonly string[]): Readonly<Record<string, FactRow>> {
  return Object.fromEntries(facts.map((fact) => [`${fact}Evidence`, orNull(text)]));
}

/** Rows but for some. */
export function without(rows: object, known: readonly string[]): Readonly<Record<string, FactRow>> {
  return Object.fromEntries(Object.entries<FactRow>({ ...rows }).filter(([fact]) => !known.includes(fact)));
}
