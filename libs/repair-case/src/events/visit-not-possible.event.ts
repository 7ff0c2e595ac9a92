import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Day, nullable, SealedValue } from './shapes.js';
import { VisitNumber } from './visit.shape.js';

/** The agreed visit came to nothing, and what follows: a new date, or the setting information first (PN-N-7a, PN-N-7b). */
export const VisitNotPossible = defineEvent(
  'repair-case',
  'visit-not-possible',
  1,
  Type.Object({
    visitNumber: VisitNumber,
    foundOn: Day,
    ground: Type.Union([
      Type.Literal('nobody-on-site'),
      Type.Literal('setting-information-missing'),
      Type.Literal('called-off'),
      Type.Literal('other'),
    ]),
    follows: Type.Union([Type.Literal('new-date'), Type.Literal('setting-information')]),
    reason: nullable(SealedValue),
    clauses: Clauses,
  }),
);
export type VisitNotPossible = EventData<typeof VisitNotPossible>;
