import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Code, SealedValue } from './shapes.js';

/** Somebody proposes to dispose of what was sent in: the whole arrival inventory (FR-R5-14). */
export const DisposalProposed = defineEvent(
  'repair-case',
  'disposal-proposed',
  1,
  Type.Object({
    reason: SealedValue,
    inventory: Type.Array(Type.Object({ kind: Code, count: Type.Integer({ minimum: 1 }) })),
    contactAttempts: Type.Integer({ minimum: 0 }),
  }),
);
export type DisposalProposed = EventData<typeof DisposalProposed>;
