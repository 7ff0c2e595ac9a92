import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Day, nullable, TablesRead, TermsRevision } from './shapes.js';

/**
 * The customer cannot be reached at all; the item is stored (FR-R5-14, A-FR-09). Without `wantedAttempts` a lead decided
 * that the attempts were enough.
 */
export const CustomerUnreachable = defineEvent(
  'repair-case',
  'customer-unreachable',
  1,
  Type.Object({
    since: Day,
    attempts: Type.Integer({ minimum: 0 }),
    wantedAttempts: nullable(Type.Integer({ minimum: 1 })),
    termsRevision: TermsRevision,
    masterData: TablesRead,
  }),
);
export type CustomerUnreachable = EventData<typeof CustomerUnreachable>;
