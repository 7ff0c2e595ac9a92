import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { nullable, SealedValue } from './shapes.js';

/** The quote no longer stands; a new one restarts the period (A-FR-27). */
export const QuoteWithdrawn = defineEvent(
  'repair-case',
  'quote-withdrawn',
  1,
  Type.Object({
    quoteNumber: Type.Integer({ minimum: 1 }),
    reason: nullable(SealedValue),
  }),
);
export type QuoteWithdrawn = EventData<typeof QuoteWithdrawn>;
