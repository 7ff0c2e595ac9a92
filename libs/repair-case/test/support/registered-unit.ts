import type { EventMeta } from '#event-store';
import {
  type ProductUnitEventData as Data,
  productUnitAggregate,
  type ProductUnitEventName,
} from '#registration';
import type { PackOnRecord, UnitOnRecord } from '../../src/decider/registered-facts.js';
import { sealed } from './sample.data.js';

type Later = { readonly [Name in ProductUnitEventName]: readonly [Name, Data<Name>] }[ProductUnitEventName];

/** What is otherwise of the unit as it was registered. */
type Registered = Partial<Data<'unit-registered'>>;

const REGISTERED: Data<'unit-registered'> = {
  unitId: 'unit-1',
  maker: 'FRONTIER',
  model: 'GA-1',
  serial: 'GA1-000123',
  factoryShippedOn: null,
  configuration: [],
};

const META: EventMeta = {
  commandId: 'command-1',
  command: 'some-command',
  commandHash: 'hash-1',
  correlationId: 'correlation-1',
  causationId: 'command-1',
  actor: { id: 'desk-1', role: 'front-desk', tokenId: 'token-1' },
  channel: 'test',
  siteId: 'site-1',
  recordedAt: '2026-04-01T00:00:00.000Z',
  effectiveAt: '2026-04-01T00:00:00.000Z',
  build: 'test',
};

function isLater(one: Later | Registered): one is Later {
  return Array.isArray(one);
}

/** A unit with what happened to it since it was registered, as a command reads it. */
export function registeredUnit(...given: readonly (Later | Registered)[]): UnitOnRecord {
  const later = given.filter((one) => isLater(one));
  const registered = given.filter((one) => !isLater(one));
  const events: readonly Later[] = [
    ['unit-registered', Object.assign({}, REGISTERED, ...registered) as typeof REGISTERED],
    ...later,
  ];
  const unit = events.reduce(
    (state, [name, data], revision) =>
      productUnitAggregate.evolve(state, { name, data, meta: META, revision }),
    productUnitAggregate.initial,
  );
  if (unit.kind === 'unregistered') throw new TypeError('the unit is not registered');
  const contracts = { pack: null, packOfReplaced: null, fiveYear: null };
  return { unitId: REGISTERED.unitId, revision: later.length, unit, first: null, ...contracts };
}

/** A pack, as its contract has it on record. */
export function packOnRecord(
  terms: PackOnRecord['terms'],
  consumables: Partial<Pick<PackOnRecord, 'replacedOn' | 'isReplacementGivenUp'>> = {},
): PackOnRecord {
  const open = { replacedOn: null, isReplacementGivenUp: false };
  return { contractId: 'contract-1', revision: 3, terms, ...open, ...consumables };
}

/** The guarantee of a repair that left on a day (FR-R4-5). */
export function guaranteed(
  shippedOn: string,
  parts: readonly string[],
  caseNumber = 'EARLIER00',
): readonly ['re-repair-guarantee-opened', Data<'re-repair-guarantee-opened'>] {
  const lastDay = Temporal.PlainDate.from(shippedOn).add({ months: 3 }).subtract({ days: 1 }).toString();
  return [
    're-repair-guarantee-opened',
    { caseNumber, parts: [...parts], shippedOn, lastDay, clauses: ['FR-R4-5'] },
  ];
}

/** A paper on the unit's record. */
export function paperOnRecord(
  kind: 'receipt' | 'warranty-card' | 'shop-stamp',
  on: string | null = null,
  shop: string | null = null,
): readonly ['date-evidence-recorded', Data<'date-evidence-recorded'>] {
  return ['date-evidence-recorded', { kind, on, shop, file: null }];
}

/** The unit passed to another owner. */
export function transferred(
  transferId: string,
  transferredOn: string,
): readonly ['ownership-transferred', Data<'ownership-transferred'>] {
  return ['ownership-transferred', { transferId, transferredOn, owner: sealed(1) }];
}

/** It took the place of unit-0, with a warranty of those days or without one. */
export function tookOver(
  cause: 'initial-failure' | 'swap',
  startsOn?: string,
  lastDay = '',
  programme: 'frontier' | 'ipro' = 'frontier',
): readonly Later[] {
  const exchangedOn = programme === 'frontier' ? '2025-06-10' : '2024-01-10';
  const taken = { replaced: 'unit-0', cause, exchangedOn, clauses: [] };
  if (startsOn === undefined) return [['unit-taken-over', taken]];
  const startedBy = cause === 'swap' ? 'swap' : 'initial-failure-exchange';
  const term = {
    programme,
    startedBy,
    startsOn,
    lastDay,
    clauses: [],
    policyRevision: 'FW@2020-10-16',
  } as const;
  return [
    ['unit-taken-over', taken],
    ['term-started', { term: { ...term, clauses: [] }, approval: null }],
  ];
}

/** The unit was handed in for another. */
export function exchangedFor(
  replacement: string,
  exchangedOn: string,
  cause: 'initial-failure' | 'swap',
): readonly ['unit-exchanged', Data<'unit-exchanged'>] {
  const passesOn = { terms: [], plan: null };
  return ['unit-exchanged', { replacement, cause, exchangedOn, passesOn, clauses: [] }];
}
