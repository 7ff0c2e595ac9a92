import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { DeadlineKind, Id } from './shapes.js';

/** A deadline no longer runs. */
export const DeadlineDisarmed = defineEvent(
  'contract',
  'deadline-disarmed',
  1,
  Type.Object({
    deadlineId: Id,
    kind: DeadlineKind,
    arming: Type.Integer({ minimum: 1 }),
    because: Type.String(),
  }),
);
export type DeadlineDisarmed = EventData<typeof DeadlineDisarmed>;
