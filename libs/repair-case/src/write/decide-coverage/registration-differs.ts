import type { Decision, Warning } from '#commanding';
import { exhaustive } from '#kernel';
import type { CaseProgramme } from '#policy';
import { contradictions } from '../../decider/contradictions.js';
import { factsOnCase } from '../../decider/facts.js';
import { iproRegistered, packRegistered } from '../../decider/programme-facts.js';
import { provenFacts } from '../../decider/proven.js';
import { registeredFacts, type UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { Assessed, CaseCoverage } from './assessed.js';

/**
 * The decision, with a warning for each fact that the case and the registration tell differently, and which of them it goes
 * by (D17: WARN). The papers of the case go first: the rules judge those that are shown for this repair, and a person looked
 * at them (FW-W6-6a to -6c); a wrong registration is no ground to refuse or to make everyone wait. What a paper would have to
 * show and none does goes last, and so does all that is said against the contract of a pack.
 */
export function warnedOfDifferences(
  decision: Decision,
  state: OpenCase,
  record: UnitOnRecord | null,
  assessed: Assessed,
): Decision {
  if (decision.kind === 'refused' || record === null) return decision;
  return {
    ...decision,
    warnings: [
      ...decision.warnings,
      ...differences(state, record),
      ...otherTerm(state, termOfItem(assessed), record),
    ],
  };
}

/**
 * The registered term has other days than the one that was decided: it was passed on with an exchange, or started anew by
 * it (FW-W9-5), or a person settled it, and no paper on the case shows that.
 */
function otherTerm(
  { opened }: OpenCase,
  term: CaseCoverage['term'],
  { unitId, unit }: UnitOnRecord,
): readonly Warning[] {
  const registered = opened.programme === 'frontier' ? unit.terms.frontier : undefined;
  if (term === null || registered === undefined) return [];
  const { startsOn, lastDay } = term;
  if (startsOn === registered.startsOn && lastDay === registered.lastDay) return [];
  const [decided, known] = [`${startsOn}..${lastDay}`, `${registered.startsOn}..${registered.lastDay}`];
  return [
    {
      code: 'COVERAGE.REGISTRATION_DIFFERS',
      message: `the term is ${decided} by the case and ${known} in the registration of the unit ${unitId}; the case was followed`,
      clauses: registered.clauses,
    },
  ];
}

/** The term of the item, where it was decided: a part may have been judged by one of its own (FW-W7-3). */
function termOfItem({ assessment, outcome }: Assessed): CaseCoverage['term'] {
  if (assessment.programme !== 'frontier' || outcome.kind !== 'decided') return null;
  const item = assessment.questions?.find(({ question }) => question === 'coverage')?.outcome;
  return item?.kind === 'decided' && typeof item.value === 'object' ? item.value.term : null;
}

function differences(state: OpenCase, record: UnitOnRecord): readonly Warning[] {
  const { programme } = state.opened;
  const said = new Map(Object.entries(programme === 'frontier' ? factsOnCase(state) : state.stated));
  const followed = new Set(Object.keys(goesFirst(state)));
  const named = contradictions(state, record).map(({ fact }) => fact);
  return Object.entries(told(state, record))
    .filter(([fact, value]) => said.has(fact) && said.get(fact) !== value && !named.includes(fact))
    .map(([fact, value]) => ({
      code: 'COVERAGE.REGISTRATION_DIFFERS',
      message: `${fact} is ${shown(said.get(fact))} on the case and ${shown(value)} in the registration of the unit ${record.unitId}; the ${followed.has(fact) ? 'case' : 'registration'} was followed`,
      clauses: new Map(Object.entries(RULED_BY[programme])).get(fact) ?? TERM[programme],
    }));
}

/** What is said on the case and goes before what is registered. */
function goesFirst(state: OpenCase): object {
  const { programme } = state.opened;
  switch (programme) {
    case 'frontier':
      return factsOnCase(state);
    case 'ipro':
      return provenFacts(state).facts;
    case 'panasonic-pack':
      return {};
    default:
      return exhaustive(programme);
  }
}

/** What the registration tells of coverage under the programme of the case. */
function told(state: OpenCase, record: UnitOnRecord): Readonly<Record<string, Telling>> {
  const { programme } = state.opened;
  switch (programme) {
    case 'frontier':
      return { ...registeredFacts(state, record) };
    case 'ipro':
      return { ...iproRegistered(state, record) };
    case 'panasonic-pack':
      return { ...packRegistered(state, record) };
    default:
      return exhaustive(programme);
  }
}

type Telling = string | number | boolean | null | undefined;

/** The clauses that go by a registered fact, where they are not those of the term. */
const RULED_BY: Readonly<Record<CaseProgramme, Readonly<Record<string, readonly string[]>>>> = {
  frontier: {
    lastRepairShippedOn: ['FR-R4-5'],
    samePartAsLastRepair: ['FR-R4-5'],
    soldBy: ['FR-R3-4-6', 'FW-W11-12'],
    plan: ['FW-W6-3'],
    premiumFrom: ['FR-R3-4-7'],
    premiumUntil: ['FR-R3-4-7'],
    premiumCap: ['FR-R3-4-7'],
    premiumSpent: ['FR-R3-4-7'],
  },
  ipro: { memberSale: ['IP-P-1', 'A-IP-02'] },
  'panasonic-pack': { service: ['PN-F-1'], transferredOn: ['PN-E-7', 'A-PN-12'], appliedOn: ['PN-I-5'] },
};
const TERM: Readonly<Record<CaseProgramme, readonly string[]>> = {
  frontier: ['FW-W6-6a', 'FW-W6-6b', 'FW-W6-6c', 'FW-W7-2'],
  ipro: ['IP-F-4', 'IP-Q-1'],
  'panasonic-pack': ['PN-P-1', 'A-PN-18'],
};

function shown(value: Telling): string {
  return value === null || value === undefined ? 'none' : String(value);
}
