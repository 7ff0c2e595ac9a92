import { startOfTokyoDay } from '#civil-time';
import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import { ruled } from '../../../kernel/ruled.js';
import { YES } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import { DESK_HOURS } from './desk-day.clauses.js';

/** Times of day in Tokyo. */
type Hours = {
  readonly opens: { readonly hours: number; readonly minutes: number };
  readonly closes: { readonly hours: number; readonly minutes: number };
};

export const CENTRE_HOURS = clauseText(
  'PN-I-1',
  'お客様相談センターは9時から17時30分まで応対し、土曜、日曜、祝日は受け付けのみを行う。',
  'The customer centre answers 09:00 to 17:30; on Saturdays, Sundays and holidays it only takes the request.',
);

const fromNine = (text: ClauseText): DecidingClause<object, Hours> => ({
  ...text,
  kind: 'base',
  when: () => YES,
  ruling: () => settles({ opens: { hours: 9, minutes: 0 }, closes: { hours: 17, minutes: 30 } }),
});

/** The clauses on from when until when the desk, and the customer centre, answer. */
export const DESK_HOURS_CLAUSES = [fromNine(DESK_HOURS)];
export const CENTRE_HOURS_CLAUSES = [fromNine(CENTRE_HOURS)];

/** When the desk opens and closes on a day. */
export interface OpenHours {
  readonly opens: Temporal.Instant;
  readonly closes: Temporal.Instant;
}

/** 09:00 to 17:30 of a day in Tokyo at the desk (PN-R-2). @throws Unanswered where the text does not say when */
export function deskHours(day: Temporal.PlainDate): OpenHours {
  return on(day, ruled(DESK_HOURS_CLAUSES, {}).value);
}

/** The same of the customer centre, on every day (PN-I-1). @throws Unanswered where the text does not say when */
export function centreHours(day: Temporal.PlainDate): OpenHours {
  return on(day, ruled(CENTRE_HOURS_CLAUSES, {}).value);
}

function on(day: Temporal.PlainDate, { opens, closes }: Hours): OpenHours {
  const start = startOfTokyoDay(day);
  return { opens: start.add(opens), closes: start.add(closes) };
}
