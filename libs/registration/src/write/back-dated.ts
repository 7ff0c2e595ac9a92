import { type Decision, refuse } from '#commanding';
import type { Sealed } from '../events/shapes.js';
import type { RegistrationContext } from './registration-command.js';
import { leadApproves } from './settle.js';

/** A day in the past that somebody gives an order or a wish, although today would be charged more, or be too late. */
export interface BackDated {
  /** The field that names the day. */
  readonly field: string;
  readonly day: string;
  readonly today: string;
  /** What bars it today, or makes it dearer. */
  readonly clauses: readonly string[];
}

/** Such a day is a lead’s to take, who says why, as with an answer that is back-dated past its lapse (D24). */
export function backDated(
  { field, day, today, clauses }: BackDated,
  approval: Sealed | undefined,
  context: RegistrationContext,
): Decision | null {
  if (leadApproves({ approval }, context)) return null;
  const problems = [{ field, rule: `${day} lies in the past` }];
  const fields = {
    problems,
    field,
    on: day,
    today,
    because: [...clauses],
    until: 'a lead approves it and says why',
  };
  return refuse('REGISTRATION.PERSON_DECIDES', 'a day in the past gives more than today would', fields, [
    ...clauses,
  ]);
}
