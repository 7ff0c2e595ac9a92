import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Approval, nullable, TablesRead, TermShape } from './shapes.js';

/** A warranty term of the unit, as known now; a later one of the same programme takes its place. */
export const TermStarted = defineEvent(
  'product-unit',
  'term-started',
  1,
  Type.Object({
    term: TermShape,
    approval: nullable(Approval),
    masterData: TablesRead,
  }),
);
export type TermStarted = EventData<typeof TermStarted>;
