import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Id, Moment, nullable, SealedValue } from './shapes.js';

/** A cancellation did not hold: the quote stands again and its charges fall away. */
export const CancellationReversed = defineEvent(
  'repair-case',
  'cancellation-reversed',
  1,
  Type.Object({
    quoteNumber: Type.Integer({ minimum: 1 }),
    receivedAt: Moment,
    reason: nullable(SealedValue),
    evidenceId: nullable(Id),
  }),
);
export type CancellationReversed = EventData<typeof CancellationReversed>;
