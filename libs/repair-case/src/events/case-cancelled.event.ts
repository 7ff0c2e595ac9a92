import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { ChargeSheetShape, Day, FreightShape, nullable, SealedValue, TablesRead } from './shapes.js';

/** The customer cancelled in so many words (FR-R2-7a). */
export const CaseCancelled = defineEvent(
  'repair-case',
  'case-cancelled',
  1,
  Type.Object({
    cancelledOn: Day,
    reason: nullable(SealedValue),
    charges: ChargeSheetShape,
    returnFreight: FreightShape,
    masterData: TablesRead,
  }),
);
export type CaseCancelled = EventData<typeof CaseCancelled>;
