import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Id, Moment, nullable } from './shapes.js';

/** The customer agreed to the quote in time; `receivedAt` is when the answer reached us (FR-R4-4). */
export const QuoteApproved = defineEvent(
  'repair-case',
  'quote-approved',
  1,
  Type.Object({
    quoteNumber: Type.Integer({ minimum: 1 }),
    receivedAt: Moment,
    evidenceId: nullable(Id),
  }),
);
export type QuoteApproved = EventData<typeof QuoteApproved>;
