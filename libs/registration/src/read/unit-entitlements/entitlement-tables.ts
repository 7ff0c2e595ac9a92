import { tableName, type ViewsDb, type ViewTable } from '#projections';
import type { ConsumableState } from '../../decider/consumables.js';
import type { Entitlement } from './entitlement.js';

/** A change of a folded state's shape or of any row's meaning is a new generation (D7). */
export const ENTITLEMENTS_GENERATION = 4;

export const UNIT_STATE = tableName('unit_state', ENTITLEMENTS_GENERATION);
export const CONTRACT_STATE = tableName('contract_state', ENTITLEMENTS_GENERATION);
export const ENTITLEMENT = tableName('unit_entitlement', ENTITLEMENTS_GENERATION);

/** A unit as of its last event; `state` is the JSON of a `RegisteredUnit`, `serial_key` the normalised serial (D29). */
export interface UnitStateRow {
  readonly unit_id: string;
  readonly serial_key: string;
  readonly revision: number;
  readonly updated_at: string;
  readonly state: string;
}

/**
 * A contract as of its last event; `state` is the JSON of an `OpenContract`. `consumables` says of a pack how far their
 * replacement has come, `contact_due_on` since or from when on its customer is to be contacted; empty: it is not.
 */
export interface ContractStateRow {
  readonly contract_id: string;
  readonly revision: number;
  readonly updated_at: string;
  readonly state: string;
  readonly consumables: ConsumableState | null;
  readonly contact_due_on: string;
}

/** One thing that a unit is under. `source` is the stream that says so; `without_support`, `clauses` and `detail` are JSON. */
export interface EntitlementRow {
  readonly unit_id: string;
  readonly source: string;
  readonly kind: Entitlement['kind'];
  readonly starts_on: string;
  readonly last_day: string;
  readonly standing: Entitlement['standing'];
  readonly passed_on_since: string | null;
  readonly without_support: string;
  readonly contract_id: string | null;
  readonly clauses: string;
  readonly detail: string;
}

export type EntitlementTables = {
  readonly [UNIT_STATE]: UnitStateRow;
  readonly [CONTRACT_STATE]: ContractStateRow;
  readonly [ENTITLEMENT]: EntitlementRow;
};

/** The database with these tables in sight. */
export function entitlementTables(db: ViewsDb) {
  return db.withTables<EntitlementTables>();
}

export type EntitlementDb = ReturnType<typeof entitlementTables>;

const unitTable: ViewTable = {
  name: UNIT_STATE,
  primaryKey: ['unit_id'],
  create: async (db) => {
    await db.schema
      .createTable(UNIT_STATE)
      .addColumn('unit_id', 'text', (column) => column.primaryKey())
      .addColumn('serial_key', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex(`${UNIT_STATE}_serial`)
      .on(UNIT_STATE)
      .columns(['serial_key', 'unit_id'])
      .execute();
  },
};

const contractTable: ViewTable = {
  name: CONTRACT_STATE,
  primaryKey: ['contract_id'],
  create: async (db) => {
    await db.schema
      .createTable(CONTRACT_STATE)
      .addColumn('contract_id', 'text', (column) => column.primaryKey())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('consumables', 'text')
      .addColumn('contact_due_on', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex(`${CONTRACT_STATE}_contact`)
      .on(CONTRACT_STATE)
      .columns(['consumables', 'contact_due_on', 'contract_id'])
      .execute();
  },
};

const entitlementTable: ViewTable = {
  name: ENTITLEMENT,
  primaryKey: ['unit_id', 'source', 'kind'],
  create: async (db) => {
    await db.schema
      .createTable(ENTITLEMENT)
      .addColumn('unit_id', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('starts_on', 'text', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .addColumn('standing', 'text', (column) => column.notNull())
      .addColumn('passed_on_since', 'text')
      .addColumn('without_support', 'text', (column) => column.notNull())
      .addColumn('contract_id', 'text')
      .addColumn('clauses', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${ENTITLEMENT}_key`, ['unit_id', 'source', 'kind'])
      .execute();
    await db.schema.createIndex(`${ENTITLEMENT}_source`).on(ENTITLEMENT).columns(['source']).execute();
  },
};

/** The tables of the read model. */
export const ENTITLEMENT_TABLES: readonly ViewTable[] = [unitTable, contractTable, entitlementTable];
