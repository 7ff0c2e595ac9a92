import { searchKeyOf } from '#projections';
import { unitIdOf, type UnitName } from '#registration';
import { showCaseNumber } from '../../write/case-number.js';
import { CASE_KEY, CASE_QUEUE, type CaseDb, type CaseQueueRow } from '../case-tables.js';

/** A repair case of a unit, in a line. */
export interface CaseOfUnit {
  readonly unitId: string;
  readonly number: string;
  readonly shownNumber: string;
  readonly requestedOn: string;
  readonly programme: string;
  readonly stage: CaseQueueRow['stage'];
  readonly coverage: CaseQueueRow['coverage'];
}

/** The cases of these units, last opened first. A serial may be written in any way (D29). */
export async function casesOfUnits(db: CaseDb, units: readonly UnitName[]): Promise<readonly CaseOfUnit[]> {
  if (units.length === 0) return [];
  const wanted = new Set(units.map(unitIdOf));
  const serials = units.map(({ serial }) => searchKeyOf(serial));
  const rows = await db
    .selectFrom(CASE_QUEUE)
    .selectAll()
    .where('number', 'in', (sub) =>
      sub.selectFrom(CASE_KEY).select('number').where('kind', '=', 'serial').where('key', 'in', serials),
    )
    .orderBy('opened_at', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(caseOfUnit).filter(({ unitId }) => wanted.has(unitId));
}

function caseOfUnit(row: CaseQueueRow): CaseOfUnit {
  return {
    unitId: unitIdOf(row),
    number: row.number,
    shownNumber: showCaseNumber(row.number),
    requestedOn: row.requested_on,
    programme: row.programme,
    stage: row.stage,
    coverage: row.coverage,
  };
}
