import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Id, SealedValue } from './shapes.js';

/** A partner became known; the name is kept outside the events. */
export const PartnerRegistered = defineEvent(
  'partner',
  'partner-registered',
  1,
  Type.Object({
    partnerId: Id,
    name: SealedValue,
  }),
);
export type PartnerRegistered = EventData<typeof PartnerRegistered>;
