import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses } from './shapes.js';

/** The unit was sold as outlet goods: repaired, never exchanged (FW-W9-11). */
export const OutletMarked = defineEvent(
  'product-unit',
  'outlet-marked',
  1,
  Type.Object({
    clauses: Clauses,
  }),
);
export type OutletMarked = EventData<typeof OutletMarked>;
