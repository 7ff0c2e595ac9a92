import { type Decision, refuse } from '#commanding';
import { decideInitialFailure, type InitialFailurePath } from '#policy';
import { dayOf } from '../../decider/days.js';
import { type Ruling, rulingOf } from '../../decider/ruling.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { Sealed } from '../../events/shapes.js';
import { beforeDay } from '../moments.js';
import { blocked, type RegistrationContext } from '../registration-command.js';
import { leadApproves, leftToLead } from '../settle.js';

/** What an exchange for an initial failure rests on; days in Tokyo. An absent one is not known. */
export interface FirstDays {
  /** The day it failed (FW-W9-1). */
  readonly failedOn?: string;
  /** The day the customer centre was told (FW-W9-3). */
  readonly contactedOn?: string;
  /** The day the item reached the Repair Centre (FW-W9-4a). */
  readonly reachedOn?: string;
  /** Why a lead counts from a delivery that came after the start of the warranty (A-FR-22), or takes a unit that has papers. */
  readonly approval?: Sealed;
}

/** The exchange may be made, by these clauses; or what bars it. */
export type FirstDaysRuled =
  | { readonly kind: 'in-time'; readonly clauses: readonly string[] }
  | { readonly kind: 'answer'; readonly decision: Decision };

/**
 * Whether a whole unit may be exchanged as an initial failure: it failed and was told of by day 14 of its warranty, and
 * arrived within 14 days of that (FW-W9-1 to FW-W9-4b). That it is exchanged and not repaired is the choice of the lead who
 * sends the command (FW-W9-2). Of a unit that was delivered after its warranty had started, a lead may make an exception
 * (A-FR-22). @param startsOn the first day of the unit’s FRONTIER warranty
 */
export function ruledByFirstDays(
  said: FirstDays,
  startsOn: string,
  unit: RegisteredUnit,
  context: RegistrationContext,
): FirstDaysRuled {
  const { failedOn, contactedOn } = said;
  const early = beforeDay({ failedOn, contactedOn }, { warrantyStartsOn: startsOn });
  if (early !== null) return answer(early);
  const ruling = countedFrom(startsOn, said, unit, context);
  if (ruling.kind === 'needs-facts') {
    const ask = { ask: [...ruling.ask] };
    return answer(
      refuse('COVERAGE.NEEDS_FACTS', 'facts are missing', ask, ['FW-W9-1', 'FW-W9-3', 'FW-W9-4a']),
    );
  }
  const { clauses } = ruling;
  if (isExchange(ruling)) return { kind: 'in-time', clauses };
  const delivered = unit.sale?.deliveredOn ?? null;
  const excepted =
    ruling.kind === 'person-decides' ||
    (delivered !== null && delivered > startsOn && isExchange(countedFrom(delivered, said, unit, context)));
  if (!excepted) {
    const cited = clauses.length > 0 ? clauses : ['FW-W9-1'];
    return answer(blocked('it is no initial failure that is exchanged: it is repaired', null, cited));
  }
  const because = ruling.kind === 'person-decides' ? ruling.because : ['A-FR-22'];
  return leadApproves(said, context)
    ? { kind: 'in-time', clauses: [...new Set([...clauses, ...because])] }
    : answer(leftToLead(because));
}

function countedFrom(
  warrantyStartsOn: string,
  { failedOn, contactedOn, reachedOn }: FirstDays,
  { outlet }: RegisteredUnit,
  { now, terms }: RegistrationContext,
): Ruling<InitialFailurePath> {
  const facts = {
    warrantyStartsOn,
    outlet,
    ...(failedOn === undefined ? {} : { failedOn }),
    ...(contactedOn === undefined ? {} : { contactedOn }),
    ...(reachedOn === undefined ? {} : { reachedOn }),
  };
  return rulingOf(decideInitialFailure(facts, terms, { arrivedOn: reachedOn ?? dayOf(now), knownAt: now }));
}

/** Exchange or repair is a person’s choice, which the command makes. */
function isExchange(ruling: Ruling<InitialFailurePath>): boolean {
  if (ruling.kind === 'settled') return ruling.answer === 'exchange-or-repair';
  return ruling.kind === 'person-decides' && ruling.proposal === 'exchange-or-repair';
}

function answer(decision: Decision): FirstDaysRuled {
  return { kind: 'answer', decision };
}
