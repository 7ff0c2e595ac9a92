import { event, given, type Happened, TECHNICIAN } from '../../../test/support/given-case.js';
import { DIAGNOSED } from '../../../test/support/history.js';
import { assessmentOf } from '../../../test/support/assessment-of.js';
import { decided, NEW_CARD, NEW_RECEIPT, NOW, OLD_CARD, receipt } from '../../../test/support/late-facts.js';
import { TERMS, termsWith } from '../../../test/support/sample-terms.js';
import type { Terms } from '#policy';

/** The model is warranted for a month only, since after the decisions here. */
const PUBLISHED: Terms = {
  ...termsWith({ models: { 'FR-100': { warrantyMonths: 1 } } }),
  tableRevisions: { 'frontier.models': 'models-2' },
};
const FREE = decided(...DIAGNOSED, NEW_CARD);
const givenAgain = (history: readonly Happened[]) =>
  given(history).afterPublishing(PUBLISHED).when('decide-coverage', {}, TECHNICIAN, NOW);

describe('coverage that is decided again after tables were published (A-FR-30, D10)', () => {
  it('is not turned over by them under the name of late evidence: a copy of the same paper changes nothing', () => {
    const { warnings } = givenAgain([...FREE, NEW_RECEIPT]).thenRecords();
    expect(warnings).toEqual([
      {
        code: 'COVERAGE.TABLES_DIFFER',
        message:
          'by the tables in use now (frontier.models models-2) it would be otherwise; the tables that the decision knew were followed',
        clauses: ['A-FR-30'],
      },
    ]);
  });

  it('goes by the tables of the decision that stands, and so does whatever supersedes that', () => {
    const { history, warnings } = givenAgain([
      ...decided(...DIAGNOSED, OLD_CARD),
      receipt('late', '2026-02-01'),
    ]).thenRecords(event('coverage-superseded', { coverage: 'free', evidenceIds: ['late'] }));
    const { knownAt, masterData } = assessmentOf(history);
    expect(knownAt).toBe('2026-04-15T03:00:00.000Z');
    expect(masterData).toContainEqual({ table: 'frontier.models', revision: 'terms-1' });
    expect(warnings).toMatchObject([{ code: 'COVERAGE.TABLES_DIFFER' }]);
  });

  it('says nothing of tables that would not decide otherwise', () => {
    const renamed = { ...TERMS, tableRevisions: { 'frontier.models': 'models-2' } };
    const { warnings } = given([...FREE, NEW_RECEIPT])
      .afterPublishing(renamed)
      .when('decide-coverage', {}, TECHNICIAN, NOW)
      .thenRecords();
    expect(warnings).toEqual([]);
  });

  it('is decided by the tables in use where no decision stands', () => {
    given([...DIAGNOSED, NEW_CARD])
      .afterPublishing(PUBLISHED)
      .when('decide-coverage', {}, TECHNICIAN, NOW)
      .thenRecords(event('coverage-decided', { coverage: 'paid' }));
  });
});
