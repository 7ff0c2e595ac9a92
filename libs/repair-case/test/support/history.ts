import { deadlineIdOf } from '../../src/write/deadlines.js';
import { type Happened, happened, STREAM } from './given-case.js';
import { ACKNOWLEDGEMENT } from './sample.data.js';

const armed = (different: Parameters<typeof happened<'deadline-armed'>>[1]): Happened =>
  happened('deadline-armed', different);

/** The target that runs from the arrival on 7 April: the 7th to the 14th business day. */
export const TARGET_ARMED = armed({
  deadlineId: deadlineIdOf(STREAM, 'repair-target'),
  kind: 'repair-target',
  period: '7 to 14 business days',
  startFact: 'acceptedOn',
  startsOn: '2026-04-07',
  firstCountedDay: '2026-04-08',
  expectedFrom: '2026-04-16',
  lastDay: '2026-04-27',
  firesAt: '2026-04-27T15:00:00.000Z',
  clauses: ['FR-R3-2', 'FR-R4-2'],
});

export const TARGET_DISARMED = happened('deadline-disarmed', {
  deadlineId: deadlineIdOf(STREAM, 'repair-target'),
  kind: 'repair-target',
});

/** The answer to the quote of 9 April, due by the end of 30 April. */
export const QUOTE_ARMED = armed({ deadlineId: deadlineIdOf(STREAM, 'quote-answer') });

export const QUOTE_DISARMED = happened('deadline-disarmed', {
  deadlineId: deadlineIdOf(STREAM, 'quote-answer'),
});

/** Storage from 16 April, over at the end of 16 July. */
export const STORAGE_ARMED = armed({
  deadlineId: deadlineIdOf(STREAM, 'storage'),
  kind: 'storage',
  period: '3 months',
  startFact: 'storageStartedOn',
  startsOn: '2026-04-16',
  firstCountedDay: '2026-04-17',
  lastDay: '2026-07-16',
  firesAt: '2026-07-16T15:00:00.000Z',
  clauses: ['FR-R5-14'],
  calendarRevision: null,
});

/** The first moments after the deadlines above. */
export const QUOTE_FIRES_AT = '2026-04-30T15:00:00.000Z';
export const TARGET_FIRES_AT = '2026-04-27T15:00:00.000Z';
export const STORAGE_FIRES_AT = '2026-07-16T15:00:00.000Z';

/** How far a case has come, each stage on top of the one before. */
export const OPENED: readonly Happened[] = [happened('case-opened', { acknowledgement: ACKNOWLEDGEMENT })];
/** The same history of a customer whom nobody asked what he acknowledges. */
export const unacknowledged = (history: readonly Happened[]): readonly Happened[] => [
  happened('case-opened'),
  ...history.slice(OPENED.length),
];
export const ARRIVED = [...OPENED, happened('item-arrived'), TARGET_ARMED];
export const DIAGNOSED = [...ARRIVED, happened('diagnosis-completed')];
export const COVERED = [...DIAGNOSED, happened('coverage-decided', { coverage: 'free' })];
export const CHARGEABLE = [...DIAGNOSED, happened('coverage-decided', { coverage: 'paid' })];
export const QUOTED = [...CHARGEABLE, happened('quote-issued'), TARGET_DISARMED, QUOTE_ARMED];
export const APPROVED = [...QUOTED, happened('quote-approved'), QUOTE_DISARMED];
export const STARTED = [...APPROVED, happened('repair-started')];
export const REPAIRED = [...STARTED, happened('repair-completed')];
export const PAID_UP = [...REPAIRED, happened('payment-recorded')];
export const SHIPPED = [...PAID_UP, happened('item-shipped')];

export const AUTHORISED = [...COVERED, happened('repair-authorised')];
export const REPAIRED_FREE = [...AUTHORISED, happened('repair-started'), happened('repair-completed')];

export const LAPSED = [
  ...QUOTED,
  happened('quote-lapsed', {
    deadline: {
      deadlineId: deadlineIdOf(STREAM, 'quote-answer'),
      arming: 1,
      firesAt: QUOTE_FIRES_AT,
      observedAt: QUOTE_FIRES_AT,
      latenessMs: 0,
    },
  }),
];
export const REJECTED = [...QUOTED, happened('quote-rejected'), QUOTE_DISARMED];
export const REFUSED = [...DIAGNOSED, happened('repair-refused'), TARGET_DISARMED];

export const UNDELIVERABLE = [...SHIPPED, happened('return-failed'), STORAGE_ARMED];
export const UNREACHABLE = [...PAID_UP, happened('customer-unreachable'), STORAGE_ARMED];
export const ABANDONED = [...UNDELIVERABLE, happened('deemed-abandoned')];
export const PROPOSED = [...ABANDONED, happened('disposal-proposed')];
export const DISPOSABLE = [...PROPOSED, happened('disposal-approved', {}, 'lead-1')];

/** The customer got in touch after abandonment. */
export const LATE_CONTACT = happened('contact-recorded', { contactedOn: '2026-07-18', reached: true });
