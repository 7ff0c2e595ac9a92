import type { JsonObject } from '#kernel';
import { searchKeyOf, type Views } from '#projections';
import type { RegisteredUnit } from '../decider/unit.state.js';
import type { Entitlement } from './unit-entitlements/entitlement.js';
import {
  ENTITLEMENT,
  type EntitlementDb,
  type EntitlementRow,
  entitlementTables,
  UNIT_STATE,
  type UnitStateRow,
} from './unit-entitlements/entitlement-tables.js';

/** A unit with all that it is under, by whatever programme or contract. Personal values are still sealed. */
export interface UnitEntitlements {
  readonly unitId: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly unit: RegisteredUnit;
  readonly entitlements: readonly Entitlement[];
}

/** Answers what products in the field are under. */
export class EntitlementReader {
  readonly #db: EntitlementDb;

  constructor(views: Views) {
    this.#db = entitlementTables(views.reader);
  }

  /**
   * The units with that serial, however it is written (D29); several when makers or models share it, none when nobody
   * registered one. No programme goes before another: a person picks (A-G-9).
   */
  async bySerial(text: string): Promise<readonly UnitEntitlements[]> {
    const key = searchKeyOf(text);
    if (key === '') return [];
    const rows = await this.#db
      .selectFrom(UNIT_STATE)
      .selectAll()
      .where('serial_key', '=', key)
      .orderBy('unit_id')
      .execute();
    return this.#withEntitlements(rows);
  }

  /** The unit of that id, or undefined. */
  async byUnitId(unitId: string): Promise<UnitEntitlements | undefined> {
    const rows = await this.#db.selectFrom(UNIT_STATE).selectAll().where('unit_id', '=', unitId).execute();
    return (await this.#withEntitlements(rows))[0];
  }

  async #withEntitlements(units: readonly UnitStateRow[]): Promise<readonly UnitEntitlements[]> {
    if (units.length === 0) return [];
    const ids = units.map((one) => one.unit_id);
    const rows = await this.#db
      .selectFrom(ENTITLEMENT)
      .selectAll()
      .where('unit_id', 'in', ids)
      .orderBy('starts_on')
      .orderBy('kind')
      .orderBy('source')
      .execute();
    return units.map((one) => ({
      unitId: one.unit_id,
      revision: one.revision,
      updatedAt: one.updated_at,
      unit: JSON.parse(one.state) as RegisteredUnit,
      entitlements: rows.filter((row) => row.unit_id === one.unit_id).map(entitlementOf),
    }));
  }
}

function entitlementOf(row: EntitlementRow): Entitlement {
  return {
    unitId: row.unit_id,
    kind: row.kind,
    startsOn: row.starts_on,
    lastDay: row.last_day,
    standing: row.standing,
    contractId: row.contract_id,
    clauses: JSON.parse(row.clauses) as string[],
    detail: JSON.parse(row.detail) as JsonObject,
  };
}
