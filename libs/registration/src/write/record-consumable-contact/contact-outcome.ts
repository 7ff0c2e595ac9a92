import type { Decision } from '#commanding';
import { exhaustive } from '#kernel';
import type { MaintenancePack } from '../../decider/contract.state.js';
import { daysAfter } from '../../decider/days.js';
import type { ContractEventData } from '../../events/index.js';
import { contradiction } from '../registration-command.js';

export type ContactOutcome = ContractEventData<'consumable-contact-recorded'>['outcome'];

/** How a contact went, in the fields of a command. */
export interface SaidOutcome {
  readonly outcome: ContactOutcome['kind'];
  /** Of an agreed visit, and of nothing else. */
  readonly visitOn?: string;
  /** Of a contact that is to be tried again, and of nothing else. */
  readonly tryAgainOn?: string;
}

/** The outcome with the day that goes with it; `null`: another day is named, or that one is not. */
export function outcomeOf({ outcome, visitOn, tryAgainOn }: SaidOutcome): ContactOutcome | null {
  switch (outcome) {
    case 'visit-agreed':
      return visitOn === undefined || tryAgainOn !== undefined ? null : { kind: outcome, visitOn };
    case 'try-again':
      return tryAgainOn === undefined || visitOn !== undefined ? null : { kind: outcome, tryAgainOn };
    case 'not-possible':
      return visitOn !== undefined || tryAgainOn !== undefined ? null : { kind: outcome };
    default:
      return exhaustive(outcome);
  }
}

/** Why nothing is agreed for the day of the outcome; `null`: it may be. */
export function wrongDay(
  outcome: ContactOutcome,
  contactedOn: string,
  { lastDay }: MaintenancePack,
): Decision | null {
  switch (outcome.kind) {
    case 'visit-agreed': {
      const { visitOn } = outcome;
      if (visitOn < contactedOn) return contradiction('visitOn', `lies before ${contactedOn}`);
      return afterTerm('visitOn', visitOn, lastDay);
    }
    case 'try-again': {
      const { tryAgainOn } = outcome;
      if (tryAgainOn <= contactedOn) return contradiction('tryAgainOn', `must lie after ${contactedOn}`);
      return afterTerm('tryAgainOn', tryAgainOn, lastDay);
    }
    case 'not-possible':
      return null;
    default:
      return exhaustive(outcome);
  }
}

function afterTerm(field: string, day: string, lastDay: string): Decision | null {
  return day <= lastDay ? null : contradiction(field, `${day} is not in the term of the pack`);
}

/**
 * The last day on which nobody has to ask again: that of the agreed visit, after which it was done or did not come about,
 * or the one before another attempt. `null`: nobody asks again.
 */
export function lastQuietDay(outcome: ContactOutcome): string | null {
  switch (outcome.kind) {
    case 'visit-agreed':
      return outcome.visitOn;
    case 'try-again':
      return daysAfter(outcome.tryAgainOn, -1);
    case 'not-possible':
      return null;
    default:
      return exhaustive(outcome);
  }
}
