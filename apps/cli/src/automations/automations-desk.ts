/** A stream that is parked for an automation. */
export interface Parked {
  readonly automation: string;
  readonly stream: string;
  readonly revision: number;
  readonly error: string;
}

/** An event that was settled without an answer. */
export interface Settled {
  readonly automation: string;
  readonly stream: string;
  readonly revision: number;
  readonly outcome: string;
  readonly code: string | null;
  readonly reason: string;
}

/** What came of unparking a stream; `error` where it stays parked. */
export interface Unparked {
  readonly outcome: string;
  readonly error: string | null;
}

/** Where the operator asks what automations left, and has it answered. */
export interface AutomationsDesk {
  left(): Promise<{ readonly parked: readonly Parked[]; readonly settled: readonly Settled[] }>;
  unpark(automation: string, stream: string): Promise<Unparked>;
}
