import type { StoredEvent } from '#event-store';
import type { Follower, ViewsDb, ViewsTransaction } from '#projections';

interface SettledRow {
  readonly automation: string;
  readonly generation: number;
  readonly event_id: string;
  readonly event_type: string;
  readonly stream: string;
  readonly revision: number;
  readonly outcome: SettledEvent['outcome'];
  readonly code: string | null;
  readonly reason: string;
  readonly clauses: string;
  readonly since: string;
}

type SettledTables = { automation_settled: SettledRow };

/** Why an event got no answer, and none will come by itself. */
export interface Unanswered {
  /** `refused`: the command was; `left-to-person`: by the automation itself, no command was sent. */
  readonly outcome: 'refused' | 'left-to-person';
  /** The code of the refusal, if it was one. */
  readonly code: string | null;
  readonly reason: string;
  readonly clauses: readonly string[];
}

/** An event that an automation settled without having done anything: a person may want to. */
export interface SettledEvent extends Unanswered {
  readonly automation: string;
  readonly generation: number;
  readonly eventId: string;
  readonly eventType: string;
  readonly stream: string;
  readonly revision: number;
  /** The store's time of that event (RFC 3339, UTC). */
  readonly since: string;
}

export async function createSettledTable(db: ViewsDb): Promise<void> {
  await db.schema
    .createTable('automation_settled')
    .ifNotExists()
    .addColumn('automation', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('event_type', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('code', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('clauses', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('automation_settled_key', ['automation', 'generation', 'event_id'])
    .execute();
}

/** Notes how the event was settled; `undefined`: it was answered after all, and nothing is left to say. */
export async function noteSettled(
  tx: ViewsTransaction,
  { name: automation, generation }: Follower,
  event: StoredEvent,
  unanswered: Unanswered | undefined,
): Promise<void> {
  const db = tx.withTables<SettledTables>();
  await db
    .deleteFrom('automation_settled')
    .where('automation', '=', automation)
    .where('generation', '=', generation)
    .where('event_id', '=', event.id)
    .execute();
  if (unanswered === undefined) return;
  const { outcome, code, reason, clauses } = unanswered;
  await db
    .insertInto('automation_settled')
    .values({
      automation,
      generation,
      event_id: event.id,
      event_type: event.type,
      stream: event.stream,
      revision: event.revision,
      outcome,
      code,
      reason,
      clauses: JSON.stringify(clauses),
      since: event.storedAt,
    })
    .execute();
}

/** What these automations settled without an answer, oldest first. */
export async function listSettled(
  db: ViewsDb,
  automations: readonly string[],
): Promise<readonly SettledEvent[]> {
  if (automations.length === 0) return [];
  const rows = await db
    .withTables<SettledTables>()
    .selectFrom('automation_settled')
    .selectAll()
    .where('automation', 'in', automations)
    .orderBy('since')
    .orderBy('stream')
    .orderBy('revision')
    .orderBy('automation')
    .execute();
  return rows.map(({ event_id: eventId, event_type: eventType, clauses, ...rest }) => ({
    ...rest,
    eventId,
    eventType,
    clauses: JSON.parse(clauses) as string[],
  }));
}
