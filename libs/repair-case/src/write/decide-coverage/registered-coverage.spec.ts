import { canonicalJson } from '#kernel';
import { answerIn, decidedAgain } from '../../../test/support/decided-again.js';
import { event, given, type Happened, happened, TECHNICIAN } from '../../../test/support/given-case.js';
import { DIAGNOSED } from '../../../test/support/history.js';
import { guaranteed, paperOnRecord, registeredUnit } from '../../../test/support/registered-unit.js';
import { TERMS } from '../../../test/support/sample-terms.js';
import type { UnitOnRecord } from '../../decider/registered-facts.js';
import type { FrontierAssessment } from '../../events/assessment.shape.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { coverageOutlook } from '../../read/case-next/coverage-outlook.js';

const CARD = happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' });
const bought = (purchasedOn: string) =>
  happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn });
const OUT_OF_TERM = [...DIAGNOSED, CARD, bought('2024-02-01')];
const withPlan = (planMonths: number): readonly Happened[] => {
  const opened = happened('case-opened').data as RepairCaseEventData<'case-opened'>;
  const item = { ...opened.item, planMonths };
  return OUT_OF_TERM.map((one) => (one.name === 'case-opened' ? happened('case-opened', { item }) : one));
};
const FAULT = happened('diagnosis-completed').data['faultParts'] as string[];
const COMES_BACK = registeredUnit(guaranteed('2026-02-01', FAULT));

const givenDeciding = (history: readonly Happened[], unit: UnitOnRecord) =>
  given(history).ofUnit(unit).when('decide-coverage', {}, TECHNICIAN);

function assessmentIn(history: readonly Happened[]): FrontierAssessment {
  const last = history.at(-1);
  if (last === undefined) throw new TypeError('nothing happened');
  const { assessment } = last.data as Pick<RepairCaseEventData<'coverage-decided'>, 'assessment'>;
  if (assessment.programme !== 'frontier') throw new TypeError('another programme decided');
  return assessment;
}

