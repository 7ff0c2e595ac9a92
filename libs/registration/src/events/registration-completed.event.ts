import { Type } from 'typebox';
import { defineEvent, type EventData } from '#event-store';
import { Code, Day, nullable } from './shapes.js';

/** What was not known when the product became known, as it stands now: who registers it by a repair knows its serial only. */
export const RegistrationCompleted = defineEvent(
  'product-unit',
  'registration-completed',
  1,
  Type.Object({ factoryShippedOn: nullable(Day), configuration: Type.Array(Code) }),
);
export type RegistrationCompleted = EventData<typeof RegistrationCompleted>;
