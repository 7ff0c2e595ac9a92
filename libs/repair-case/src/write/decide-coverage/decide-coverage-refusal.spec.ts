import { canonicalJson, type JsonObject } from '#kernel';
import { answerIn, decidedAgain } from '../../../test/support/decided-again.js';
import {
  TERMS,
  IN_TERM,
  faulty,
  givenDeciding,
  saying,
  assessmentIn,
  answersIn,
  PHOTO,
} from '../../../test/support/faulty-parts.js';
import { event, given, happened, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import { ARRIVED, OPENED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';
import { termsWith } from '../../../test/support/sample-terms.js';

describe('a ground of refusal', () => {
  const item = {
    maker: 'FRONTIER',
    model: 'ENDED',
    serial: 'SN-1',
    serialReadable: true,
    factoryShippedOn: null,
    planMonths: null,
  };
  const ended = [
    happened('case-opened', { item }),
    ...faulty(['power-supply'], IN_TERM).slice(OPENED.length),
  ];
  const unsupported = termsWith({
    models: { ENDED: { supportEnd: { lastDay: '2026-03-31', announcedOn: '2025-09-01' } } },
  });
  const stating = (facts: JsonObject) => faulty(['power-supply'], IN_TERM, saying(facts));
  const overclocked = { overclockingApp: true, overclockingAppEvidence: 'photo-1' };

  it.each([
    ['FR-R8-8', ended, unsupported],
    ['FR-R8-10', stating(overclocked), TERMS],
    ['FR-R8-12', stating({ requestedWork: 'data-recovery' }), TERMS],
    ['FR-R8-4', stating({ sentFrom: 'US' }), TERMS],
    ['FR-R8-4', stating({ returnTo: 'KR' }), TERMS],
  ])('is never decided by the rules alone: %s (A-G-5, FR-R8-0)', (clause, history, terms) => {
    const { history: after } = given(history)
      .under(terms)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(
        event('coverage-proposed', {
          proposal: { coverage: 'free' },
          because: expect.arrayContaining([clause]) as string[],
        }),
      );
    const assessment = assessmentIn(after);
    expect(answersIn(assessment)[0]).toEqual(['refusal', 'proposed refuse']);
    expect(canonicalJson(decidedAgain(assessment, terms))).toBe(canonicalJson(answerIn(assessment)));
    given(after)
      .under(terms)
      .when('authorise-repair', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(after)
      .under(terms)
      .when('refuse-repair', { grounds: [clause], reason: sealed(21) }, LEAD)
      .thenRecords(event('repair-refused'), event('deadline-disarmed'));
  });

  it('comes before what coverage would still ask for, and asks for what shows it', () => {
    const noPapers = [...ARRIVED, happened('diagnosis-completed', { faultParts: ['fan'] }), PHOTO];
    givenDeciding([...noPapers, saying({ requestedWork: 'backup' })]).thenRecords(
      event('coverage-proposed', { proposal: null, because: ['FR-R8-12'] }),
    );
    const { fields } = givenDeciding([...noPapers, saying({ overclockingApp: true })]).thenRefused(
      'COVERAGE.NEEDS_FACTS',
    );
    expect(fields).toMatchObject({ ask: expect.arrayContaining(['overclockingAppEvidence']) as string[] });
  });

  it('found after a free decision lets no repair begin before a lead decided again', () => {
    const free = givenDeciding(faulty(['power-supply'], IN_TERM)).thenRecords(event('coverage-decided'));
    const found = [...free.history, saying(overclocked)];
    given(found)
      .under(TERMS)
      .when('authorise-repair', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R8-10']);
    givenDeciding(found).thenRefused('REPAIR_CASE.PERSON_DECIDES');
    const again = given(found)
      .under(TERMS)
      .when('decide-coverage', { decision: 'free', reason: sealed(20) }, LEAD)
      .thenRecords(
        event('coverage-superseded', { coverage: 'free', decidedBy: 'person', evidenceIds: ['photo-1'] }),
      );
    given(again.history)
      .under(TERMS)
      .when('authorise-repair', {}, TECHNICIAN)
      .thenRecords(event('repair-authorised'));
  });
});
