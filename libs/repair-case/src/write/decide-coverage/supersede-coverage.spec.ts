import {
  event,
  expectAlreadySo,
  given,
  type Happened,
  happened,
  LEAD,
  stateAfter,
  TECHNICIAN,
} from '../../../test/support/given-case.js';
import {
  CARD,
  decided,
  givenLate,
  NEW_CARD,
  NEW_RECEIPT,
  NOW,
  OLD_CARD,
  OLD_RECEIPT,
  receipt,
} from '../../../test/support/late-facts.js';
import {
  ARRIVED,
  DIAGNOSED,
  LAPSED,
  OPENED,
  QUOTE_ARMED,
  QUOTE_DISARMED,
  TARGET_ARMED,
  TARGET_DISARMED,
} from '../../../test/support/history.js';
import { COLLECT_CHARGE, sealed } from '../../../test/support/sample.data.js';
import { TERMS, termsWithout } from '../../../test/support/sample-terms.js';
import { outstanding } from '../../decider/ledger.js';
import { openTasks } from '../../read/case-queue/case-task.js';
import { allowedCommands } from '../commands.js';

const PAID = decided(...DIAGNOSED, OLD_CARD, CARD);
const FREE = decided(...DIAGNOSED, NEW_CARD, CARD);
const QUOTED = [...PAID, happened('quote-issued'), TARGET_DISARMED, QUOTE_ARMED];
const APPROVED = [...QUOTED, happened('quote-approved'), QUOTE_DISARMED];
const AUTHORISED = [...FREE, happened('repair-authorised')];

/** A lead decides over papers that contradict each other. */
const givenLead = (...history: readonly (Happened | readonly Happened[])[]) =>
  given(...history).when('decide-coverage', { decision: 'free', reason: sealed(20) }, LEAD, NOW);

describe('a coverage decision after late evidence (A-FR-30)', () => {
  it('supersedes the one that stands: by the regulations of the arrival and the tables that it knew', () => {
    const recorded = givenLate(PAID, NEW_RECEIPT).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        term: { startsOn: '2026-02-01', lastDay: '2027-01-31' },
        decidedBy: 'rules',
        assessment: { arrivedOn: '2026-04-07', knownAt: '2026-04-15T03:00:00.000Z' },
        supersedes: { revision: 6 },
        evidenceIds: ['new'],
        money: { before: 0, after: 0, difference: 0 },
        refundQuestion: 0,
      }),
    );
    expect(recorded.history[6]).toMatchObject({ name: 'coverage-decided', data: { coverage: 'paid' } });
    expect(recorded.warnings).toEqual([]);
    expectAlreadySo(recorded);
  });

  it('is what the repair follows from then on', () => {
    const { history } = givenLate(PAID, NEW_RECEIPT).thenRecords(event('coverage-superseded'));
    const lines = [{ kind: 'labour', code: 'LAB-1', quantity: 1, unitNet: 5_000 } as const];
    given(history).when('issue-quote', { lines }, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(history).when('authorise-repair', {}, TECHNICIAN).thenRecords(event('repair-authorised'));
  });

  it('may be superseded once more, by naming the later of the two', () => {
    const { history } = givenLate(PAID, NEW_RECEIPT).thenRecords(event('coverage-superseded'));
    givenLead(history, receipt('newer', '2026-03-01')).thenRecords(
      event('coverage-superseded', { supersedes: { revision: 8 }, evidenceIds: ['newer'] }),
    );
  });

  it('stands when the evidence changes neither outcome nor term', () => {
    givenLate(PAID, receipt('copy', '2024-02-01')).thenNothing();
  });

  it.each([
    ['no evidence came', []],
    ['only a photograph came', [happened('evidence-attached', { kind: 'photo' })]],
  ])('is not offered again when %s', (_, late) => {
    givenLate(PAID, late).thenNothing();
    expect(allowedCommands(stateAfter([...PAID, ...late]), TERMS)).not.toContain('decide-coverage');
  });

  it.each([
    ['diagnosed', PAID],
    ['quoted', QUOTED],
    ['approved', APPROVED],
    ['repaired', [...APPROVED, happened('repair-completed')]],
    [
      'returned',
      [
        ...APPROVED,
        happened('repair-completed'),
        happened('payment-recorded'),
        happened('item-shipped'),
        happened('item-delivered'),
      ],
    ],
  ])('is offered while the case is %s', (stage, history) => {
    const state = stateAfter([...history, NEW_RECEIPT]);
    expect(state.stage).toBe(stage);
    expect(allowedCommands(state, TERMS)).toContain('decide-coverage');
  });

  it('is a person’s where the rules leave to one what the evidence is worth; no proposal takes its place', () => {
    const stamped = happened('evidence-attached', {
      evidenceId: 'stamped',
      kind: 'warranty-card',
      stamp: { shop: 'shop-1', on: '2026-02-01' },
    });
    const waiting = given(decided(...madeOn('2024-01-10'), CARD), stamped).under(
      termsWithout('designatedShops'),
    );
    const { fields } = waiting
      .when('decide-coverage', {}, TECHNICIAN, NOW)
      .thenRefused('REPAIR_CASE.PERSON_DECIDES');
    expect(fields).toMatchObject({ missing: ['decision', 'reason'] });
    waiting
      .when('decide-coverage', { decision: 'free', reason: sealed(20) }, LEAD, NOW)
      .thenRecords(event('coverage-superseded', { coverage: 'free', decidedBy: 'person' }));
  });

  it('does not come over a cancelled case before the cancellation is reversed', () => {
    const cancelled = [...PAID, ...LAPSED.slice(LAPSED.findIndex(({ name }) => name === 'quote-issued'))];
    givenLate(cancelled, NEW_RECEIPT).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['A-FR-30']);
    givenLate(cancelled, NEW_RECEIPT, happened('cancellation-reversed'), QUOTE_ARMED).thenRecords(
      event('coverage-superseded', { coverage: 'free' }),
      event('quote-withdrawn'),
      event('deadline-disarmed'),
    );
  });

  it('does not come over a refused case', () => {
    givenLate(PAID, happened('repair-refused'), NEW_RECEIPT).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});

