import { ShuriError } from '#kernel';
import {
  decodeCursor,
  type KeyRange,
  type Page,
  pageOf,
  type PageRequest,
  prefixRange,
  searchKeyOf,
} from '#projections';
import { showCaseNumber } from '../../write/case-number.js';
import {
  CASE_KEY,
  CASE_QUEUE,
  CASE_TASK,
  type CaseDb,
  type CaseQueueRow,
  type CoverageColumn,
} from '../case-tables.js';
import { CASE_TASKS, type CaseTask } from './case-task.js';

/** Which cases are wanted; an absent member does not narrow. */
export interface QueueFilter {
  readonly stage?: CaseQueueRow['stage'];
  readonly programme?: string;
  readonly task?: CaseTask;
  /** Beginning of a case number, serial or reference, as somebody typed it. */
  readonly q?: string;
}

/** A case in the queue. */
export interface QueueItem {
  readonly number: string;
  readonly shownNumber: string;
  readonly openedAt: string;
  readonly requestedOn: string;
  readonly updatedAt: string;
  readonly revision: number;
  readonly stage: CaseQueueRow['stage'];
  readonly custody: CaseQueueRow['custody'];
  readonly clock: CaseQueueRow['clock'];
  readonly programme: string;
  readonly coverage: CoverageColumn;
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  readonly reference: string | null;
  /** What waits for somebody. */
  readonly tasks: readonly CaseTask[];
}

/**
 * One page of the cases that pass the filter, last opened first, equal moments by number from the end.
 * @throws ShuriError REQUEST.MALFORMED for a cursor that is not ours
 */
export async function queuePage(
  db: CaseDb,
  filter: QueueFilter,
  page: PageRequest,
): Promise<Page<QueueItem>> {
  let query = db
    .selectFrom(CASE_QUEUE)
    .selectAll()
    .orderBy('opened_at', 'desc')
    .orderBy('number', 'desc')
    .limit(page.limit + 1);
  const { stage, programme, task, q } = filter;
  if (stage !== undefined) query = query.where('stage', '=', stage);
  if (programme !== undefined) query = query.where('programme', '=', programme);
  if (task !== undefined) {
    query = query.where('number', 'in', db.selectFrom(CASE_TASK).select('number').where('task', '=', task));
  }
  if (q !== undefined) query = query.where('number', 'in', numbersFoundBy(db, q));
  if (page.cursor !== undefined) {
    const [openedAt = '', number = ''] = decodeCursor(page.cursor, ['string', 'string']).map(String);
    // The first condition alone lets the index find its place.
    query = query
      .where('opened_at', '<=', openedAt)
      .where((or) => or.or([or('opened_at', '<', openedAt), or('number', '<', number)]));
  }
  const rows = pageOf(await query.execute(), page.limit, (row) => [row.opened_at, row.number]);
  const tasks = await tasksOf(db, rows.items);
  return { ...rows, items: rows.items.map((row) => queueItem(row, tasks.get(row.number) ?? [])) };
}

/**
 * Numbers of the cases with a key that begins so. In a case number O is read as 0, I and L as 1 (D13).
 * @throws ShuriError REQUEST.MALFORMED when nothing but separators was typed
 */
function numbersFoundBy(db: CaseDb, typed: string) {
  const key = searchKeyOf(typed);
  if (key === '') {
    const problems = [{ field: 'q', rule: 'holds no letter or digit' }];
    throw new ShuriError('REQUEST.MALFORMED', 'there is nothing to search for in q', {
      field: 'q',
      problems,
    });
  }
  const asNumber = key.replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return keysWithin(db, prefixRange(key)).union(
    keysWithin(db, prefixRange(asNumber)).where('kind', '=', 'number'),
  );
}

function keysWithin(db: CaseDb, { from, before }: KeyRange) {
  const query = db.selectFrom(CASE_KEY).select('number').where('key', '>=', from);
  return before === undefined ? query : query.where('key', '<', before);
}

async function tasksOf(
  db: CaseDb,
  rows: readonly CaseQueueRow[],
): Promise<ReadonlyMap<string, readonly CaseTask[]>> {
  const open = new Map<string, CaseTask[]>();
  if (rows.length === 0) return open;
  const numbers = rows.map((row) => row.number);
  const found = await db.selectFrom(CASE_TASK).selectAll().where('number', 'in', numbers).execute();
  for (const { number, task } of found) open.set(number, [...(open.get(number) ?? []), task]);
  return open;
}

function queueItem(row: CaseQueueRow, tasks: readonly CaseTask[]): QueueItem {
  return {
    number: row.number,
    shownNumber: showCaseNumber(row.number),
    openedAt: row.opened_at,
    requestedOn: row.requested_on,
    updatedAt: row.updated_at,
    revision: row.revision,
    stage: row.stage,
    custody: row.custody,
    clock: row.clock,
    programme: row.programme,
    coverage: row.coverage,
    maker: row.maker,
    model: row.model,
    serial: row.serial,
    reference: row.reference,
    tasks: CASE_TASKS.filter((task) => tasks.includes(task)),
  };
}
