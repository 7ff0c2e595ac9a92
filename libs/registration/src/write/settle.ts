import { type Decision, refuse } from '#commanding';
import { exhaustive, type JsonValue } from '#kernel';
import type { Ground, Ruling } from '../decider/ruling.js';
import type { Sealed } from '../events/shapes.js';
import type { RegistrationContext } from './registration-command.js';

/** An answer that may be acted on; `approval` is there when it was a person's. */
export interface Settled<Answer> extends Ground {
  readonly kind: 'settled';
  readonly answer: Answer;
  readonly approval: Sealed | null;
}

/**
 * The answer of the rules, or of a lead who takes their proposal and says why (D17: MANUAL). Nobody else may, and without
 * a proposal there is nothing to take.
 */
export function settle<Answer>(
  ruling: Ruling<Answer>,
  approval: Sealed | undefined,
  context: RegistrationContext,
): Settled<Answer> | { readonly kind: 'answer'; readonly decision: Decision } {
  switch (ruling.kind) {
    case 'settled':
      return { ...ruling, approval: null };
    case 'needs-facts': {
      const ask = [...ruling.ask];
      return { kind: 'answer', decision: refuse('COVERAGE.NEEDS_FACTS', 'facts are missing', { ask }) };
    }
    case 'person-decides': {
      const { proposal, because, clauses, policyRevision } = ruling;
      const approved = approvalOf(approval, context);
      if (proposal !== null && approved !== null) {
        const grounds = [...new Set([...clauses, ...because])];
        return { kind: 'settled', answer: proposal, clauses: grounds, policyRevision, approval: approved };
      }
      return { kind: 'answer', decision: leftToLead(because, proposal as JsonValue) };
    }
    default:
      return exhaustive(ruling);
  }
}

/** Whether a lead says why he lets pass what the rules leave open. */
export function leadApproves(
  { approval }: { readonly approval?: JsonValue | Sealed },
  { actor }: Pick<RegistrationContext, 'actor'>,
): boolean {
  return approval !== undefined && actor.role === 'lead';
}

/** Why a lead lets pass what the rules leave open; `null`: no lead says so. */
export function approvalOf(
  approval: Sealed | undefined,
  context: Pick<RegistrationContext, 'actor'>,
): Sealed | null {
  return approval !== undefined && leadApproves({ approval }, context) ? approval : null;
}

/** The rules leave it open: a lead decides, and says why. @param missing the fields in which he does, that are not there */
export function leftToLead(
  because: readonly string[],
  proposal: JsonValue = null,
  missing: readonly string[] = [],
): Decision {
  const until = 'a lead approves it and says why';
  const lacking = missing.length === 0 ? {} : { missing: [...missing] };
  const fields = { because: [...because], proposal, until, ...lacking };
  return refuse('REGISTRATION.PERSON_DECIDES', 'the rules leave this to a person', fields, because);
}
