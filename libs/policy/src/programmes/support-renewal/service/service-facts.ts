import { dayAfter } from '../../../days.js';
import type { SendBackFreight } from './send-back-freight.js';

/** A term that support is given in. Both days belong to it. `YYYY-MM-DD` in Asia/Tokyo. */
export type SupportTerm = {
  readonly kind: 'free' | 'renewed';
  readonly startsOn: string;
  readonly lastDay: string;
  /** The day a renewed term was ordered; `null` for the free year. */
  readonly orderedOn: string | null;
};

/** A request for support. Dates are `YYYY-MM-DD` in Asia/Tokyo; an absent key is unknown. */
export interface ServiceFacts {
  readonly service?: 'e-mail-inquiry' | 'hardware-failure' | 'firmware-download' | 'engineer-visit';
  /** The product's terms, oldest first. */
  readonly supportTerms: readonly SupportTerm[];
  /** The day the hardware failed; asked for where it may lie on a day without support. */
  readonly failedOn?: string;
}

/** How a request is served, or that it is not. */
export type ServiceAnswer =
  | { readonly kind: 'served'; readonly by: 'e-mail' | 'download' }
  | {
      readonly kind: 'served';
      readonly by: 'send-back';
      /** Who pays the two ways. */
      readonly freight: { readonly in: SendBackFreight; readonly back: SendBackFreight };
    }
  | { readonly kind: 'not-offered'; readonly instead: 'send-back' }
  | { readonly kind: 'not-included' }
  | { readonly kind: 'no-support' };

/** Where a day stands among the terms. `unordered`: a term covers it that was ordered only later. */
export type Standing = 'free' | 'renewed' | 'unordered' | 'before-start' | 'ended';

/** A request whose day is placed among the product's terms. */
export interface PlacedRequest extends ServiceFacts {
  readonly standing: Standing;
  /** No term ran on some day before it, after an earlier one had ended. */
  readonly hadGap: boolean;
}

/** Where a day stands among terms listed oldest first. */
export function standingOn(day: string, terms: readonly SupportTerm[]): Standing {
  const term = terms.find(({ startsOn, lastDay }) => startsOn <= day && day <= lastDay);
  if (term !== undefined) {
    if (term.kind === 'free') return 'free';
    return term.orderedOn !== null && day < term.orderedOn ? 'unordered' : 'renewed';
  }
  const [first] = terms;
  return first !== undefined && day < first.startsOn ? 'before-start' : 'ended';
}

/** Whether some day up to a day passed without a term, after an earlier one had ended. */
export function hadGap(day: string, terms: readonly SupportTerm[]): boolean {
  return terms.some(({ lastDay }) => {
    const next = dayAfter(lastDay);
    return next <= day && standingOn(next, terms) === 'ended';
  });
}
