import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { DisclosureShape } from './acknowledgement.shape.js';
import { Clauses, Day, SealedValue } from './shapes.js';

/** A lead goes on without an acknowledgement, where the text that governs does not say whether it is needed (D25). */
export const AcknowledgementWaived = defineEvent(
  'repair-case',
  'acknowledgement-waived',
  1,
  Type.Object({ of: DisclosureShape, waivedOn: Day, reason: SealedValue, clauses: Clauses }),
);
export type AcknowledgementWaived = EventData<typeof AcknowledgementWaived>;
