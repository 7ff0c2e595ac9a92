import type { ViewTable } from '#projections';
import { CASE_HISTORY, CASE_KEY, CASE_QUEUE, CASE_STATE, CASE_TASK } from './case-tables.js';

const stateTable: ViewTable = {
  name: CASE_STATE,
  primaryKey: ['number'],
  create: (db) =>
    db.schema
      .createTable(CASE_STATE)
      .addColumn('number', 'text', (column) => column.primaryKey())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .execute(),
};

const queueTable: ViewTable = {
  name: CASE_QUEUE,
  primaryKey: ['number'],
  create: async (db) => {
    await db.schema
      .createTable(CASE_QUEUE)
      .addColumn('number', 'text', (column) => column.primaryKey())
      .addColumn('opened_at', 'text', (column) => column.notNull())
      .addColumn('requested_on', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('custody', 'text', (column) => column.notNull())
      .addColumn('clock', 'text', (column) => column.notNull())
      .addColumn('programme', 'text', (column) => column.notNull())
      .addColumn('coverage', 'text', (column) => column.notNull())
      .addColumn('maker', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('serial', 'text', (column) => column.notNull())
      .addColumn('reference', 'text')
      .execute();
    await index(db, CASE_QUEUE, ['opened_at', 'number']);
    await index(db, CASE_QUEUE, ['stage', 'opened_at', 'number']);
  },
};

const taskTable: ViewTable = {
  name: CASE_TASK,
  primaryKey: ['task', 'number'],
  create: async (db) => {
    await db.schema
      .createTable(CASE_TASK)
      .addColumn('task', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${CASE_TASK}_key`, ['task', 'number'])
      .execute();
    await index(db, CASE_TASK, ['number']);
  },
};

const keyTable: ViewTable = {
  name: CASE_KEY,
  primaryKey: ['key', 'kind', 'number'],
  create: (db) =>
    db.schema
      .createTable(CASE_KEY)
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${CASE_KEY}_key`, ['key', 'kind', 'number'])
      .execute(),
};

/** The tables of the folded cases and of their queue, keyed as their rows say. */
export const CASE_TABLES: readonly ViewTable[] = [stateTable, queueTable, taskTable, keyTable];

export const HISTORY_TABLE: ViewTable = {
  name: CASE_HISTORY,
  primaryKey: ['number', 'revision'],
  create: (db) =>
    db.schema
      .createTable(CASE_HISTORY)
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('position', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('actor_role', 'text', (column) => column.notNull())
      .addColumn('on_behalf_of', 'text')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('command', 'text', (column) => column.notNull())
      .addColumn('command_id', 'text', (column) => column.notNull())
      .addColumn('recorded_at', 'text', (column) => column.notNull())
      .addColumn('effective_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${CASE_HISTORY}_key`, ['number', 'revision'])
      .execute(),
};

function index(db: Parameters<ViewTable['create']>[0], table: string, columns: readonly string[]) {
  return db.schema
    .createIndex([table, ...columns].join('_'))
    .on(table)
    .columns([...columns])
    .execute();
}
