import type { DecidedEvent, Decision, Warning } from '#commanding';
import { frontierTerm, lengthened, restartedTerm } from '../../decider/frontier-term.js';
import { iproTerm } from '../../decider/ipro-term.js';
import { dayOf } from '../../decider/days.js';
import type { Ruling } from '../../decider/ruling.js';
import { evolveUnit } from '../../decider/unit.fold.js';
import type { RegisteredUnit, UnitState } from '../../decider/unit.state.js';
import type { TermShape } from '../../events/shapes.js';
import { unitEvent } from '../events.js';
import type { RegistrationContext } from '../registration-command.js';

/**
 * The decision with the terms that follow from what it puts on record: a term that was started before is worked out again, so
 * that the record shows the days that a case decides by (FW-W6-6a to -6c, FW-W7-2, IP-Q-1). Where the rules leave that to a
 * person the term stays, and a warning says so.
 */
export function withTermsAgain(
  decision: Decision,
  before: RegisteredUnit,
  context: RegistrationContext,
): Decision {
  if (decision.kind === 'refused' || decision.events.length === 0) return decision;
  const after = decision.events.reduce<UnitState>(evolveUnit, before);
  if (after.kind === 'unregistered') return decision;
  const again = Object.values(before.terms).map((term) => termAgain(term, after, context));
  return {
    ...decision,
    events: [...decision.events, ...again.flatMap(({ events }) => events)],
    warnings: [...decision.warnings, ...again.flatMap(({ warnings }) => warnings)],
  };
}

interface Again {
  readonly events: readonly DecidedEvent[];
  readonly warnings: readonly Warning[];
}
const AS_IT_IS: Again = { events: [], warnings: [] };

function termAgain(known: TermShape, after: RegisteredUnit, context: RegistrationContext): Again {
  const ruling = rulingOn(known, after, context);
  switch (ruling.kind) {
    case 'settled': {
      const { answer, clauses } = ruling;
      if (answer === null || isSameTerm(known, answer)) return AS_IT_IS;
      const term = { ...answer, clauses: [...clauses] };
      return { events: [unitEvent('term-started', { term, approval: null })], warnings: [] };
    }
    case 'person-decides': {
      const { because, proposal } = ruling;
      if (proposal === null || isSameTerm(known, proposal)) return AS_IT_IS;
      const message = `the term on record ends on ${known.lastDay}; by what is on record now it would run from ${proposal.startsOn} to ${proposal.lastDay}: a lead starts it anew and says why`;
      return {
        events: [],
        warnings: [{ code: 'REGISTRATION.TERM_DIFFERS', message, clauses: [...because] }],
      };
    }
    case 'needs-facts':
      return AS_IT_IS;
  }
}

function rulingOn(
  known: TermShape,
  unit: RegisteredUnit,
  { terms, now }: RegistrationContext,
): Ruling<TermShape | null> {
  switch (known.startedBy) {
    case 'initial-failure-exchange':
      return restartedTerm(unit, terms, dayOf(now));
    case 'swap':
      return lengthened(known, unit, terms, dayOf(now));
    case 'purchase':
    case 'shop-stamp':
    case 'factory-shipping':
      return frontierTerm(unit, terms, dayOf(now));
    case 'end-user-delivery':
      return iproTerm(unit, terms, now);
  }
}

/** The same days, started by the same rule. */
export function isSameTerm(one: TermShape, other: TermShape): boolean {
  return (
    one.startsOn === other.startsOn && one.lastDay === other.lastDay && one.startedBy === other.startedBy
  );
}
