/** Work under a pack whose target is asked for. Dates are `YYYY-MM-DD` in Asia/Tokyo. */
export interface TargetFacts {
  readonly service?: 'on-site' | 'carry-in';
  /** On-site: the day the request was accepted. */
  readonly acceptedOn?: string;
  /** Carry-in: the days the item and its confirmation sheet arrived; `null`: not yet. */
  readonly itemArrivedOn?: string | null;
  readonly sheetArrivedOn?: string | null;
}

/** Day 0 of a target, or what is still awaited before there is one. */
export type TargetStart = { readonly startsOn: string } | { readonly awaits: readonly ('item' | 'sheet')[] };

/** Work whose day 0 is settled. */
export interface StartedTarget extends TargetFacts {
  readonly startsOn: string;
}

/** How a clause counts a target: the business days, and whether its last day ends with the desk's hours. */
export type TargetRule = {
  readonly work: 'visit' | 'repair-and-dispatch';
  readonly businessDays: number;
  readonly ends: 'with-desk-hours' | 'at-midnight';
};

/** When work is due. `firesAt`: from then on it is late; `warnsAt`: when somebody is reminded. RFC 3339 `Z`. */
export type Target =
  | {
      readonly kind: 'due';
      readonly work: TargetRule['work'];
      readonly startsOn: string;
      readonly lastDay: string;
      readonly firesAt: string;
      readonly warnsAt: string | null;
      readonly calendarRevision: string;
    }
  | { readonly kind: 'awaits'; readonly awaits: readonly ('item' | 'sheet')[] };
