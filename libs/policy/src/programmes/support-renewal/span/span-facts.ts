/** An order of support by months. Dates are `YYYY-MM-DD` in Asia/Tokyo; an absent key is unknown. */
export interface SpanFacts {
  /** With the product, with a renewal, or in between. */
  readonly occasion?: 'purchase' | 'renewal' | 'mid-term';
  /** The first day of the free year, or of the renewed term. */
  readonly startsOn?: string;
  /** The day the cover shall end; `null`: the order names months only. */
  readonly wishedEnd?: string | null;
  /** The number of months that the order names; `null`: it names none. */
  readonly orderedMonths?: number | null;
  /** What the odd length is for. Kept, and decides nothing. */
  readonly purpose?: string | null;
}

/** The cover ordered. `months` in all, of which `chargedMonths` are paid for. */
export type Span = {
  readonly kind: 'granted';
  readonly startsOn: string;
  readonly lastDay: string;
  readonly months: number;
  readonly chargedMonths: number;
};

/** `contradictory`: the months that were typed are not those of the dates. */
export type SpanAnswer =
  Span | { readonly kind: 'blocked' } | { readonly kind: 'contradictory'; readonly months: number };

/** An order whose last day is settled. */
export interface EndedSpan extends SpanFacts {
  readonly endsOn: string;
}

/** An order whose months beyond the first year are counted. */
export interface CountedSpan extends EndedSpan {
  readonly proratedMonths: number;
}
