import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { ChargeSheetShape, DeadlinePassed, FreightShape, TablesRead } from './shapes.js';

/** Nobody answered within 14 business days: deemed cancelled (FR-R4-4). */
export const QuoteLapsed = defineEvent(
  'repair-case',
  'quote-lapsed',
  1,
  Type.Object({
    quoteNumber: Type.Integer({ minimum: 1 }),
    charges: ChargeSheetShape,
    returnFreight: FreightShape,
    masterData: TablesRead,
    deadline: DeadlinePassed,
  }),
);
export type QuoteLapsed = EventData<typeof QuoteLapsed>;
