import { Commanding } from '#commanding';
import type { EventStore } from '#event-store';
import { type Clock, ShuriError } from '#kernel';
import {
  contractAggregate,
  partnerAggregate,
  productUnitAggregate,
  registrationRegistry,
} from '#registration';
import type { Registered } from '../../src/write/unit-of-case.js';

/** The units and partners that are registered in a store; none of them is under a contract. */
export function registeredUnits(store: EventStore, clock: Clock): Registered {
  const loop = { store, registry: registrationRegistry(), clock, build: 'test', cachedStreams: 8, unknown };
  return {
    units: new Commanding({ ...loop, aggregate: productUnitAggregate }),
    contracts: new Commanding({ ...loop, aggregate: contractAggregate }),
    partners: new Commanding({ ...loop, aggregate: partnerAggregate }),
    contractsOn: () => Promise.resolve([]),
  };
}

function unknown(stream: string): ShuriError {
  return new ShuriError('REGISTRATION.UNKNOWN', stream);
}
