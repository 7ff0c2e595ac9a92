import { canonicalJson, type JsonObject } from '#kernel';
import { answerIn, decidedAgain } from '../../../test/support/decided-again.js';
import { event, given, type Happened, happened, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import { ARRIVED, OPENED } from '../../../test/support/history.js';
import { guaranteed, registeredUnit } from '../../../test/support/registered-unit.js';
import { sealed } from '../../../test/support/sample.data.js';
import { termsWith } from '../../../test/support/sample-terms.js';
import type { FrontierAssessment } from '../../events/assessment.shape.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { coverageOutlook } from '../../read/case-next/coverage-outlook.js';

const CARD = happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' });
const PHOTO = happened('evidence-attached', { evidenceId: 'photo-1', kind: 'photo' });
const bought = (purchasedOn: string) =>
  happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn });
/** In its term, but for a part of two months and one of two years. */
const TERMS = termsWith({ partMonths: { 'example-battery': 2, frame: 24 }, excludedSoftware: ['trial app'] });
const IN_TERM = '2026-02-01';
const OUT_OF_TERM = '2024-10-01';

const faulty = (faultParts: readonly string[], purchasedOn: string, ...more: readonly Happened[]) => [
  ...ARRIVED,
  happened('diagnosis-completed', { faultParts: [...faultParts] }),
  bought(purchasedOn),
  CARD,
  PHOTO,
  ...more,
];
const givenDeciding = (history: readonly Happened[]) =>
  given(history).under(TERMS).when('decide-coverage', {}, TECHNICIAN);
const saying = (facts: JsonObject, parts: RepairCaseEventData<'facts-stated'>['parts'] = []) =>
  happened('facts-stated', { facts, parts });

function assessmentIn(history: readonly Happened[]): FrontierAssessment {
  const last = history.at(-1);
  if (last === undefined) throw new TypeError('nothing happened');
  const { assessment } = last.data as Pick<RepairCaseEventData<'coverage-decided'>, 'assessment'>;
  if (assessment.programme !== 'frontier') throw new TypeError('another programme decided');
  return assessment;
}

const decidedBy = ({ fired }: Pick<FrontierAssessment, 'fired'>) =>
  fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause);
const answersIn = ({ questions = [] }: FrontierAssessment) =>
  questions.map((one) => {
    const { outcome } = one;
    const name = one.question === 'part' ? one.part : one.question;
    if (outcome.kind === 'decided') return [name, wordOf(outcome.value)];
    return [name, outcome.kind === 'person-decides' ? `proposed ${wordOf(outcome.proposal)}` : outcome.kind];
  });
const wordOf = (value: string | { readonly coverage: string } | null) =>
  typeof value === 'object' ? (value?.coverage ?? 'nothing') : value;

describe('coverage of what is at fault', () => {
  it.each([
    ['a removable battery', ['removable-battery'], {}, 'excluded', ['FW-W4-2-1a', 'FW-W7-4', 'FW-W11-19']],
    ['a built-in battery', ['built-in-battery'], {}, 'excluded', ['FW-W4-2-1a', 'FW-W7-4', 'FW-W11-19']],
    ['the COA label', ['coa-label'], {}, 'excluded', ['FW-W11-1']],
    ['a case not supplied', ['carrying-case'], { standardSupplied: false }, 'excluded', ['FW-W11-19']],
    ['software on the list', ['bundled-software'], { software: 'trial app' }, 'excluded', ['FW-W11-2']],
    ['a part whose own term is over', ['example-battery'], {}, 'paid', ['FR-R4-1', 'FW-W6-5']],
    [
      'a part by its stated kind',
      ['battery-2'],
      { part: 'removable-battery' as const },
      'excluded',
      ['FW-W4-2-1a', 'FW-W7-4', 'FW-W11-19'],
    ],
    ['several, none of them covered', ['coa-label', 'medium'], {}, 'excluded', ['FW-W11-1', 'FW-W7-4']],
    ['one to pay and one not covered', ['example-battery', 'medium'], {}, 'paid', ['FR-R4-1', 'FW-W7-4']],
  ])('is by the rules, for %s', (_what, parts, facts, coverage, clauses) => {
    const [part = ''] = parts;
    const history = faulty(parts, IN_TERM, saying({}, [{ part, facts }]));
    const { history: after } = givenDeciding(history).thenRecords(
      event('coverage-decided', { coverage: coverage, decidedBy: 'rules' }),
    );
    const assessment = assessmentIn(after);
    expect(decidedBy(assessment)).toEqual(expect.arrayContaining(clauses));
    expect(answersIn(assessment).slice(0, 2)).toEqual([
      ['refusal', 'accept'],
      ['coverage', 'free'],
    ]);
    expect(canonicalJson(decidedAgain(assessment, TERMS))).toBe(canonicalJson(answerIn(assessment)));
  });

  it('names the term of the part where it is its own (FW-W7-3)', () => {
    givenDeciding(faulty(['example-battery'], IN_TERM)).thenRecords(
      event('coverage-decided', { term: { startsOn: IN_TERM, lastDay: '2026-03-31' } }),
    );
  });

  it.each([
    ['of limited life', ['power-supply']],
    ['on no list (FW-W4-0)', ['PSU-1']],
    ['of both', ['power-supply', 'PSU-1']],
    ['that the diagnosis leaves open', []],
  ])('is free in the term for parts %s, and says so of each', (_what, parts) => {
    const { history } = givenDeciding(faulty(parts, IN_TERM)).thenRecords(
      event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }),
    );
    const assessment = assessmentIn(history);
    expect(decidedBy(assessment)).toEqual(['FR-R3-1', 'FW-W6-2']);
    expect(answersIn(assessment)).toEqual([
      ['refusal', 'accept'],
      ['coverage', 'free'],
      ...parts.map((part) => [part, 'free']),
    ]);
  });

  it('asks for what is to be known of a part, and for no more', () => {
    const { fields } = givenDeciding(faulty(['carrying-case'], IN_TERM)).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toStrictEqual({ ask: ['standardSupplied'] });
  });
});

