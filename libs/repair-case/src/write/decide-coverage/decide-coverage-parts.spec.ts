import { canonicalJson } from '#kernel';
import { answerIn, decidedAgain } from '../../../test/support/decided-again.js';
import {
  TERMS,
  IN_TERM,
  OUT_OF_TERM,
  faulty,
  givenDeciding,
  saying,
  assessmentIn,
  decidedBy,
  answersIn,
} from '../../../test/support/faulty-parts.js';
import { event, given, happened, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import { guaranteed, registeredUnit } from '../../../test/support/registered-unit.js';
import { sealed } from '../../../test/support/sample.data.js';
import { coverageOutlook } from '../../read/case-next/coverage-outlook.js';

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

  it('compares the term of the item with the registered one, and not that of a part', () => {
    const unit = registeredUnit([
      'term-started',
      {
        term: {
          programme: 'frontier',
          startedBy: 'purchase',
          startsOn: IN_TERM,
          lastDay: '2027-01-31',
          clauses: ['FW-W6-6a'],
          policyRevision: 'FW@2020-10-16',
        },
        approval: null,
      },
    ]);
    const { warnings } = given(faulty(['example-battery'], IN_TERM))
      .under(TERMS)
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'paid' }));
    expect(warnings).toEqual([]);
  });

  it.each([
    ['of limited life', ['power-supply']],
    ['stated to be on no list (FW-W4-0)', ['own-part']],
    ['of both', ['power-supply', 'own-part']],
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
    expect(fields).toMatchObject({
      ask: ['standardSupplied'],
      parts: [{ part: 'carrying-case', ask: ['standardSupplied'] }],
    });
  });

  it.each([
    ['notebook-battery', ['removable-battery', 'built-in-battery']],
    ['cd-r', []],
    ['flux-capacitor', []],
  ])('asks for the kind of a part whose code names none, in the term and after it: %s', (part, similar) => {
    for (const purchasedOn of [IN_TERM, OUT_OF_TERM]) {
      const { fields, message } = givenDeciding(faulty(['fan', part], purchasedOn)).thenRefused(
        'COVERAGE.NEEDS_FACTS',
      );
      expect(fields).toMatchObject({
        ask: ['part'],
        problems: [{ field: `partFacts.${part}.part`, rule: 'is needed' }],
        parts: [{ part, ask: ['part'], similar }],
      });
      expect(message).toBe(`coverage cannot be decided without: part (${part})`);
    }
  });

  it('says of each fact which part it is asked of', () => {
    const { fields, message } = givenDeciding(faulty(['cd-r', 'fuse', 'fan'], IN_TERM)).thenRefused(
      'COVERAGE.NEEDS_FACTS',
    );
    expect(message).toBe('coverage cannot be decided without: part (cd-r), part (fuse)');
    expect(fields).toMatchObject({
      ask: ['part'],
      problems: [{ field: 'partFacts.cd-r.part' }, { field: 'partFacts.fuse.part' }],
    });
  });

  it('names no part where the item is asked about, though its parts hang on the same', () => {
    const unsaid = happened('diagnosis-completed', { faultParts: ['fan'], properUse: null });
    const history = faulty(['fan'], IN_TERM).map((one) => (one.name === unsaid.name ? unsaid : one));
    const { fields, message } = givenDeciding(history).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(message).toBe('coverage cannot be decided without: properUse');
    expect(fields).toMatchObject({ problems: [{ field: 'properUse', rule: 'is needed' }] });
  });

  it('asks of a part once, by the name it had first, however its code is written', () => {
    const parts = ['Cd-R', 'cd_r', 'fan', 'FAN', 'Fan'];
    const { fields } = givenDeciding(faulty(parts, IN_TERM)).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ parts: [{ part: 'Cd-R', ask: ['part'] }] });
    const unlisted = saying({}, [{ part: 'cd_r', facts: { part: 'unlisted' } }]);
    const { history } = givenDeciding(faulty(parts, IN_TERM, unlisted)).thenRecords(
      event('coverage-decided', { coverage: 'free' }),
    );
    expect(answersIn(assessmentIn(history)).map(([name]) => name)).toEqual([
      'refusal',
      'coverage',
      'Cd-R',
      'fan',
    ]);
  });

  it.each(['COA-label', 'coa_label', 'COA Label'])('knows a kind however it is written: %s', (part) => {
    givenDeciding(faulty([part], IN_TERM)).thenRecords(
      event('coverage-decided', { coverage: 'excluded', decidedBy: 'rules' }),
    );
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
    const outlook = coverageOutlook(
      given(history).state,
      { terms: TERMS, termsKnownAt: () => TERMS, record: null },
      assessment.knownAt,
    );
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

  it('stays so for each part when papers come late, though the unit has this case’s own guarantee by then', () => {
    const word = { decision: 'paid' as const, reason: sealed(20) };
    const { history } = given(faulty(['power-supply', 'fan'], OUT_OF_TERM))
      .under(TERMS)
      .ofUnit(registeredUnit(guaranteed('2026-02-01', ['power-supply'])))
      .when('decide-coverage', word, LEAD)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' }));
    const { history: after } = given([...history, saying({ temperature: 20 })])
      .under(TERMS)
      .ofUnit(registeredUnit(guaranteed('2026-04-20', ['power-supply', 'fan'], 'TESTCASE0')))
      .when('decide-coverage', word, LEAD)
      .thenRecords(event('coverage-superseded'));
    expect(answersIn(assessmentIn(after)).slice(2)).toEqual([
      ['power-supply', 'free'],
      ['fan', 'paid'],
    ]);
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
