import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day } from './shapes.js';

/** The return could not be delivered; the item is stored (FR-R5-14). */
export const ReturnFailed = defineEvent(
  'repair-case',
  'return-failed',
  1,
  Type.Object({
    failedOn: Day,
    ground: Type.Union([
      Type.Literal('absent'),
      Type.Literal('refused'),
      Type.Literal('address-unknown'),
      Type.Literal('other'),
    ]),
  }),
);
export type ReturnFailed = EventData<typeof ReturnFailed>;