describe('coverage of an item whose unit is registered', () => {
  it('is free for the same part within the guarantee that the unit has, and the record says from where (FR-R4-5)', () => {
    const { history, warnings } = givenDeciding(OUT_OF_TERM, COMES_BACK).thenRecords(
      event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }),
    );
    const { fired, registration } = assessmentIn(history);
    expect(fired).toContainEqual(expect.objectContaining({ clause: 'FR-R4-5', role: 'decided' }));
    expect(registration).toEqual({
      unitId: 'unit-1',
      revision: 1,
      facts: [
        { fact: 'lastRepairShippedOn', value: '2026-02-01' },
        { fact: 'samePartAsLastRepair', value: true },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['another part', registeredUnit(guaranteed('2026-02-01', ['another-part']))],
    ['a guarantee that is over', registeredUnit(guaranteed('2026-01-06', FAULT))],
    ['no repair before', registeredUnit()],
    ['a repair that left later than this item came', registeredUnit(guaranteed('2026-04-08', FAULT))],
    ['this very repair', registeredUnit(guaranteed('2026-02-01', FAULT, 'TESTCASE0'))],
    [
      'a unit that was exchanged before',
      registeredUnit(guaranteed('2026-02-01', FAULT), [
        'unit-exchanged',
        {
          replacement: 'unit-2',
          cause: 'swap',
          exchangedOn: '2026-03-01',
          passesOn: { terms: [], plan: null },
          clauses: [],
        },
      ]),
    ],
  ])('is paid out of the term with %s', (_what, unit) => {
    givenDeciding(OUT_OF_TERM, unit).thenRecords(event('coverage-decided', { coverage: 'paid' }));
  });

  it('asks for the part where the diagnosis names none', () => {
    const unnamed = [
      ...OUT_OF_TERM.filter(({ name }) => name !== 'diagnosis-completed'),
      happened('diagnosis-completed', { faultParts: [] }),
    ];
    const { fields } = givenDeciding(unnamed, COMES_BACK).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['samePartAsLastRepair'] });
  });

  it('rests on the papers of the registration where none came with the item (FW-W6-6a)', () => {
    const papers = registeredUnit(paperOnRecord('warranty-card'), paperOnRecord('receipt', '2026-02-01'));
    const { history } = givenDeciding(DIAGNOSED, papers).thenRecords(
      event('coverage-decided', {
        coverage: 'free',
        term: { startsOn: '2026-02-01', lastDay: '2027-01-31' },
      }),
    );
    expect(assessmentIn(history).registration?.facts).toEqual([
      { fact: 'cardPresent', value: true },
      { fact: 'receiptPurchasedOn', value: '2026-02-01' },
    ]);
    given(DIAGNOSED).when('decide-coverage', {}, TECHNICIAN).thenRefused('COVERAGE.NEEDS_FACTS');
  });

  it('has the length of the extended warranty on record (FW-W7-2)', () => {
    const plan = { plan: 'extended', months: 36, premium: null };
    givenDeciding(OUT_OF_TERM, registeredUnit(['plan-attached', plan])).thenRecords(
      event('coverage-decided', {
        coverage: 'free',
        term: { startsOn: '2024-02-01', lastDay: '2027-01-31' },
      }),
    );
  });

  it.each([
    [
      'a receipt of another day',
      OUT_OF_TERM,
      registeredUnit(paperOnRecord('receipt', '2026-02-01')),
      'receiptPurchasedOn is 2024-02-01 by the paper receipt-1 and 2026-02-01 by the registration unit-1',
    ],
    [
      'two receipts, both on its own record',
      [...DIAGNOSED, CARD],
      registeredUnit(paperOnRecord('receipt', '2024-01-01'), paperOnRecord('receipt', '2026-03-01')),
      'receiptPurchasedOn is 2024-01-01 by the registration unit-1 and 2026-03-01 by the registration unit-1',
    ],
    [
      'that the part is another',
      [...OUT_OF_TERM, happened('facts-stated', { facts: { samePartAsLastRepair: false } })],
      COMES_BACK,
      'samePartAsLastRepair is false by what was stated and true by the registration unit-1',
    ],
    [
      'that there was no repair',
      [...OUT_OF_TERM, happened('facts-stated', { facts: { lastRepairShippedOn: null } })],
      COMES_BACK,
      'lastRepairShippedOn is none by what was stated and 2026-02-01 by the registration unit-1',
    ],
    [
      'a repair of which the house knows nothing',
      [
        ...OUT_OF_TERM,
        happened('facts-stated', {
          facts: { lastRepairShippedOn: '2026-03-01', samePartAsLastRepair: true },
        }),
      ],
      registeredUnit(),
      'lastRepairShippedOn is 2026-03-01 by what was stated and none by the registration unit-1',
    ],
    [
      'a longer plan',
      withPlan(60),
      registeredUnit(['plan-attached', { plan: 'extended', months: 12, premium: null }]),
      'planMonths is 60 by the request and 12 by the registration unit-1',
    ],
    [
      'a stamp that the card does not bear',
      [...DIAGNOSED, CARD],
      registeredUnit({ factoryShippedOn: '2024-05-20' }, paperOnRecord('shop-stamp', '2025-06-01', 'shop-1')),
      'stampDate is none by the paper card-1 and 2025-06-01 by the registration unit-1',
    ],
  ])('is a person’s to decide where the case and the registration tell %s', (_what, history, unit, said) => {
    const { warnings } = givenDeciding(history, unit).thenRecords(event('coverage-proposed'));
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'COVERAGE.PAPERS_DIFFER', message: `${said}: a person decides` }),
    );
    expect(warnings.map(({ code }) => code)).not.toContain('COVERAGE.REGISTRATION_DIFFERS');
  });

  it('is a person’s to decide where another day of the web request is stated than it came on (A-FR-08)', () => {
    const requestedOn = happened('facts-stated', { facts: { requestedOn: '2026-02-02' } });
    const guarantee = registeredUnit(guaranteed('2025-12-01', FAULT));
    const { warnings } = givenDeciding([...OUT_OF_TERM, requestedOn], guarantee).thenRecords(
      event('coverage-proposed'),
    );
    expect(warnings).toMatchObject([
      {
        message: expect.stringMatching(
          /^requestedOn is 2026-02-02 by what was stated and \S+ by the request/,
        ),
      },
    ]);
  });

  it('warns of a term that an exchange started anew, which no paper on the case shows (FW-W9-5)', () => {
    const restarted = registeredUnit([
      'term-started',
      {
        term: {
          programme: 'frontier',
          startedBy: 'initial-failure-exchange',
          startsOn: '2026-03-01',
          lastDay: '2027-02-28',
          clauses: ['FW-W9-5', 'A-FR-24'],
          policyRevision: 'FW@2020-10-16',
        },
        approval: null,
      },
    ]);
    const { warnings } = givenDeciding(OUT_OF_TERM, restarted).thenRecords(
      event('coverage-decided', { coverage: 'paid' }),
    );
    expect(warnings).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('2026-03-01..2027-02-28'),
        clauses: ['FW-W9-5', 'A-FR-24'],
      }),
    ]);
  });

  it('takes nothing of the unit while the serial cannot be read', () => {
    const unreadable = happened('facts-stated', { facts: { serialReadable: false } });
    const { history } = givenDeciding([...OUT_OF_TERM, unreadable], COMES_BACK).thenRecords(
      event('coverage-decided', { coverage: 'paid' }),
    );
    expect(assessmentIn(history).registration).toBeUndefined();
  });

  it('is decided anew to the same bytes from its record alone, and so is what comes of it in /next', () => {
    const { history } = givenDeciding(OUT_OF_TERM, COMES_BACK).thenRecords(event('coverage-decided'));
    const recorded = assessmentIn(history);
    expect(canonicalJson(decidedAgain(recorded, TERMS))).toBe(canonicalJson(answerIn(recorded)));
    const { knownAt, outcome, questions, wouldChange } = recorded;
    const { state } = given(OUT_OF_TERM);
    expect(
      coverageOutlook(state, { terms: TERMS, termsKnownAt: () => TERMS, record: COMES_BACK }, knownAt),
    ).toEqual({
      outcome,
      questions,
      wouldChange,
      leadMay: [],
    });
  });

  it('stays free by the guarantee when papers come late, though the unit has this case’s own guarantee by then', () => {
    const { history } = givenDeciding(OUT_OF_TERM, COMES_BACK).thenRecords(event('coverage-decided'));
    const late = happened('evidence-attached', {
      evidenceId: 'card-2',
      kind: 'warranty-card',
      stamp: { shop: 'shop-1', on: '2024-03-01' },
    });
    const own = registeredUnit(guaranteed('2026-02-01', FAULT), guaranteed('2026-04-15', FAULT, 'TESTCASE0'));
    givenDeciding([...history, late], own).thenNothing();
  });
});
