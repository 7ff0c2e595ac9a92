/**
 * A period as a clause counts it. Days are `YYYY-MM-DD` in Asia/Tokyo, `firesAt` is the first instant at which the
 * period is over (RFC 3339, `Z`, milliseconds): what arrived before it arrived in time.
 */
export interface CountedDeadline<K extends string> {
  readonly kind: K;
  /** The name of the fact the period starts with. */
  readonly startFact: string;
  /** The period in words, such as `14 business days`. */
  readonly period: string;
  readonly firstCountedDay: string;
  readonly lastDay: string;
  readonly firesAt: string;
  readonly clauses: readonly string[];
  /** Document and revision, such as `FR@2023-12-13`. */
  readonly policyRevision: string;
  /** `null`: the period counts calendar days or months and needs no calendar. */
  readonly calendarRevision: string | null;
}
