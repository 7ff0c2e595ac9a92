import type { OpenCase } from '../../decider/state.js';
import { CASE_STATE, type CaseDb } from '../case-tables.js';
import type { ReadAt } from './case-detail.js';

/** A folded case as its row holds it. */
export interface FoldedCase extends ReadAt {
  readonly state: OpenCase;
}

/** The folded case of that number, or undefined. */
export async function readCaseState(db: CaseDb, number: string): Promise<FoldedCase | undefined> {
  const row = await db.selectFrom(CASE_STATE).selectAll().where('number', '=', number).executeTakeFirst();
  if (row === undefined) return undefined;
  return { state: JSON.parse(row.state) as OpenCase, revision: row.revision, updatedAt: row.updated_at };
}

/** Writes the folded case over what was there. */
export async function writeCaseState(db: CaseDb, number: string, at: ReadAt, state: OpenCase): Promise<void> {
  const row = { revision: at.revision, updated_at: at.updatedAt, state: JSON.stringify(state) };
  await db
    .insertInto(CASE_STATE)
    .values({ number, ...row })
    .onConflict((conflict) => conflict.column('number').doUpdateSet(row))
    .execute();
}
