import type { Decision, Warning } from '#commanding';
import { canonicalJson } from '#kernel';
import { tableRevision, type Terms } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import type { AssessedWith } from './assessment-record.js';
import type { Assessed } from './assessed.js';

/** The dated master data that a decision goes by, and the moment as of which it was known, RFC 3339. */
export interface Rulebook {
  readonly terms: Terms;
  readonly knownAt: string;
}

/**
 * The tables in use; where a decision stands, those that it knew: late evidence changes what is known of the item, not what
 * the rulebook said when it was decided (A-FR-30, D10). Decisions from before tables were put on record go by those in use.
 */
export function rulebookOf(
  { coverage }: OpenCase,
  { terms, termsKnownAt }: Pick<AssessedWith, 'terms' | 'termsKnownAt'>,
  now: string,
): Rulebook {
  if (coverage.kind !== 'decided') return { terms, knownAt: now };
  const { knownAt } = coverage.decided.assessment;
  const then = termsKnownAt(knownAt);
  return Object.keys(then.programmes).length === 0 ? { terms, knownAt: now } : { terms: then, knownAt };
}

/** Whether tables that were read are in use in other revisions: only then is it worth deciding by those. */
export function isByOtherTables({ assessment }: Assessed, inUse: Terms): boolean {
  return assessment.masterData.some(({ table, revision }) => tableRevision(inUse, table) !== revision);
}

/** The decision, with a warning where the tables in use would have given another: which tables, in which revisions. */
export function warnedOfTables(decision: Decision, assessed: Assessed, today: Assessed): Decision {
  if (decision.kind === 'refused') return decision;
  const [then, now] = [assessed.assessment.masterData, today.assessment.masterData];
  const changed = now.filter(({ table, revision }) =>
    then.some((one) => one.table === table && one.revision !== revision),
  );
  const said = ({ assessment }: Assessed) => canonicalJson(assessment.outcome ?? null);
  if (changed.length === 0 || said(assessed) === said(today)) return decision;
  const tables = changed.map(({ table, revision }) => `${table} ${revision}`).join(', ');
  const warning: Warning = {
    code: 'COVERAGE.TABLES_DIFFER',
    message: `by the tables in use now (${tables}) it would be otherwise; the tables that the decision knew were followed`,
    clauses: ['A-FR-30'],
  };
  return { ...decision, warnings: [...decision.warnings, warning] };
}
