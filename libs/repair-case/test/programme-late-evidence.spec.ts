import type { JsonObject } from '#kernel';
import { outstanding } from '../src/decider/ledger.js';
import type { RepairCaseEventData } from '../src/events/index.js';
import { openTasks } from '../src/read/case-queue/case-task.js';
import { allowedCommands } from '../src/write/commands.js';
import {
  DESK,
  event,
  expectAlreadySo,
  type Happened,
  happened,
  LEAD,
  stateAfter,
  TECHNICIAN,
} from './support/given-case.js';
import { decidedBefore, givenCase, PARCEL } from './support/programme-flow.js';
import { ASKED_OF_IPRO, calledUnderPack, COVERED, IN_PACK, stated } from './support/programme-history.js';
import { PROGRAMME_TERMS } from './support/programme-terms.js';
import { sealed } from './support/sample.data.js';

type Attached = RepairCaseEventData<'evidence-attached'>;
type Paper = { readonly kind: Attached['kind'] } & JsonObject;

/** A case that is paid by what is known, and the paper that makes it free. */
interface Example {
  readonly asked: Happened;
  readonly facts: JsonObject;
  readonly paper: Paper;
  readonly proves: JsonObject;
  readonly term: RepairCaseEventData<'coverage-decided'>['term'];
  readonly at: string;
}

const IPRO: Example = {
  asked: ASKED_OF_IPRO,
  facts: {
    ...COVERED,
    memberSale: false,
    memberSaleEvidence: null,
    deliveredOn: '2023-11-01',
    deliveredOnEvidence: null,
  },
  paper: { kind: 'delivery-proof', deliveredOn: '2023-12-20' },
  proves: { deliveredOn: '2023-12-20' },
  term: { startsOn: '2023-12-20', lastDay: '2024-12-19' },
  at: '2024-12-16T03:00:00.000Z',
};
const PACK: Example = {
  asked: calledUnderPack('carry-in'),
  facts: { ...IN_PACK, purchasedOn: '2017-05-10', purchasedOnEvidence: null },
  paper: { kind: 'receipt', purchasedOn: '2022-04-20' },
  proves: { purchasedOn: '2022-04-20' },
  term: { startsOn: '2022-04-20', lastDay: '2027-04-19' },
  at: '2022-06-08T03:00:00.000Z',
};
const EXAMPLES: readonly (readonly [string, Example])[] = [
  ['a delivery note under i-PRO (IP-F-4)', IPRO],
  ['a receipt under a pack (PN-P-1)', PACK],
];
const LINES = [{ kind: 'labour' as const, code: 'LABOUR', quantity: 1, unitNet: 10_000 }];
const CLAUSES_OF_FRONTIER = /(A-)?F[RW]-/;

const paidBy = ({ asked, facts, at }: Example) => decidedBefore([asked, stated(facts)], at);

function quotedBy(example: Example): readonly Happened[] {
  return givenCase(...paidBy(example))
    .when('issue-quote', { lines: LINES }, TECHNICIAN, example.at)
    .thenRecords(event('quote-issued')).history;
}

function approvedBy(example: Example): readonly Happened[] {
  return givenCase(...quotedBy(example))
    .when('approve-quote', {}, DESK, example.at)
    .thenRecords(event('quote-approved')).history;
}

/** The paper joins the case; what it proves counts as stated, with the paper as what shows it. */
function withPaper(history: readonly Happened[], { paper, proves, at }: Example) {
  const { state, history: after } = givenCase(...history)
    .when('attach-evidence', paper, DESK, at)
    .thenRecords(event('evidence-attached', { kind: paper.kind }), event('facts-stated', { facts: proves }));
  const evidenceId = state.evidence.at(-1)?.evidenceId ?? 'none';
  return { history: after, evidenceId };
}

const givenDeciding = (history: readonly Happened[], { at }: Example) =>
  givenCase(...history).when('decide-coverage', {}, TECHNICIAN, at);

