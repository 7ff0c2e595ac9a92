import type { EventMeta } from '#event-store';
import { type DecodedEvent, type Projection, searchKeyOf, type ViewsTransaction } from '#projections';
import { consumablesOf } from '../../decider/consumables.js';
import { evolveContract } from '../../decider/contract.fold.js';
import { type OpenContract, UNOPENED } from '../../decider/contract.state.js';
import { UnfoldableEvent } from '../../decider/unfoldable.js';
import { evolveUnit } from '../../decider/unit.fold.js';
import { type RegisteredUnit, UNREGISTERED } from '../../decider/unit.state.js';
import { CONTRACT_STREAMS, contractIdOfStream, UNIT_STREAMS, unitIdOfStream } from '../../write/streams.js';
import { type Entitlement, entitlementsOfContract, entitlementsOfUnit } from './entitlement.js';
import {
  CONTRACT_STATE,
  ENTITLEMENT,
  ENTITLEMENT_TABLES,
  type EntitlementDb,
  ENTITLEMENTS_GENERATION,
  entitlementTables,
  UNIT_STATE,
} from './entitlement-tables.js';

/**
 * Folds units and contracts with the folds of the deciders and keeps, in one transaction, their states and what each unit
 * is under. An event that cannot be folded parks its stream.
 */
export const unitEntitlementsProjection: Projection = {
  name: 'unit-entitlements',
  generation: ENTITLEMENTS_GENERATION,
  streamPrefixes: [UNIT_STREAMS, CONTRACT_STREAMS],
  tables: ENTITLEMENT_TABLES,
  apply: async (event, tx) =>
    event.stored.stream.startsWith(UNIT_STREAMS) ? foldUnit(event, tx) : foldContract(event, tx),
};

async function foldUnit({ stored, name, data }: DecodedEvent, tx: ViewsTransaction): Promise<void> {
  const db = entitlementTables(tx);
  const unitId = unitIdOfStream(stored.stream);
  const row = await db
    .selectFrom(UNIT_STATE)
    .select('state')
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  const before = row === undefined ? UNREGISTERED : (JSON.parse(row.state) as RegisteredUnit);
  const after = evolveUnit(before, { name, data });
  if (after.kind === 'unregistered') throw new UnfoldableEvent(name, after.kind);
  const columns = { ...momentOf(stored), state: JSON.stringify(after) };
  await db
    .insertInto(UNIT_STATE)
    .values({ unit_id: unitId, serial_key: searchKeyOf(after.registered.serial), ...columns })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(columns))
    .execute();
  await writeEntitlements(db, stored.stream, entitlementsOfUnit(after));
}

async function foldContract({ stored, name, data }: DecodedEvent, tx: ViewsTransaction): Promise<void> {
  const db = entitlementTables(tx);
  const contractId = contractIdOfStream(stored.stream);
  const row = await db
    .selectFrom(CONTRACT_STATE)
    .select('state')
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  const before = row === undefined ? UNOPENED : (JSON.parse(row.state) as OpenContract);
  const after = evolveContract(before, { name, data });
  if (after.kind === 'unopened') throw new UnfoldableEvent(name, after.kind);
  const consumables = after.kind === 'pack' ? consumablesOf(after) : null;
  const columns = {
    ...momentOf(stored),
    state: JSON.stringify(after),
    consumables: consumables?.state ?? null,
    contact_due_on: consumables?.dueOn ?? '',
  };
  await db
    .insertInto(CONTRACT_STATE)
    .values({ contract_id: contractId, ...columns })
    .onConflict((conflict) => conflict.column('contract_id').doUpdateSet(columns))
    .execute();
  await writeEntitlements(db, stored.stream, entitlementsOfContract(after));
}

function momentOf(stored: DecodedEvent['stored']) {
  const { recordedAt } = stored.meta as unknown as EventMeta;
  return { revision: stored.revision, updated_at: recordedAt };
}

/** What the stream says now takes the place of what it said before. */
async function writeEntitlements(
  db: EntitlementDb,
  source: string,
  entitlements: readonly Entitlement[],
): Promise<void> {
  await db.deleteFrom(ENTITLEMENT).where('source', '=', source).execute();
  if (entitlements.length === 0) return;
  const rows = entitlements.map((one) => ({
    unit_id: one.unitId,
    source,
    kind: one.kind,
    starts_on: one.startsOn,
    last_day: one.lastDay,
    standing: one.standing,
    passed_on_since: one.passedOnSince,
    without_support: JSON.stringify(one.withoutSupport),
    contract_id: one.contractId,
    clauses: JSON.stringify(one.clauses),
    detail: JSON.stringify(one.detail),
  }));
  await db.insertInto(ENTITLEMENT).values(rows).execute();
}