describe('a quote that late evidence makes needless', () => {
  it('is withdrawn in the same append, its deadline with it', () => {
    const { state } = givenLate(QUOTED, NEW_RECEIPT).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        money: { before: 11_000, after: 0, difference: -11_000 },
        refundQuestion: 0,
      }),
      event('quote-withdrawn', { quoteNumber: 1 }),
      event('deadline-disarmed', { kind: 'quote-answer', arming: 1 }),
    );
    expect(state).toMatchObject({ stage: 'diagnosed', quote: { kind: 'none' } });
    expect(state.deadlines['quote-answer']?.status).toBe('disarmed');
  });

  it('stands when only the term is another one', () => {
    const { state } = givenLate(QUOTED, receipt('other', '2024-03-01')).thenRecords(
      event('coverage-superseded', {
        coverage: 'paid',
        term: { startsOn: '2024-03-01', lastDay: '2025-02-28' },
        money: { before: 11_000, after: 11_000, difference: 0 },
      }),
    );
    expect(state).toMatchObject({ stage: 'quoted', quote: { kind: 'open' } });
  });
});

describe('a repair that late evidence makes free after its quote was approved', () => {
  it('is owed no longer', () => {
    const { state, warnings } = givenLate(APPROVED, NEW_RECEIPT).thenRecords(
      event('coverage-superseded', {
        money: { before: 11_000, after: 0, difference: -11_000 },
        refundQuestion: 0,
      }),
    );
    expect([state.stage, state.owed, outstanding(state)]).toStrictEqual(['approved', [], 0]);
    expect(warnings).toEqual([]);
    expect(openTasks(state)).not.toContain('refund-question');
  });

  it('has no quote to come back to when it is cancelled', () => {
    const { history, state } = givenLate(APPROVED, NEW_RECEIPT).thenRecords(event('coverage-superseded'));
    expect(state.quote).toStrictEqual({ kind: 'none' });
    given(history).when('authorise-repair', {}, TECHNICIAN).thenNothing();
    const cancelled = [...history, happened('case-cancelled')];
    given(cancelled)
      .when('reverse-cancellation', { reason: sealed(20), receivedAt: NOW }, LEAD, NOW)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('is not refunded where it was paid: a person answers for the money (FR-R4-6)', () => {
    const { state, warnings } = givenLate(APPROVED, happened('payment-recorded'), NEW_RECEIPT).thenRecords(
      event('coverage-superseded', {
        money: { before: 11_000, after: 0, difference: -11_000 },
        refundQuestion: 11_000,
      }),
    );
    expect([state.paid, state.owed]).toStrictEqual([11_000, []]);
    expect(warnings).toMatchObject([{ code: 'COVERAGE.REFUND_QUESTION', clauses: ['FR-R4-6', 'A-FR-30'] }]);
    expect(openTasks(state)).toContain('refund-question');
  });

  it('keeps its question when a later paper changes the term alone', () => {
    const paid = [...APPROVED, happened('payment-recorded'), NEW_RECEIPT];
    const { history } = givenLate(paid).thenRecords(event('coverage-superseded'));
    givenLead(history, receipt('newer', '2026-03-01')).thenRecords(
      event('coverage-superseded', { money: { before: 0, after: 0, difference: 0 }, refundQuestion: 11_000 }),
    );
  });

  it('leaves what is owed beside it, for which payments count first', () => {
    const collect = happened('item-arrived', { collectCharge: COLLECT_CHARGE });
    const before = decided(...OPENED, collect, TARGET_ARMED, happened('diagnosis-completed'), OLD_CARD, CARD);
    const approved = [...before, ...APPROVED.slice(PAID.length)];
    const unpaid = givenLate(approved, NEW_RECEIPT).thenRecords(event('coverage-superseded'));
    expect(outstanding(unpaid.state)).toBe(1_200);
    const partly = happened('payment-recorded', { amount: 5_000 });
    givenLate(approved, partly, NEW_RECEIPT).thenRecords(
      event('coverage-superseded', { refundQuestion: 3_800 }),
    );
  });
});

describe('a free repair that late evidence makes paid', () => {
  it('waits for a quote while nothing was begun', () => {
    const { history } = givenLate(FREE, OLD_RECEIPT).thenRecords(
      event('coverage-superseded', {
        coverage: 'paid',
        money: { before: 0, after: 0, difference: 0 },
        refundQuestion: 0,
      }),
    );
    given(history).when('authorise-repair', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('is a person’s question once it was authorised: only a quote creates a payable (FR-R4-3)', () => {
    const { fields } = givenLate(AUTHORISED, OLD_RECEIPT).thenRefused('REPAIR_CASE.PERSON_DECIDES', [
      'FR-R4-3',
      'A-FR-30',
    ]);
    expect(fields).toMatchObject({ ruled: 'paid', missing: ['decision', 'reason'] });
  });
});

describe('late evidence that makes the use of the item matter', () => {
  const unknownUse = [...ARRIVED, happened('diagnosis-completed', { properUse: null }), OLD_CARD, CARD];
  const found = { findings: sealed(4), properUse: true, faultParts: [] };

  it.each([
    ['diagnosed', []],
    ['approved', APPROVED.slice(PAID.length)],
  ])('asks for it, and takes it from an amended diagnosis while the case is %s', (_, since) => {
    const waiting = [...decided(...unknownUse), ...since, NEW_RECEIPT];
    givenLate(waiting).thenRefused('COVERAGE.NEEDS_FACTS');
    const amended = given(waiting)
      .when('complete-diagnosis', found, TECHNICIAN)
      .thenRecords(event('diagnosis-amended', { properUse: true }));
    givenLate(amended.history).thenRecords(event('coverage-superseded', { coverage: 'free' }));
  });

  it('is offered by an amended diagnosis alone, which here changes nothing', () => {
    const amended = [...decided(...unknownUse), happened('diagnosis-amended')];
    expect(allowedCommands(stateAfter(amended), TERMS)).toContain('decide-coverage');
    givenLate(amended).thenNothing();
  });
});

/** Diagnosed, of an item whose day at the factory is known. */
function madeOn(factoryShippedOn: string): readonly Happened[] {
  const item = {
    maker: 'FRONTIER',
    model: 'FR-100',
    serial: 'SN-0001',
    serialReadable: true,
    factoryShippedOn,
    planMonths: null,
  };
  return [happened('case-opened', { item }), ...DIAGNOSED.slice(1)];
}
