import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Views, ViewsTransaction } from '#projections';
import { DUE_TABLE, type DueRow, type DueTables } from './due-deadlines.projection.js';

/** A deadline whose time has come, held by this timekeeper until its lease ends. */
export interface ClaimedDeadline {
  readonly deadlineId: string;
  readonly arming: number;
  readonly kind: string;
  readonly stream: string;
  readonly firesAt: string;
  /** How often it was tried without an answer. */
  readonly attempts: number;
  /** The timekeeper that claimed it. */
  readonly by: string;
}

export interface Claiming {
  /** The claiming timekeeper; its own earlier claims are void. */
  readonly by: string;
  /** RFC 3339 `Z` with milliseconds, like every instant here: they compare as text. */
  readonly now: string;
  readonly until: string;
  readonly limit: number;
}

type Due = ExpressionBuilder<DueTables, typeof DUE_TABLE>;

/** The timekeeper's side of the due table: claims and what became of them. */
export class DueTable {
  constructor(private readonly views: Views) {}

  /** When the first unanswered deadline fires, be it past or to come; undefined when none is armed. */
  async earliest(): Promise<string | undefined> {
    const row = await this.views.reader
      .withTables<DueTables>()
      .selectFrom(DUE_TABLE)
      .select('fires_at')
      .where('status', '=', 'armed')
      .where('answer', '=', 'none')
      .orderBy('fires_at')
      .limit(1)
      .executeTakeFirst();
    return row?.fires_at;
  }

  /**
   * Claims what is due, in order of `firesAt`. A case whose earlier deadline waits for another attempt or is held by
   * another timekeeper is left alone, so that the order within it stands. Several timekeepers may claim at once: none
   * waits for another, and no deadline is claimed twice before its lease ends.
   */
  claim(claiming: Claiming): Promise<readonly ClaimedDeadline[]> {
    return this.views.writer.transaction().execute(async (tx) => {
      const free = await lockFree(tx, claiming);
      const mine = await inOrderOfTheCase(tx, free, claiming.now);
      if (mine.length > 0) {
        await tx
          .withTables<DueTables>()
          .updateTable(DUE_TABLE)
          .set({ claimed_by: claiming.by, claimed_until: claiming.until })
          .where(
            'deadline_id',
            'in',
            mine.map((one) => one.deadline_id),
          )
          .execute();
      }
      return mine.map(({ deadline_id: deadlineId, fires_at: firesAt, ...rest }) => ({
        ...rest,
        deadlineId,
        firesAt,
        by: claiming.by,
      }));
    });
  }

  /** The claimed arming has its answer and is not asked again. */
  async answered(which: ClaimedDeadline, answer: 'appended' | 'moot'): Promise<void> {
    const columns = { answer, claimed_by: null, claimed_until: null, retry_at: null };
    await this.#noteOn(which, columns).execute();
  }

  /** The claimed arming waits for another attempt, unless another timekeeper has taken it over meanwhile. */
  async postpone(which: ClaimedDeadline, retryAt: string): Promise<void> {
    const attempts = which.attempts + 1;
    const columns = { attempts, retry_at: retryAt, claimed_by: null, claimed_until: null };
    await this.#noteOn(which, columns).where('claimed_by', '=', which.by).execute();
  }

  /** When the next deadline may be claimed that could not be at `now`; undefined when there is none. */
  async nextChance(by: string, now: string): Promise<string | undefined> {
    const open = this.views.reader
      .withTables<DueTables>()
      .selectFrom(DUE_TABLE)
      .where('status', '=', 'armed')
      .where('answer', '=', 'none');
    const rows = await Promise.all([
      open
        .select((eb) => eb.fn.min('fires_at').as('at'))
        .where('fires_at', '>', now)
        .executeTakeFirst(),
      open
        .select((eb) => eb.fn.min('retry_at').as('at'))
        .where('fires_at', '<=', now)
        .where('retry_at', '>', now)
        .executeTakeFirst(),
      open
        .select((eb) => eb.fn.min('claimed_until').as('at'))
        .where('fires_at', '<=', now)
        .where('claimed_until', '>', now)
        .where('claimed_by', '<>', by)
        .executeTakeFirst(),
    ]);
    return rows
      .map((row) => row?.at ?? undefined)
      .filter((at) => at !== undefined)
      .sort(compare)[0];
  }

