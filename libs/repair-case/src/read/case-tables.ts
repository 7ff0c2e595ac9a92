import { tableName, type ViewsDb } from '#projections';
import type { OpenCase } from '../decider/state.js';
import type { CaseTask } from './case-queue/case-task.js';

/** A change of the folded state's shape or of any row's meaning is a new generation (D7). */
export const CASES_GENERATION = 9;
export const HISTORY_GENERATION = 1;

export const CASE_STATE = tableName('case_state', CASES_GENERATION);
export const CASE_QUEUE = tableName('case_queue', CASES_GENERATION);
export const CASE_TASK = tableName('case_task', CASES_GENERATION);
export const CASE_KEY = tableName('case_key', CASES_GENERATION);
export const CASE_HISTORY = tableName('case_history', HISTORY_GENERATION);

/** The folded case as of its last event; `state` is the JSON of an `OpenCase`. */
export interface CaseStateRow {
  readonly number: string;
  readonly revision: number;
  readonly updated_at: string;
  readonly state: string;
}

/** A line of the queue. Days are Asia/Tokyo, `opened_at` and `updated_at` are instants. */
export interface CaseQueueRow {
  readonly number: string;
  readonly opened_at: string;
  readonly requested_on: string;
  readonly updated_at: string;
  readonly revision: number;
  readonly stage: OpenCase['stage'];
  readonly custody: OpenCase['custody'];
  readonly clock: OpenCase['clock'];
  readonly programme: string;
  readonly coverage: CoverageColumn;
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  readonly reference: string | null;
}

/** What is known about coverage, in one word. */
export type CoverageColumn = 'undecided' | 'proposed' | 'held' | 'free' | 'paid' | 'excluded';

/** Something that waits for somebody. */
export interface CaseTaskRow {
  readonly number: string;
  readonly task: CaseTask;
}

/** A normalised key under which a case is found (D29). */
export interface CaseKeyRow {
  readonly kind: 'number' | 'serial' | 'reference';
  readonly key: string;
  readonly number: string;
}

/** One event. `data` is the JSON of its newest shape. */
export interface CaseHistoryRow {
  readonly number: string;
  readonly revision: number;
  readonly position: string;
  readonly name: string;
  readonly data: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly on_behalf_of: string | null;
  readonly channel: string;
  readonly command: string;
  readonly command_id: string;
  readonly recorded_at: string;
  readonly effective_at: string;
}

/** The tables of this lib's read models. */
export type CaseTables = {
  readonly [CASE_STATE]: CaseStateRow;
  readonly [CASE_QUEUE]: CaseQueueRow;
  readonly [CASE_TASK]: CaseTaskRow;
  readonly [CASE_KEY]: CaseKeyRow;
  readonly [CASE_HISTORY]: CaseHistoryRow;
};

/** The database with this lib's tables in sight. */
export function caseTables(db: ViewsDb) {
  return db.withTables<CaseTables>();
}

export type CaseDb = ReturnType<typeof caseTables>;
