import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import {
  Amount,
  ChargeSheetShape,
  Day,
  FreightShape,
  nullable,
  TablesRead,
  TermsRevision,
} from './shapes.js';

/** After the item was checked in, another start of the warranty was settled, and with it who pays the way in (FR-R2-5c). */
export const InboundFreightDecided = defineEvent(
  'repair-case',
  'inbound-freight-decided',
  1,
  Type.Object({
    warrantyStartsOn: Day,
    inbound: FreightShape,
    /** Who paid it until now. */
    before: FreightShape,
    /** What the customer owes from now on of a parcel that came freight-collect. */
    collectCharge: nullable(ChargeSheetShape),
    /** What was paid of it, or in its place on the way back, in yen, and is owed no longer; a person answers for it. */
    refundQuestion: Amount,
    termsRevision: TermsRevision,
    masterData: TablesRead,
  }),
);
export type InboundFreightDecided = EventData<typeof InboundFreightDecided>;