  #noteOn(which: ClaimedDeadline, columns: Partial<DueRow>) {
    return this.views.writer
      .withTables<DueTables>()
      .updateTable(DUE_TABLE)
      .set(columns)
      .where('deadline_id', '=', which.deadlineId)
      .where('arming', '=', which.arming);
  }
}

const CLAIMED = ['deadline_id', 'arming', 'kind', 'stream', 'fires_at', 'attempts'] as const;
type FreeRow = Pick<DueRow, (typeof CLAIMED)[number]>;

/** What may be claimed, locked to the end of the transaction; what another transaction has locked is passed over. */
function lockFree(tx: ViewsTransaction, { by, now, limit }: Claiming): Promise<FreeRow[]> {
  return tx
    .withTables<DueTables>()
    .selectFrom(DUE_TABLE)
    .select(CLAIMED)
    .where((eb) => isFree(eb, by, now))
    .where((eb) => eb.not(eb.exists(earlierOfTheCase(eb, by, now))))
    .orderBy('fires_at')
    .orderBy('deadline_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/**
 * Those before which nothing of their case is left open. Another timekeeper's claim cannot be seen before it is
 * committed; but what it holds is not among ours, and so whatever comes later in the case is left to it.
 */
async function inOrderOfTheCase(
  tx: ViewsTransaction,
  free: readonly FreeRow[],
  now: string,
): Promise<readonly FreeRow[]> {
  if (free.length === 0) return free;
  const open = await tx
    .withTables<DueTables>()
    .selectFrom(DUE_TABLE)
    .select(['deadline_id', 'stream'])
    .where('stream', 'in', [...new Set(free.map(({ stream }) => stream))])
    .where('status', '=', 'armed')
    .where('answer', '=', 'none')
    .where('fires_at', '<=', now)
    .orderBy('fires_at')
    .orderBy('deadline_id')
    .execute();
  const ours = new Set(free.map((one) => one.deadline_id));
  const heldBack = new Set<string>();
  const kept = new Set<string>();
  for (const one of open) {
    if (!ours.has(one.deadline_id)) heldBack.add(one.stream);
    else if (!heldBack.has(one.stream)) kept.add(one.deadline_id);
  }
  return free.filter((one) => kept.has(one.deadline_id));
}

/** Due, unanswered, and neither waiting for another attempt nor held by another timekeeper. */
function isFree(eb: Due, by: string, now: string): ExpressionWrapper<DueTables, typeof DUE_TABLE, SqlBool> {
  return eb.and([
    eb('status', '=', 'armed'),
    eb('answer', '=', 'none'),
    eb('fires_at', '<=', now),
    eb.or([eb('retry_at', 'is', null), eb('retry_at', '<=', now)]),
    eb.or([eb('claimed_by', 'is', null), eb('claimed_by', '=', by), eb('claimed_until', '<=', now)]),
  ]);
}

/** An earlier unanswered deadline of the same case that cannot be claimed now. */
function earlierOfTheCase(eb: Due, by: string, now: string) {
  return eb
    .selectFrom(`${DUE_TABLE} as earlier`)
    .select('earlier.deadline_id')
    .whereRef('earlier.stream', '=', `${DUE_TABLE}.stream`)
    .where('earlier.status', '=', 'armed')
    .where('earlier.answer', '=', 'none')
    .where((inner) =>
      inner.or([
        inner('earlier.fires_at', '<', inner.ref(`${DUE_TABLE}.fires_at`)),
        inner.and([
          inner('earlier.fires_at', '=', inner.ref(`${DUE_TABLE}.fires_at`)),
          inner('earlier.deadline_id', '<', inner.ref(`${DUE_TABLE}.deadline_id`)),
        ]),
      ]),
    )
    .where((inner) =>
      inner.or([
        inner('earlier.retry_at', '>', now),
        inner.and([inner('earlier.claimed_by', '<>', by), inner('earlier.claimed_until', '>', now)]),
      ]),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