describe.each(EXAMPLES)('a decision that late evidence overtakes: %s', (_, example) => {
  it('is superseded by a new event, by the paper alone, and stays on record', () => {
    const before = paidBy(example);
    const { history, evidenceId } = withPaper(before, example);
    const recorded = givenDeciding(history, example).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        term: example.term,
        decidedBy: 'rules',
        supersedes: { revision: before.length - 1 },
        evidenceIds: [evidenceId],
        money: { before: 0, after: 0, difference: 0 },
        refundQuestion: 0,
        assessment: {
          evidence: Object.keys(example.proves).map((fact) => ({ fact, evidenceId })),
          wouldChange: { complete: true },
        },
      }),
    );
    expect(recorded.history[before.length - 1]).toMatchObject({
      name: 'coverage-decided',
      data: { coverage: 'paid' },
    });
    expectAlreadySo(recorded);
  });

  it('shows the difference in money and withdraws the quote; the repair goes its free way from there', () => {
    const { history } = withPaper(quotedBy(example), example);
    const { state, history: after } = givenDeciding(history, example).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        money: { before: 11_000, after: 0, difference: -11_000 },
        refundQuestion: 0,
      }),
      event('quote-withdrawn', { quoteNumber: 1 }),
    );
    expect(state).toMatchObject({ stage: 'diagnosed', quote: { kind: 'none' }, owed: [] });
    const authorised = givenCase(...after)
      .when('authorise-repair', {}, TECHNICIAN, example.at)
      .thenRecords(event('repair-authorised'));
    const arrived = givenCase(...authorised.history).when('record-arrival', PARCEL, DESK, example.at);
    arrived.thenRecords(event('item-taken-in'));
  });

  it('is owed no longer once its quote was approved', () => {
    const { history } = withPaper(approvedBy(example), example);
    const { state, warnings } = givenDeciding(history, example).thenRecords(
      event('coverage-superseded', { money: { before: 11_000, after: 0, difference: -11_000 } }),
    );
    expect([state.owed, outstanding(state), warnings]).toEqual([[], 0, []]);
  });

  it('is not refunded where it was paid: a person answers for the money, and no rule of FRONTIER is cited', () => {
    const paid = happened('payment-recorded', { amount: 11_000 });
    const { history } = withPaper([...approvedBy(example), paid], example);
    const { state, warnings } = givenDeciding(history, example).thenRecords(
      event('coverage-superseded', { refundQuestion: 11_000 }),
    );
    expect(warnings).toMatchObject([{ code: 'COVERAGE.REFUND_QUESTION' }]);
    expect(warnings.flatMap(({ clauses }) => clauses).join()).not.toMatch(CLAUSES_OF_FRONTIER);
    expect(openTasks(state)).toContain('refund-question');
  });

  it('is superseded as well by what is stated with the evidence that shows it', () => {
    const { kind } = example.paper;
    const proof = happened('evidence-attached', { evidenceId: 'late-1', kind, openEvidence: [] });
    const [[fact, value] = ['none', null]] = Object.entries(example.proves);
    const facts = { [fact]: value, [`${fact}Evidence`]: 'late-1' };
    const { history } = givenCase(...paidBy(example), proof)
      .when('state-facts', { facts }, TECHNICIAN, example.at)
      .thenRecords(event('facts-stated', { facts }));
    givenDeciding(history, example).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        evidenceIds: ['late-1'],
        assessment: { evidence: [{ fact, evidenceId: 'late-1' }] },
      }),
    );
  });

  it('stands where only a photograph came, or a paper that its rules do not read', () => {
    for (const kind of ['photo', 'warranty-card'] as const) {
      const late = [...paidBy(example), happened('evidence-attached', { kind, openEvidence: [] })];
      givenDeciding(late, example).thenNothing();
      expect(allowedCommands(stateAfter(late), PROGRAMME_TERMS)).not.toContain('decide-coverage');
    }
  });

  it('stands where the paper says what was known already', () => {
    const shown = Object.keys(example.proves).map((fact) => [`${fact}Evidence`, 'note-1']);
    const copy = { ...example, facts: { ...example.facts, ...example.proves, ...Object.fromEntries(shown) } };
    const { history } = withPaper(decidedBefore([copy.asked, stated(copy.facts)], copy.at), copy);
    givenDeciding(history, copy).thenNothing();
  });

  it('may be one of an earlier release, which recorded neither evidence nor what would change it', () => {
    const old = paidBy(example).map((one) => withoutBasis(one));
    const { history } = withPaper(old, example);
    givenDeciding(history, example).thenRecords(event('coverage-superseded', { coverage: 'free' }));
  });

  it('takes no evidence that its rules do not go by, that is not on the case, or that lies ahead', () => {
    const givenAttaching = (paper: Paper) =>
      givenCase(example.asked).when('attach-evidence', paper, DESK, example.at);
    const { fields } = givenAttaching({ kind: 'photo', deliveredOn: '2022-01-01' }).thenRefused(
      'REQUEST.CONTRADICTORY',
    );
    expect(fields).toMatchObject({ problems: [{ field: 'deliveredOn' }] });
    givenAttaching({ ...example.paper, ...tomorrow(example) }).thenRefused('REQUEST.CONTRADICTORY');
    const givenStating = (facts: JsonObject) =>
      givenCase(example.asked).when('state-facts', { facts }, DESK, example.at);
    givenStating({ causeEvidence: 'nowhere' }).thenRefused('REQUEST.CONTRADICTORY');
    givenStating({ faultEvidence: 'nowhere' }).thenRefused('REQUEST.MALFORMED');
  });

  it('comes over no case that is refused', () => {
    const refused = [...paidBy(example), happened('repair-refused')];
    const { history } = withPaper(refused, example);
    givenDeciding(history, example).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', []);
  });
});

