import { type Decision, alreadySo, refuse } from './decision.js';

/** What a firing command says: which arming of which deadline. */
export interface FiringPayload {
  readonly deadlineId: string;
  readonly arming: number;
}

/** A deadline as a fold keeps it: its latest arming, and what became of that. */
export interface FoldedDeadline {
  readonly status: 'armed' | 'disarmed' | 'passed';
  readonly armed: FiringPayload & { readonly firesAt: string; readonly clauses: readonly string[] };
}

/** A deadline whose time has come, ready for its consequence; instants are RFC 3339 `Z` with milliseconds (D24). */
interface Passed {
  readonly kind: 'passed';
  readonly deadline: FiringPayload & {
    readonly firesAt: string;
    readonly observedAt: string;
    readonly latenessMs: number;
  };
  readonly clauses: readonly string[];
}

/**
 * Whether a firing finds its deadline armed and past (D24). A moot firing writes nothing, an early one is refused.
 * @param known the deadline of that kind, if there ever was one @param now RFC 3339 `Z` with milliseconds
 */
export function fireDeadline(
  known: FoldedDeadline | undefined,
  { deadlineId, arming }: FiringPayload,
  now: string,
): Passed | { readonly kind: 'answer'; readonly decision: Decision } {
  if (known?.status !== 'armed' || known.armed.deadlineId !== deadlineId || known.armed.arming !== arming) {
    return { kind: 'answer', decision: alreadySo() };
  }
  const { firesAt, clauses } = known.armed;
  if (now < firesAt) {
    const early = refuse('DEADLINE.NOT_DUE', `the deadline fires at ${firesAt}`, { firesAt, now }, clauses);
    return { kind: 'answer', decision: early };
  }
  const latenessMs =
    Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(firesAt).epochMilliseconds;
  return { kind: 'passed', deadline: { deadlineId, arming, firesAt, observedAt: now, latenessMs }, clauses };
}
