import type { Decision, Warning } from '#commanding';
import { exhaustive } from '#kernel';
import { contradictions } from '../../decider/contradictions.js';
import { factsOnCase } from '../../decider/facts.js';
import { iproRegistered, shownOfDevice } from '../../decider/programme-facts.js';
import type { UnitOnRecord } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { Assessed, AssessedCase, CaseCoverage } from './assessed.js';
import { warnedOfExchange } from './left-by-exchange.js';
import { clausesOn } from './ruled-by.js';

/**
 * The decision, with a warning for each fact that the case and the registration tell differently and that a person need not
 * decide about: the rules did not go by it, or only one of them counts. It says which (D17: WARN). What a paper would have to
 * show and none does gives way to the registration, and so does all that is said against the contract of a pack. An exchange
 * of the unit that leaves the repair to a person is named too.
 */
export function warnedOfDifferences(
  decision: Decision,
  state: OpenCase,
  record: UnitOnRecord | null,
  assessed: AssessedCase,
): Decision {
  if (decision.kind === 'refused' || record === null) return decision;
  return {
    ...decision,
    warnings: [
      ...decision.warnings,
      ...warnedOfExchange(assessed.exchange),
      ...differences(state, record, assessed.told),
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

function differences(state: OpenCase, record: UnitOnRecord, told: Assessed['told']): readonly Warning[] {
  const { programme } = state.opened;
  const said = new Map(Object.entries(programme === 'frontier' ? factsOnCase(state) : state.stated));
  const followed = new Set(Object.keys(goesFirst(state, record)));
  const named = contradictions(state, record).map(({ fact }) => fact);
  return Object.entries<Telling>({ ...told })
    .filter(([fact, value]) => said.has(fact) && said.get(fact) !== value && !named.includes(fact))
    .map(([fact, value]) => ({
      code: 'COVERAGE.REGISTRATION_DIFFERS',
      message: `${fact} is ${shown(said.get(fact))} on the case and ${shown(value)} in the registration of the unit ${record.unitId}; the ${followed.has(fact) ? 'case' : 'registration'} was followed`,
      clauses: clausesOn(programme, fact),
    }));
}

/** What is said on the case and goes before what is registered. */
function goesFirst(state: OpenCase, record: UnitOnRecord): object {
  const { programme } = state.opened;
  switch (programme) {
    case 'frontier':
      return factsOnCase(state);
    case 'ipro':
      return shownOfDevice(state, iproRegistered(state, record));
    case 'panasonic-pack':
      return {};
    default:
      return exhaustive(programme);
  }
}

type Telling = string | number | boolean | null | undefined;

function shown(value: Telling): string {
  return value === null || value === undefined ? 'none' : String(value);
}
