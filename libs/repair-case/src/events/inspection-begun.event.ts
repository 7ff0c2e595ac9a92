import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import {
  Clauses,
  Day,
  EvidenceKindShape,
  PinnedRegulationShape,
  TablesRead,
  TermsRevision,
} from './shapes.js';

/** A worker has the item in front of him at the site for the first time: this day stands for its arrival (A-FR-31, FR-R1-6). */
export const InspectionBegun = defineEvent(
  'repair-case',
  'inspection-begun',
  1,
  Type.Object({
    begunOn: Day,
    regulations: Type.Array(PinnedRegulationShape),
    openEvidence: Type.Array(EvidenceKindShape),
    evidenceClauses: Clauses,
    termsRevision: TermsRevision,
    masterData: TablesRead,
  }),
);
export type InspectionBegun = EventData<typeof InspectionBegun>;