describe('what no rule decides for all parts together', () => {
  it.each([
    ['free and not covered', ['power-supply', 'removable-battery'], IN_TERM, 'paid', ['FW-W7-4', 'FR-R3-1']],
    ['free and paid by its own term', ['power-supply', 'example-battery'], IN_TERM, 'paid', ['FR-R4-1']],
    ['free by its own term, the item paid', ['frame'], OUT_OF_TERM, 'free', ['FR-R3-1', 'FR-R4-1']],
  ])('is proposed to a person: %s', (_what, parts, purchasedOn, coverage, because) => {
    const history = faulty(parts, purchasedOn);
    const { history: after, state } = givenDeciding(history).thenRecords(
      event('coverage-proposed', {
        proposal: { coverage: coverage },
        because: expect.arrayContaining(because) as string[],
      }),
    );
    const assessment = assessmentIn(after);
    expect(answersIn(assessment)).toHaveLength(2 + parts.length);
    expect(canonicalJson(decidedAgain(assessment, TERMS))).toBe(canonicalJson(answerIn(assessment)));
    expect(state.coverage.kind).toBe('proposed');
    const outlook = coverageOutlook(given(history).state, { terms: TERMS, record: null }, assessment.knownAt);
    expect(outlook?.outcome).toEqual(assessment.outcome);
    given(after)
      .under(TERMS)
      .when('decide-coverage', { decision: 'paid', reason: sealed(20) }, LEAD)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' }));
  });

  it('is proposed where a part is worn, with what shows it (FW-W4-2-2e)', () => {
    const worn = saying({}, [{ part: 'fan', facts: { worn: true, wornEvidence: 'photo-1' } }]);
    const { history } = givenDeciding(faulty(['fan'], IN_TERM, worn)).thenRecords(
      event('coverage-proposed', { proposal: { coverage: 'paid' }, because: ['FW-W4-2-2e'] }),
    );
    expect(assessmentIn(history).questions?.at(-1)?.evidence).toContainEqual({
      fact: 'wornEvidence',
      evidenceId: 'photo-1',
    });
  });

  it('is the part repaired last time beside one that was not: the one free, the other paid (FR-R4-5)', () => {
    const unit = registeredUnit(guaranteed('2026-02-01', ['power-supply']));
    const history = faulty(['power-supply', 'fan'], OUT_OF_TERM);
    const { history: after } = given(history)
      .under(TERMS)
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(
        event('coverage-proposed', {
          proposal: { coverage: 'paid' },
          because: expect.arrayContaining(['FR-R4-5', 'FR-R4-1']) as string[],
        }),
      );
    expect(answersIn(assessmentIn(after))).toEqual([
      ['refusal', 'accept'],
      ['coverage', 'paid'],
      ['power-supply', 'free'],
      ['fan', 'paid'],
    ]);
    const assessment = assessmentIn(after);
    expect(canonicalJson(decidedAgain(assessment, TERMS))).toBe(canonicalJson(answerIn(assessment)));
    given(faulty(['power-supply'], OUT_OF_TERM))
      .under(TERMS)
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }));
  });
});

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

describe('what is stated of a part after the decision', () => {
  it('is late like anything else, and the same questions are asked again', () => {
    const free = givenDeciding(faulty(['fan'], IN_TERM)).thenRecords(
      event('coverage-decided', { coverage: 'free' }),
    );
    givenDeciding(free.history).thenNothing();
    const flour = {
      worn: true,
      wornEvidence: 'photo-1',
      oddEnvironment: true,
      oddEnvironmentEvidence: 'photo-1',
    };
    givenDeciding([...free.history, saying({}, [{ part: 'fan', facts: flour }])]).thenRecords(
      event('coverage-superseded', { coverage: 'paid', decidedBy: 'rules', evidenceIds: ['photo-1'] }),
    );
  });
});
