import { exhaustive } from '#kernel';
import { type Projection, tableName, type ViewsDb, type ViewsTransaction } from '#projections';
import { type DeadlineFact, deadlineFactOf } from './deadline-facts.js';

/** Name of the projection, for instance to hear of its commits. */
export const DUE_DEADLINES = 'due-deadlines';

const GENERATION = 1;
export const DUE_TABLE = tableName('due_deadlines', GENERATION);

/** One deadline in its latest arming. */
export interface DueRow {
  readonly deadline_id: string;
  readonly stream: string;
  readonly kind: string;
  readonly arming: number;
  readonly status: 'armed' | 'disarmed' | 'fired';
  readonly period: string;
  readonly start_fact: string;
  readonly starts_on: string;
  readonly first_counted_day: string;
  readonly last_day: string;
  readonly fires_at: string;
  /** JSON array of clause ids. */
  readonly clauses: string;
  readonly policy_revision: string;
  readonly calendar_revision: string | null;
  readonly because: string | null;
  readonly observed_at: string | null;
  readonly lateness_ms: number | null;
  /** The timekeeper's own notes follow; they are not in the events and a rebuild forgets them. */
  readonly answer: 'none' | 'appended' | 'moot';
  readonly claimed_by: string | null;
  readonly claimed_until: string | null;
  readonly attempts: number;
  readonly retry_at: string | null;
}

/** For `db.withTables<DueTables>()`. */
export type DueTables = { [DUE_TABLE]: DueRow };

const UNTOUCHED = {
  answer: 'none',
  claimed_by: null,
  claimed_until: null,
  attempts: 0,
  retry_at: null,
} as const;

/**
 * The due table: every deadline that was ever armed, in its latest arming.
 * @param streamPrefixes the streams in which deadlines ride.
 */
export function dueDeadlines(streamPrefixes: readonly string[]): Projection {
  return {
    name: DUE_DEADLINES,
    generation: GENERATION,
    streamPrefixes,
    tables: [
      {
        name: DUE_TABLE,
        primaryKey: ['deadline_id'],
        localColumns: ['answer', 'claimed_by', 'claimed_until', 'attempts', 'retry_at'],
        create: createDueTable,
      },
    ],
    apply: async (event, tx) => {
      const fact = deadlineFactOf(event);
      if (fact !== undefined) await applyFact(fact, event.stored.stream, tx);
    },
  };
}

async function applyFact(fact: DeadlineFact, stream: string, tx: ViewsTransaction): Promise<void> {
  switch (fact.kind) {
    case 'armed':
      return arm(fact.armed, stream, tx);
    case 'disarmed':
      return settle(fact.disarmed, { status: 'disarmed', because: fact.disarmed.because }, tx);
    case 'passed': {
      const { observedAt, latenessMs } = fact.passed;
      return settle(fact.passed, { status: 'fired', observed_at: observedAt, lateness_ms: latenessMs }, tx);
    }
    default:
      return exhaustive(fact);
  }
}

/** A later arming voids the earlier one with everything that was noted of it. */
async function arm(
  armed: Extract<DeadlineFact, { kind: 'armed' }>['armed'],
  stream: string,
  tx: ViewsTransaction,
): Promise<void> {
  const { deadlineId, ...fact } = armed;
  const columns = {
    stream,
    kind: fact.kind,
    arming: fact.arming,
    status: 'armed',
    period: fact.period,
    start_fact: fact.startFact,
    starts_on: fact.startsOn,
    first_counted_day: fact.firstCountedDay,
    last_day: fact.lastDay,
    fires_at: fact.firesAt,
    clauses: JSON.stringify(fact.clauses),
    policy_revision: fact.policyRevision,
    calendar_revision: fact.calendarRevision,
    because: null,
    observed_at: null,
    lateness_ms: null,
    ...UNTOUCHED,
  } as const;
  await tx
    .withTables<DueTables>()
    .insertInto(DUE_TABLE)
    .values({ deadline_id: deadlineId, ...columns })
    .onConflict((conflict) =>
      conflict.column('deadline_id').doUpdateSet(columns).where(`${DUE_TABLE}.arming`, '<', fact.arming),
    )
    .execute();
}

/** Only the arming that is meant, and only once. */
async function settle(
  which: { readonly deadlineId: string; readonly arming: number },
  columns: Partial<DueRow>,
  tx: ViewsTransaction,
): Promise<void> {
  await tx
    .withTables<DueTables>()
    .updateTable(DUE_TABLE)
    .set(columns)
    .where('deadline_id', '=', which.deadlineId)
    .where('arming', '=', which.arming)
    .where('status', '=', 'armed')
    .execute();
}

async function createDueTable(db: ViewsDb): Promise<void> {
  await db.schema
    .createTable(DUE_TABLE)
    .addColumn('deadline_id', 'text', (column) => column.primaryKey())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('arming', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('start_fact', 'text', (column) => column.notNull())
    .addColumn('starts_on', 'text', (column) => column.notNull())
    .addColumn('first_counted_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('fires_at', 'text', (column) => column.notNull())
    .addColumn('clauses', 'text', (column) => column.notNull())
    .addColumn('policy_revision', 'text', (column) => column.notNull())
    .addColumn('calendar_revision', 'text')
    .addColumn('because', 'text')
    .addColumn('observed_at', 'text')
    .addColumn('lateness_ms', 'bigint')
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('retry_at', 'text')
    .execute();
  const index = (purpose: string) => db.schema.createIndex(`${DUE_TABLE}_${purpose}`).on(DUE_TABLE);
  await index('due').columns(['status', 'answer', 'fires_at', 'deadline_id']).execute();
  await index('time').columns(['fires_at', 'deadline_id']).execute();
  await index('stream').columns(['stream', 'fires_at', 'deadline_id']).execute();
}