describe('what only i-PRO’s papers tell', () => {
  it.each([
    ['deliveredOn', { kind: 'delivery-proof', deliveredOn: '2022-01-01' }],
    ['memberSale', { kind: 'sale-record', memberSale: true }],
  ] as const)('%s is refused on a case of a pack', (field, paper) => {
    const { fields } = givenCase(PACK.asked)
      .when('attach-evidence', paper, DESK, PACK.at)
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toMatchObject({ problems: [{ field }] });
  });

  it('lets a held case go on by the sale record alone (IP-P-4, A-IP-02)', () => {
    const unproven = { ...COVERED, memberSale: null, memberSaleEvidence: null, failedOn: '2024-12-15' };
    const held = givenCase(IPRO.asked, stated(unproven))
      .when('decide-coverage', {}, TECHNICIAN, IPRO.at)
      .thenRecords(event('coverage-held', { openEvidence: ['sale-record'] }));
    const { history } = givenCase(...held.history)
      .when('attach-evidence', { kind: 'sale-record', memberSale: true }, DESK, IPRO.at)
      .thenRecords(event('evidence-attached', { openEvidence: [] }), event('facts-stated'));
    givenDeciding(history, IPRO).thenRecords(event('coverage-decided', { coverage: 'free' }));
  });
});

describe('a repair that was begun as free and turns out otherwise', () => {
  it.each([
    ['paid', IPRO, COVERED, { cause: 'misuse', causeEvidenced: true }],
    ['excluded', IPRO, COVERED, { usedInJapan: false }],
    ['paid', PACK, IN_PACK, { cause: 'lightning' }],
    ['excluded', PACK, IN_PACK, { transferredOn: '2022-06-01' }],
  ] as const)('to be %s is a lead’s question: no price was answered', (ruled, example, facts, late) => {
    const free = decidedBefore([example.asked, stated(facts)], example.at);
    const begun = [
      ...free,
      happened('item-arrived', { openEvidence: [] }),
      happened('diagnosis-completed'),
      happened('repair-authorised'),
      stated(late),
    ];
    const { fields } = givenDeciding(begun, example).thenRefused('REPAIR_CASE.PERSON_DECIDES', []);
    expect(fields).toMatchObject({ ruled, possible: ['free'] });
    givenCase(...begun)
      .when('decide-coverage', { decision: 'free', reason: sealed(9) }, LEAD, example.at)
      .thenRecords(event('coverage-superseded', { coverage: 'free', decidedBy: 'person' }));
  });
});

function tomorrow({ paper }: Example): JsonObject {
  const [field = 'none'] = Object.keys(paper).filter((name) => name !== 'kind');
  return { [field]: '2030-01-01' };
}

function withoutBasis(one: Happened): Happened {
  const { assessment } = one.data;
  if (typeof assessment !== 'object' || assessment === null || Array.isArray(assessment)) return one;
  const { evidence: _shown, wouldChange: _changes, ...kept } = assessment as JsonObject;
  return { ...one, data: { ...one.data, assessment: kept } };
}
