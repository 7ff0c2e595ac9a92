import { Commanding } from '#commanding';
import type { EventStore } from '#event-store';
import { type Clock, ShuriError } from '#kernel';
import { productUnitAggregate, registrationRegistry, type UnitState } from '#registration';

/** The units that are registered in a store. */
export function registeredUnits(store: EventStore, clock: Clock): Commanding<UnitState> {
  return new Commanding({
    store,
    registry: registrationRegistry(),
    clock,
    aggregate: productUnitAggregate,
    build: 'test',
    cachedStreams: 8,
    unknown: (stream) => new ShuriError('REGISTRATION.UNKNOWN', stream),
  });
}
