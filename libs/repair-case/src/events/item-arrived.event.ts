import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import {
  Amount,
  ChargeSheetShape,
  Clauses,
  Code,
  Day,
  EvidenceKindShape,
  FreightShape,
  nullable,
  PinnedRegulationShape,
  SealedValue,
  TablesRead,
  TermsRevision,
} from './shapes.js';

/** What the check-in of an item records, whatever the case is by then. */
export const ArrivalShape = Type.Object({
  arrivedOn: Day,
  acceptedOn: Day,
  dispatchedOn: nullable(Day),
  carrier: Code,
  freight: Type.Union([
    Type.Object({ terms: Type.Literal('prepaid') }),
    Type.Object({ terms: Type.Literal('collect'), amount: Amount }),
  ]),
  inbound: FreightShape,
  collectCharge: nullable(ChargeSheetShape),
  accessories: Type.Array(Type.Object({ kind: Code, count: Type.Integer({ minimum: 1, maximum: 99 }) })),
  condition: SealedValue,
  regulations: Type.Array(PinnedRegulationShape),
  openEvidence: Type.Array(EvidenceKindShape),
  evidenceClauses: Clauses,
  termsRevision: TermsRevision,
  masterData: TablesRead,
});

/** The item reached the Repair Centre: the regulations are pinned and the target clock starts (FR-R1-6, FR-R2-4, FR-R3-2). */
export const ItemArrived = defineEvent('repair-case', 'item-arrived', 1, ArrivalShape);
export type ItemArrived = EventData<typeof ItemArrived>;
