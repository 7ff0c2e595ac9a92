import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Moment, nullable, SealedValue } from './shapes.js';
import { VisitNumber } from './visit.shape.js';

/** A worker was at the site and could work (IP-T-3, PN-T-1). The visit being over says nothing of the repair (PN-T-2). */
export const VisitDone = defineEvent(
  'repair-case',
  'visit-done',
  1,
  Type.Object({
    visitNumber: VisitNumber,
    startedAt: Moment,
    findings: nullable(SealedValue),
    leftToDo: Type.Union([Type.Literal('nothing'), Type.Literal('another-visit'), Type.Literal('taking-in')]),
    clauses: Clauses,
  }),
);
export type VisitDone = EventData<typeof VisitDone>;
