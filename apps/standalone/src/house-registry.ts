import { EventRegistry } from '#event-store';
import { REGISTRATION_EVENTS } from '#registration';
import { REPAIR_CASE_EVENTS } from '#repair-case';

/** Every event of the house, for whoever writes or reads its one log. */
export function houseRegistry(): EventRegistry {
  return new EventRegistry([...Object.values(REPAIR_CASE_EVENTS), ...REGISTRATION_EVENTS]);
}
