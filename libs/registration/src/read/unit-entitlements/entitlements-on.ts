import type { JsonObject } from '#kernel';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { Span } from '../../events/shapes.js';
import { passedOnTo } from './after-exchange.js';
import type { Entitlement } from './entitlement.js';
import { ENTITLEMENT, type EntitlementDb, type EntitlementRow, UNIT_STATE } from './entitlement-tables.js';

/** What units are under by themselves and by contracts, as the streams say that tell of it. */
export async function entitlementsOn(
  db: EntitlementDb,
  unitIds: readonly string[],
): Promise<readonly Entitlement[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom(ENTITLEMENT)
    .selectAll()
    .where('unit_id', 'in', unitIds)
    .orderBy('starts_on')
    .orderBy('kind')
    .orderBy('source')
    .execute();
  return rows.map((row) => entitlementOf(row));
}

/** What passed on to a unit of the contracts of those whose place it took, exchange by exchange (A-IP-15). */
export async function passedOnBy(db: EntitlementDb, unit: RegisteredUnit): Promise<readonly Entitlement[]> {
  const { unitId } = unit.registered;
  const replaced = new Set<string>();
  let { takenOver } = unit;
  while (takenOver !== null && !replaced.has(takenOver.replaced)) {
    replaced.add(takenOver.replaced);
    const row = await db
      .selectFrom(UNIT_STATE)
      .select('state')
      .where('unit_id', '=', takenOver.replaced)
      .executeTakeFirst();
    takenOver = row === undefined ? null : (JSON.parse(row.state) as RegisteredUnit).takenOver;
  }
  const theirs = await entitlementsOn(db, [...replaced]);
  return theirs.flatMap((entitlement) => passedOnTo(unitId, entitlement));
}

/** What its stream says of it; whether a transfer or an exchange stopped it, the unit's stream says. */
function entitlementOf(row: EntitlementRow): Entitlement {
  return {
    unitId: row.unit_id,
    kind: row.kind,
    startsOn: row.starts_on,
    lastDay: row.last_day,
    standing: row.standing,
    passedOnSince: row.passed_on_since,
    stoppedSince: null,
    withoutSupport: JSON.parse(row.without_support) as Span[],
    contractId: row.contract_id,
    clauses: JSON.parse(row.clauses) as string[],
    detail: JSON.parse(row.detail) as JsonObject,
  };
}
