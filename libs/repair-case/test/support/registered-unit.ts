import type { EventMeta } from '#event-store';
import {
  type ProductUnitEventData as Data,
  productUnitAggregate,
  type ProductUnitEventName,
} from '#registration';
import type { PackOnRecord, UnitOnRecord } from '../../src/decider/registered-facts.js';
import { sealed } from './sample.data.js';

type Later = { readonly [Name in ProductUnitEventName]: readonly [Name, Data<Name>] }[ProductUnitEventName];

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

/** A unit with what happened to it since it was registered, as a command reads it. */
export function registeredUnit(...later: readonly Later[]): UnitOnRecord {
  const events: readonly Later[] = [['unit-registered', REGISTERED], ...later];
  const unit = events.reduce(
    (state, [name, data], revision) =>
      productUnitAggregate.evolve(state, { name, data, meta: META, revision }),
    productUnitAggregate.initial,
  );
  if (unit.kind === 'unregistered') throw new TypeError('the unit is not registered');
  return { pack: null, fiveYear: null, unitId: REGISTERED.unitId, revision: later.length, unit };
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
