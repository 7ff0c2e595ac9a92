import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Amount, Code, Day, nullable } from './shapes.js';

/** A plan that was bought with the unit: its months, and the cap of a premium plan (FW-W6-3, FW-W7-2, FR-R3-4-7). */
export const PlanAttached = defineEvent(
  'product-unit',
  'plan-attached',
  1,
  Type.Object({
    plan: Code,
    months: Type.Integer({ minimum: 1, maximum: 240 }),
    premium: nullable(Type.Object({ cap: Amount, from: Day, until: Day })),
  }),
);
export type PlanAttached = EventData<typeof PlanAttached>;
