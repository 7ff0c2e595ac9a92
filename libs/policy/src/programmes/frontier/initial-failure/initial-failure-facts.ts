import type { InHouse } from '../answer.js';

/** A product that failed in its first days. Dates are `YYYY-MM-DD` in Asia/Tokyo. */
export interface InitialFailureFacts {
  /** The day the warranty starts, as the evidence has it. */
  readonly warrantyStartsOn: string;
  readonly failedOn?: string;
  /** The day the customer centre was told. */
  readonly contactedOn?: string;
  /** The day the item reached the Repair Centre; `null`: not yet. */
  readonly reachedOn?: string | null;
  readonly outlet?: boolean;
  /** Whether an exclusion takes it out of the warranty; exclusions come first (A-FR-25). */
  readonly excluded?: boolean;
}

/**
 * Where the claim goes. `exchange-or-repair`: accepted, and a person chooses; `repair`: accepted without exchange;
 * `awaiting-item`: accepted, and it depends on the arrival; `ordinary-repair`: not an initial failure.
 */
export type InitialFailurePath = 'exchange-or-repair' | 'repair' | 'awaiting-item' | 'ordinary-repair';

export type InitialFailure = InHouse<InitialFailureFacts>;
