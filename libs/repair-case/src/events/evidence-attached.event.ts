import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, EvidenceKindShape, Id, nullable, SealedValue, ShopName } from './shapes.js';

/** A kept file by its content; the size is in bytes. */
const EvidenceFileShape = Type.Object({
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  size: Type.Integer({ minimum: 1 }),
  mediaType: Type.String({ minLength: 1 }),
});

/** A document or photograph joined the evidence folder; `openEvidence` is what is still wanted (FR-R2-2a, FW-W6-6a). */
export const EvidenceAttached = defineEvent(
  'repair-case',
  'evidence-attached',
  1,
  Type.Object({
    evidenceId: Id,
    kind: EvidenceKindShape,
    file: nullable(EvidenceFileShape),
    purchasedOn: nullable(Day),
    stamp: nullable(Type.Object({ shop: ShopName, on: Day })),
    note: nullable(SealedValue),
    openEvidence: Type.Array(EvidenceKindShape),
  }),
);
export type EvidenceAttached = EventData<typeof EvidenceAttached>;
