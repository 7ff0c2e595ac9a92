import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { nullable, SealedValue } from './shapes.js';

/** A lead who is another person approved the disposal (D24). */
export const DisposalApproved = defineEvent(
  'repair-case',
  'disposal-approved',
  1,
  Type.Object({ reason: nullable(SealedValue) }),
);
export type DisposalApproved = EventData<typeof DisposalApproved>;
