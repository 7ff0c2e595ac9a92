import { EventRegistry } from '#event-store';
import { MASTER_DATA_EVENTS } from '#master-data';
import { REGISTRATION_EVENTS } from '#registration';
import { REPAIR_CASE_EVENTS } from '#repair-case';

/** Every event of the house, for whoever writes or reads its one log. */
export function houseRegistry(): EventRegistry {
  return new EventRegistry([
    ...Object.values(REPAIR_CASE_EVENTS),
    ...REGISTRATION_EVENTS,
    ...MASTER_DATA_EVENTS,
  ]);
}
