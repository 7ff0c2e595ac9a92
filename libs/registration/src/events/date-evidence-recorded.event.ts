import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { DateEvidenceKind, Day, nullable, ShopName } from './shapes.js';

/** A paper that shows a day on which a term may rest (FW-W6-6a to -6c, IP-P-4). */
export const DateEvidenceRecorded = defineEvent(
  'product-unit',
  'date-evidence-recorded',
  1,
  Type.Object({
    kind: DateEvidenceKind,
    on: nullable(Day),
    shop: nullable(ShopName),
    file: nullable(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  }),
);
export type DateEvidenceRecorded = EventData<typeof DateEvidenceRecorded>;
