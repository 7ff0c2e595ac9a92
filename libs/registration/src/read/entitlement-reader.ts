import { ShuriError } from '#kernel';
import {
  decodeCursor,
  type Page,
  pageOf,
  type PageRequest,
  prefixRange,
  searchKeyOf,
  type Views,
} from '#projections';
import { coverOf, type UnitCover } from '../decider/contract-cover.js';
import type { ConsumableState } from '../decider/consumables.js';
import type { OpenContract } from '../decider/contract.state.js';
import type { RegisteredUnit } from '../decider/unit.state.js';
import type { ContractDetail } from './contract-detail.js';
import { packsByConsumables } from './packs-by-consumables.js';
import type { Entitlement } from './unit-entitlements/entitlement.js';
import {
  CONTRACT_STATE,
  ENTITLEMENT,
  type EntitlementDb,
  entitlementTables,
  UNIT_STATE,
  type UnitStateRow,
} from './unit-entitlements/entitlement-tables.js';
import { afterHandingIn } from './unit-entitlements/after-exchange.js';
import { entitlementsOn, passedOnBy } from './unit-entitlements/entitlements-on.js';
import { stoppedByTransfer } from './unit-entitlements/stopped-by-transfer.js';

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
   * The units whose serial begins so, however it is written (D29), in the order of their serials; several when makers or
   * models share one. No programme goes before another: a person picks (A-G-9).
   * @throws ShuriError REQUEST.MALFORMED when nothing but separators was typed, or for a foreign cursor
   */
  async bySerial(typed: string, { limit, cursor }: PageRequest): Promise<Page<UnitEntitlements>> {
    const key = searchKeyOf(typed);
    if (key === '') {
      const field = 'serial';
      const problems = [{ field, rule: 'holds no letter or digit' }];
      throw new ShuriError('REQUEST.MALFORMED', 'the serial holds no letter or digit', { field, problems });
    }
    const { from, before } = prefixRange(key);
    let query = this.#db
      .selectFrom(UNIT_STATE)
      .selectAll()
      .where('serial_key', '>=', from)
      .orderBy('serial_key')
      .orderBy('unit_id')
      .limit(limit + 1);
    if (before !== undefined) query = query.where('serial_key', '<', before);
    if (cursor !== undefined) {
      const [serial = '', unitId = ''] = decodeCursor(cursor, ['string', 'string']).map(String);
      // The first condition alone lets the index find its place.
      query = query
        .where('serial_key', '>=', serial)
        .where((or) => or.or([or('serial_key', '>', serial), or('unit_id', '>', unitId)]));
    }
    const page = pageOf(await query.execute(), limit, (row) => [row.serial_key, row.unit_id]);
    return { ...page, items: await this.#withEntitlements(page.items) };
  }

  /** The unit of that id, or undefined. */
  async byUnitId(unitId: string): Promise<UnitEntitlements | undefined> {
    const rows = await this.#db.selectFrom(UNIT_STATE).selectAll().where('unit_id', '=', unitId).execute();
    return (await this.#withEntitlements(rows))[0];
  }

  /** What the units of those ids are under by contracts, whatever became of those. */
  async byContracts(unitIds: readonly string[]): Promise<readonly UnitCover[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.#db
      .selectFrom(CONTRACT_STATE)
      .select('state')
      .where('contract_id', 'in', (ids) =>
        ids
          .selectFrom(ENTITLEMENT)
          .select((one) => one.ref('contract_id').$notNull().as('contract_id'))
          .where('unit_id', 'in', unitIds)
          .where('contract_id', 'is not', null),
      )
      .orderBy('contract_id')
      .execute();
    const covers = rows.flatMap(({ state }) => coverOf(JSON.parse(state) as OpenContract));
    return covers.filter(({ unitId }) => unitIds.includes(unitId));
  }

  /** The packs whose replacement of consumables has come that far. @throws as `packsByConsumables` */
  packs(consumables: ConsumableState, page: PageRequest): Promise<Page<ContractDetail>> {
    return packsByConsumables(this.#db, consumables, page);
  }

  async #withEntitlements(units: readonly UnitStateRow[]): Promise<readonly UnitEntitlements[]> {
    const answers: UnitEntitlements[] = [];
    const own = await entitlementsOn(
      this.#db,
      units.map((one) => one.unit_id),
    );
    for (const one of units) {
      const unit = JSON.parse(one.state) as RegisteredUnit;
      const held = own.filter((entitlement) => entitlement.unitId === one.unit_id);
      const came = await passedOnBy(this.#db, unit);
      const standing = held.map((entitlement) => afterHandingIn(stoppedByTransfer(entitlement, unit), unit));
      const inherited = came.map((entitlement) => afterHandingIn(entitlement, unit));
      answers.push({
        unitId: one.unit_id,
        revision: one.revision,
        updatedAt: one.updated_at,
        unit,
        entitlements: [...standing, ...inherited],
      });
    }
    return answers;
  }
}
