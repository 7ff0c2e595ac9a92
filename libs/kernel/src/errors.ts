import type { JsonObject } from './json.js';

/** Stable codes of everything that can be answered with a "no" (D28). Never renamed. */
export const ERROR_CODES = [
  'REQUEST.MALFORMED',
  'REQUEST.CONTRADICTORY',
  'REQUEST.TOO_LARGE',
  'REQUEST.UNKNOWN_ROUTE',
  'REQUEST.MEDIA_TYPE',
  'AUTH.MISSING',
  'AUTH.FORBIDDEN',
  'REPAIR_CASE.UNKNOWN',
  'REPAIR_CASE.NOT_ALLOWED_NOW',
  'REPAIR_CASE.CONTACT_MISSING',
  'REPAIR_CASE.PAYMENT_OUTSTANDING',
  'REPAIR_CASE.ACKNOWLEDGEMENT_MISSING',
  'REPAIR_CASE.PERSON_DECIDES',
  'REGISTRATION.UNKNOWN',
  'REGISTRATION.NOT_ALLOWED_NOW',
  'REGISTRATION.PERSON_DECIDES',
  'AUTOMATION.UNKNOWN',
  'COVERAGE.NEEDS_FACTS',
  'VISIT.NOT_OFFERED',
  'VISIT.NOT_READY',
  'EVIDENCE.UNKNOWN_FILE',
  'EVIDENCE.NOT_KEPT',
  'EVIDENCE.UNSUPPORTED',
  'CONFIGURATION.MISSING',
  'MASTER_DATA.INVALID',
  'MASTER_DATA.NAME_TAKEN',
  'MASTER_DATA.UNKNOWN_MODEL',
  'MASTER_DATA.UNKNOWN_TABLE',
  'POLICY.UNKNOWN_PROGRAMME',
  'POLICY.UNSETTLED',
  'FOUR_EYES.SAME_PERSON',
  'DEADLINE.NOT_DUE',
  'REVISION.CONFLICT',
  'REVISION.MISMATCH',
  'IDEMPOTENCY.KEY_REUSED',
  'LIVE.POSITION_UNKNOWN',
  'LIVE.NO_ROOM',
  'STORE.UNAVAILABLE',
  'STORE.OUTCOME_UNKNOWN',
  'VIEW.BEHIND',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A "no" with a stable code. `fields` say what was wrong and never hold personal data; `clauses` cite the rules. */
export class ShuriError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: JsonObject = {},
    readonly clauses: readonly string[] = [],
  ) {
    super(message);
    this.name = 'ShuriError';
  }
}

/** Narrows an unknown throwable to ours, also across module realms. */
export function isShuriError(error: unknown): error is ShuriError {
  return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'ShuriError';
}
