import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, DeadlinePassed } from './shapes.js';

/** Three months of storage have passed: the customer is deemed to have given up his rights (FR-R5-14). */
export const DeemedAbandoned = defineEvent(
  'repair-case',
  'deemed-abandoned',
  1,
  Type.Object({ deadline: DeadlinePassed, clauses: Clauses }),
);
export type DeemedAbandoned = EventData<typeof DeemedAbandoned>;
