import { type Aggregate, Commanding } from '#commanding';
import type { EventRegistry, EventStore } from '#event-store';
import { type Clock, ShuriError } from '#kernel';
import type { Terms } from '#policy';
import type { PersonalDataStore } from '#privacy';
import {
  contractAggregate,
  contractIdOfStream,
  type ContractsOnUnits,
  type ContractState,
  partnerAggregate,
  partnerIdOfStream,
  type PartnerState,
  productUnitAggregate,
  RegistrationRunner,
  type TakeTurns,
  unitIdOfStream,
  type UnitState,
} from '#registration';
import {
  CaseRunner,
  type CaseState,
  numberOfStream,
  type Registered,
  repairCaseAggregate,
} from '#repair-case';

const CACHED_STREAMS = 1_000;

export interface RunnerParts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly clock: Clock;
  readonly personal: PersonalDataStore;
  /** What units are under by contracts. */
  readonly contractsOn: ContractsOnUnits;
  /** Where several processes take orders over the same units. Default: this process alone does. */
  readonly takeTurns?: TakeTurns;
  /** The dated master data in use, or as known at an instant (RFC 3339 `Z` with milliseconds); asked anew for each command. */
  readonly terms: (knownAt?: string) => Terms;
  /** Version of the program, recorded with each event. */
  readonly build: string;
  /** How many folded streams of each kind are kept in memory. Default 1,000. */
  readonly cachedStreams?: number;
}

/** What runs the commands of the house, by what they are about. */
export interface Runners {
  readonly cases: CaseRunner;
  readonly registration: RegistrationRunner;
  /** What the cases read of units, contracts and partners. */
  readonly registered: Registered;
  /** The loops themselves, for whoever reads what they fold. */
  readonly loops: {
    readonly cases: Commanding<CaseState>;
    readonly units: Commanding<UnitState>;
    readonly contracts: Commanding<ContractState>;
    readonly partners: Commanding<PartnerState>;
  };
}

/** One decision loop for each kind of stream, and the runners over them. */
export function runnersOver({ personal, terms, contractsOn, takeTurns, ...parts }: RunnerParts): Runners {
  const turns = takeTurns === undefined ? {} : { takeTurns };
  const loop = <State>(aggregate: Aggregate<State>, unknown: (stream: string) => ShuriError) =>
    new Commanding({ cachedStreams: CACHED_STREAMS, ...parts, aggregate, unknown });
  const loops = {
    cases: loop(repairCaseAggregate, unknownCase),
    units: loop(productUnitAggregate, (stream) => notRegistered('unit', unitIdOfStream(stream))),
    contracts: loop(contractAggregate, (stream) => notRegistered('contract', contractIdOfStream(stream))),
    partners: loop(partnerAggregate, (stream) => notRegistered('partner', partnerIdOfStream(stream))),
  };
  const registered = { ...loops, contractsOn };
  return {
    cases: new CaseRunner({ commanding: loops.cases, registered, personal, terms }),
    registration: new RegistrationRunner({ ...loops, personal, contractsOn, ...turns, terms }),
    registered,
    loops,
  };
}

function unknownCase(stream: string): ShuriError {
  const number = numberOfStream(stream);
  return new ShuriError('REPAIR_CASE.UNKNOWN', `there is no case ${number}`, { number });
}

function notRegistered(subject: 'unit' | 'contract' | 'partner', id: string): ShuriError {
  return new ShuriError('REGISTRATION.UNKNOWN', `there is no ${subject} ${id}`, { subject, id });
}
