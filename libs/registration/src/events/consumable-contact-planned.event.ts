import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Clauses, Day, TablesRead } from './shapes.js';

/**
 * Around which days the consumables of a pack are to be replaced, and from which on the vendor makes contact (PN-X-4), for
 * each day on which devices were bought, the earliest first. No window: nobody set the months, so that a person says when
 * (A-PN-06).
 */
export const ConsumableContactPlanned = defineEvent(
  'contract',
  'consumable-contact-planned',
  1,
  Type.Object({
    windows: Type.Array(Type.Object({ purchasedOn: Day, contactOn: Day, anniversary: Day, latestOn: Day })),
    clauses: Clauses,
    policyRevision: Type.String(),
    masterData: TablesRead,
  }),
);
export type ConsumableContactPlanned = EventData<typeof ConsumableContactPlanned>;
