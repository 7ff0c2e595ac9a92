import { searchKeyOf } from '#projections';
import type { OpenCase } from '../../decider/state.js';
import type { ReadAt } from '../case-detail/case-detail.js';
import {
  CASE_KEY,
  CASE_QUEUE,
  CASE_TASK,
  type CaseDb,
  type CaseKeyRow,
  type CoverageColumn,
} from '../case-tables.js';
import { openTasks } from './case-task.js';

/** Writes the case's line; what was known at its opening stays as it was. */
export async function writeQueueRow(db: CaseDb, number: string, at: ReadAt, state: OpenCase): Promise<void> {
  const { opened } = state;
  const now = {
    updated_at: at.updatedAt,
    revision: at.revision,
    stage: state.stage,
    custody: state.custody,
    clock: state.clock,
    coverage: coverageColumn(state),
  };
  const { maker, model, serial } = opened.item;
  const fixed = {
    number,
    opened_at: at.updatedAt,
    requested_on: opened.requestedOn,
    programme: opened.programme,
    maker,
    model,
    serial,
    reference: opened.reference,
  };
  await db
    .insertInto(CASE_QUEUE)
    .values({ ...fixed, ...now })
    .onConflict((conflict) => conflict.column('number').doUpdateSet(now))
    .execute();
}

/** Brings the case's tasks to those of the state after the event. */
export async function writeTasks(
  db: CaseDb,
  number: string,
  before: OpenCase | undefined,
  after: OpenCase,
): Promise<void> {
  const had = before === undefined ? [] : openTasks(before);
  const has = openTasks(after);
  const done = had.filter((task) => !has.includes(task));
  const fresh = has.filter((task) => !had.includes(task));
  if (done.length > 0) {
    await db.deleteFrom(CASE_TASK).where('number', '=', number).where('task', 'in', done).execute();
  }
  if (fresh.length > 0) {
    const rows = fresh.map((task) => ({ number, task }));
    await db
      .insertInto(CASE_TASK)
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Writes what the case is found by: its number, its serial, its reference. None of them ever changes. */
export async function writeKeys(db: CaseDb, number: string, { opened }: OpenCase): Promise<void> {
  const keys: readonly (readonly [CaseKeyRow['kind'], string | null])[] = [
    ['number', number],
    ['serial', opened.item.serial],
    ['reference', opened.reference],
  ];
  const rows = keys.flatMap(([kind, text]) =>
    text === null ? [] : [{ kind, key: searchKeyOf(text), number }],
  );
  await db
    .insertInto(CASE_KEY)
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function coverageColumn({ coverage }: OpenCase): CoverageColumn {
  return coverage.kind === 'decided' ? coverage.decided.coverage : coverage.kind;
}
