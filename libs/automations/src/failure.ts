import { EventStoreError } from '#event-store';
import { type ErrorCode, isShuriError, type ShuriError } from '#kernel';
import type { Views } from '#projections';

/** What an error means for the event that is being answered. */
export type Failure =
  /** It passes by itself: the same command again. */
  | { readonly kind: 'passing' }
  /** A business "no": settled, with its reason. */
  | { readonly kind: 'refused'; readonly error: ShuriError }
  /** The command was done under this id, by a program that worded it otherwise. */
  | { readonly kind: 'done-before' }
  /** A fault: the event's stream is parked. */
  | { readonly kind: 'poison' };

const MEANINGS: Readonly<Record<ErrorCode, Failure['kind']>> = {
  'STORE.UNAVAILABLE': 'passing',
  'STORE.OUTCOME_UNKNOWN': 'passing',
  'VIEW.BEHIND': 'passing',
  'REVISION.CONFLICT': 'passing',
  'REPAIR_CASE.UNKNOWN': 'refused',
  'REPAIR_CASE.NOT_ALLOWED_NOW': 'refused',
  'REPAIR_CASE.CONTACT_MISSING': 'refused',
  'REPAIR_CASE.PAYMENT_OUTSTANDING': 'refused',
  'REPAIR_CASE.ACKNOWLEDGEMENT_MISSING': 'refused',
  'REPAIR_CASE.PERSON_DECIDES': 'refused',
  'REGISTRATION.UNKNOWN': 'refused',
  'AUTOMATION.UNKNOWN': 'poison',
  'REGISTRATION.NOT_ALLOWED_NOW': 'refused',
  'REGISTRATION.PERSON_DECIDES': 'refused',
  'REQUEST.CONTRADICTORY': 'refused',
  'COVERAGE.NEEDS_FACTS': 'refused',
  'POLICY.UNSETTLED': 'refused',
  'VISIT.NOT_OFFERED': 'refused',
  'VISIT.NOT_READY': 'refused',
  'EVIDENCE.UNKNOWN_FILE': 'refused',
  'EVIDENCE.UNSUPPORTED': 'refused',
  'FOUR_EYES.SAME_PERSON': 'refused',
  'DEADLINE.NOT_DUE': 'refused',
  'IDEMPOTENCY.KEY_REUSED': 'done-before',
  // Somebody has to set it, mend it or allow it; then the stream is unparked.
  'CONFIGURATION.MISSING': 'poison',
  'MASTER_DATA.INVALID': 'refused',
  'MASTER_DATA.NAME_TAKEN': 'refused',
  'MASTER_DATA.UNKNOWN_MODEL': 'refused',
  'AUTH.MISSING': 'poison',
  'AUTH.FORBIDDEN': 'poison',
  'REQUEST.MALFORMED': 'poison',
  'REQUEST.TOO_LARGE': 'poison',
  'REQUEST.UNKNOWN_ROUTE': 'poison',
  'MASTER_DATA.UNKNOWN_TABLE': 'poison',
  'EVIDENCE.NOT_KEPT': 'poison',
  'POLICY.UNKNOWN_PROGRAMME': 'poison',
  'REQUEST.MEDIA_TYPE': 'poison',
  'REVISION.MISMATCH': 'poison',
  'LIVE.POSITION_UNKNOWN': 'poison',
  'LIVE.NO_ROOM': 'poison',
  INTERNAL: 'poison',
};

const PASSING_STORE_ERRORS: readonly EventStoreError['kind'][] = ['unavailable', 'outcome-unknown', 'closed'];

/** What an error of an automation's command, of its own reading or of the views means. */
export function failureOf(error: unknown, views: Pick<Views, 'isOutage'>): Failure {
  if (isShuriError(error)) {
    const kind = MEANINGS[error.code];
    return kind === 'refused' ? { kind, error } : { kind };
  }
  if (error instanceof EventStoreError) {
    return { kind: PASSING_STORE_ERRORS.includes(error.kind) ? 'passing' : 'poison' };
  }
  return { kind: views.isOutage(error) ? 'passing' : 'poison' };
}

const FIRST_MS = 100;
const LONGEST_MS = 30_000;

/** How long to wait after the n-th failure in a row (from 0), in milliseconds: 0.1 s, doubling up to 30 s. */
export function backoffMs(failures: number): number {
  return Math.min(FIRST_MS * 2 ** Math.min(failures, 20), LONGEST_MS);
}
