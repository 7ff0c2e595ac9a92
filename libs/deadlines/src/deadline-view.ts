import { ShuriError } from '#kernel';
import { decodeCursor, type Page, pageOf, type Views } from '#projections';
import { DUE_TABLE, type DueRow, type DueTables } from './due-deadlines.projection.js';

/** `moot`: its firing found nothing to do, so it was settled without an event. */
export const DEADLINE_STATUSES = ['armed', 'disarmed', 'fired', 'moot'] as const;
export type DeadlineStatus = (typeof DEADLINE_STATUSES)[number];

/** A deadline in its latest arming. Days are Asia/Tokyo days, instants UTC (D9). */
export interface Deadline {
  readonly deadlineId: string;
  readonly stream: string;
  readonly kind: string;
  readonly arming: number;
  readonly status: DeadlineStatus;
  readonly period: string;
  readonly startFact: string;
  readonly startsOn: string;
  readonly firstCountedDay: string;
  readonly lastDay: string;
  readonly firesAt: string;
  readonly clauses: readonly string[];
  readonly policyRevision: string;
  readonly calendarRevision: string | null;
  /** Why it was disarmed. */
  readonly because: string | null;
  /** When its passing was observed, and how long after `firesAt` (milliseconds). */
  readonly observedAt: string | null;
  readonly latenessMs: number | null;
  /** How often its firing failed, and when the next attempt is due. */
  readonly attempts: number;
  readonly retryAt: string | null;
}

/** All members that are given must hold. */
export interface DeadlineFilter {
  readonly kind?: string;
  readonly status?: DeadlineStatus;
  readonly stream?: string;
}

/** `after` is the `next` of the page before; `limit` is 1 to 200. */
export interface DeadlinePaging {
  readonly after?: string;
  readonly limit: number;
}

const MOST_PER_PAGE = 200;

/** Reads deadlines for people: `/v1/deadlines`. */
export class DeadlineView {
  constructor(private readonly views: Views) {}

  /**
   * One page in order of `firesAt`.
   * @throws ShuriError REQUEST.MALFORMED for a foreign cursor or a limit out of range.
   */
  async list(filter: DeadlineFilter, paging: DeadlinePaging): Promise<Page<Deadline>> {
    const { limit } = paging;
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_PER_PAGE) {
      const field = 'limit';
      const problems = [{ field, rule: `must be a whole number from 1 to ${MOST_PER_PAGE}` }];
      throw new ShuriError('REQUEST.MALFORMED', `a page has 1 to ${MOST_PER_PAGE} deadlines`, {
        field,
        problems,
      });
    }
    let query = this.#filtered(filter);
    if (paging.after !== undefined) {
      const [firesAt = '', deadlineId = ''] = decodeCursor(paging.after, ['string', 'string']).map(String);
      query = query.where((eb) =>
        eb.or([
          eb('fires_at', '>', firesAt),
          eb.and([eb('fires_at', '=', firesAt), eb('deadline_id', '>', deadlineId)]),
        ]),
      );
    }
    const rows = await query
      .selectAll()
      .orderBy('fires_at')
      .orderBy('deadline_id')
      .limit(limit + 1)
      .execute();
    return pageOf(rows.map(deadlineOf), limit, (row) => [row.firesAt, row.deadlineId]);
  }

  /** The deadline, or undefined when it was never armed. */
  async byId(deadlineId: string): Promise<Deadline | undefined> {
    const query = this.#filtered({}).selectAll().where('deadline_id', '=', deadlineId);
    const row = await query.executeTakeFirst();
    return row === undefined ? undefined : deadlineOf(row);
  }

  #filtered(filter: DeadlineFilter) {
    const { kind, status, stream } = filter;
    let query = this.views.reader.withTables<DueTables>().selectFrom(DUE_TABLE);
    if (kind !== undefined) query = query.where('kind', '=', kind);
    if (stream !== undefined) query = query.where('stream', '=', stream);
    if (status === undefined) return query;
    if (status === 'moot') return query.where('status', '=', 'armed').where('answer', '=', 'moot');
    query = query.where('status', '=', status);
    return status === 'armed' ? query.where('answer', '<>', 'moot') : query;
  }
}

function deadlineOf(row: DueRow): Deadline {
  return {
    deadlineId: row.deadline_id,
    stream: row.stream,
    kind: row.kind,
    arming: row.arming,
    status: row.status === 'armed' && row.answer === 'moot' ? 'moot' : row.status,
    period: row.period,
    startFact: row.start_fact,
    startsOn: row.starts_on,
    firstCountedDay: row.first_counted_day,
    lastDay: row.last_day,
    firesAt: row.fires_at,
    clauses: JSON.parse(row.clauses) as string[],
    policyRevision: row.policy_revision,
    calendarRevision: row.calendar_revision,
    because: row.because,
    observedAt: row.observed_at,
    latenessMs: row.lateness_ms,
    attempts: row.attempts,
    retryAt: row.retry_at,
  };
}
