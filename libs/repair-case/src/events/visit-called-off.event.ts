import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, nullable, SealedValue } from './shapes.js';
import { VisitNumber } from './visit.shape.js';

/** Nobody is visited after all and nothing was seen yet: the item is awaited as before. */
export const VisitCalledOff = defineEvent(
  'repair-case',
  'visit-called-off',
  1,
  Type.Object({ visitNumber: VisitNumber, calledOffOn: Day, reason: nullable(SealedValue) }),
);
export type VisitCalledOff = EventData<typeof VisitCalledOff>;
