import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import {
  Code,
  Day,
  DecidedBy,
  FreightShape,
  nullable,
  SealedValue,
  TablesRead,
  TermsRevision,
} from './shapes.js';

/** The item left for the customer; `releasedUnpaid` when a lead let it go before the repair was paid (A-FR-37). */
export const ItemShipped = defineEvent(
  'repair-case',
  'item-shipped',
  1,
  Type.Object({
    shippedOn: Day,
    carrier: Code,
    collect: Type.Boolean(),
    freight: FreightShape,
    freightDecidedBy: DecidedBy,
    releasedUnpaid: Type.Boolean(),
    reason: nullable(SealedValue),
    termsRevision: TermsRevision,
    masterData: TablesRead,
  }),
);
export type ItemShipped = EventData<typeof ItemShipped>;
