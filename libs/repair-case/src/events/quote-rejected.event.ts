import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { ChargeSheetShape, FreightShape, Moment, nullable, SealedValue, TablesRead } from './shapes.js';

/** The customer disagreed with the quote, which counts as cancellation at once (FR-R4-4). */
export const QuoteRejected = defineEvent(
  'repair-case',
  'quote-rejected',
  1,
  Type.Object({
    quoteNumber: Type.Integer({ minimum: 1 }),
    receivedAt: Moment,
    reason: nullable(SealedValue),
    charges: ChargeSheetShape,
    returnFreight: FreightShape,
    masterData: TablesRead,
  }),
);
export type QuoteRejected = EventData<typeof QuoteRejected>;
