import { canonicalJson, type JsonObject, type JsonValue } from '#kernel';
import type { ProgrammeAssessment } from '../src/events/assessment.shape.js';
import type { RepairCaseEventData } from '../src/events/index.js';
import { coverageDetail } from '../src/read/case-detail/parts.js';
import { coverageOutlook } from '../src/read/case-next/coverage-outlook.js';
import { event, type Happened, happened, stateAfter, TECHNICIAN } from './support/given-case.js';
import { decided, givenCase } from './support/programme-flow.js';
import { ASKED_OF_IPRO, calledUnderPack, COVERED, IN_PACK, stated } from './support/programme-history.js';
import { PROGRAMME_TERMS } from './support/programme-terms.js';
import { packOnRecord, registeredUnit } from './support/registered-unit.js';

interface Example {
  readonly asked: Happened;
  readonly facts: JsonObject;
  readonly at: string;
}

/** The same with nothing that was named to show them. */
const { deliveredOnEvidence: _note, memberSaleEvidence: _sale, ...OF_CAMERA } = COVERED;
const { purchasedOnEvidence: _receipt, ...OF_PACK } = IN_PACK;

const IPRO: Example = { asked: ASKED_OF_IPRO, facts: COVERED, at: '2024-12-16T03:00:00.000Z' };
const PACK: Example = { asked: calledUnderPack('on-site'), facts: IN_PACK, at: '2022-06-08T03:00:00.000Z' };
const EXAMPLES: readonly (readonly [string, Example])[] = [
  ['a free one under i-PRO', IPRO],
  ['a paid one under i-PRO', { ...IPRO, facts: { ...COVERED, memberSale: false, failedOn: '2024-12-15' } }],
  ['one that a person decides under i-PRO', { ...IPRO, facts: { ...COVERED, properUse: false } }],
  ['an included one under a pack', PACK],
  ['an excluded one under a pack', { ...PACK, facts: { ...IN_PACK, cause: 'lightning' } }],
  ['one that a person decides under a pack', { ...PACK, facts: { ...IN_PACK, specialHousing: true } }],
];

const paper = (evidenceId: string, kind: RepairCaseEventData<'evidence-attached'>['kind']) =>
  happened('evidence-attached', { evidenceId, kind, openEvidence: [] });

const receipt = (evidenceId: string, purchasedOn: string) =>
  happened('evidence-attached', { evidenceId, kind: 'receipt', purchasedOn, openEvidence: [] });

/** What decide-coverage puts on record for what happened, whether the rules decided or only proposed. */
function recordedAt(at: string, ...history: readonly Happened[]): ProgrammeAssessment {
  const asked = givenCase(...history);
  const outcome = coverageOutlook(
    asked.state,
    { terms: PROGRAMME_TERMS, termsKnownAt: () => PROGRAMME_TERMS, record: null },
    at,
  )?.outcome;
  const name = outcome?.kind === 'decided' ? 'coverage-decided' : 'coverage-proposed';
  const sent = asked.when('decide-coverage', {}, TECHNICIAN, at).thenRecords(event(name));
  return assessmentOf(sent.history);
}

function assessmentOf(history: readonly Happened[]): ProgrammeAssessment {
  const last = history.at(-1);
  if (last === undefined) throw new TypeError('nothing happened');
  const { assessment } = last.data as Pick<RepairCaseEventData<'coverage-decided'>, 'assessment'>;
  if (assessment.programme === 'frontier') throw new TypeError('another programme decided');
  return assessment;
}

describe('the record of a decision under i-PRO or a pack', () => {
  it.each(EXAMPLES)(
    'tells what would change it, and deciding with that gives just that: %s',
    (_, example) => {
      const { asked, facts, at } = example;
      const { outcome, wouldChange } = recordedAt(at, asked, stated(facts));
      expect(wouldChange).toMatchObject({ complete: true });
      expect(wouldChange?.found).not.toEqual([]);
      for (const { changes, outcome: then } of wouldChange?.found ?? []) {
        const otherwise = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
        const again = recordedAt(at, asked, stated({ ...facts, ...otherwise }));
        expect(canonicalJson(again.outcome as JsonValue)).toBe(canonicalJson(then as JsonValue));
        expect(canonicalJson(then as JsonValue)).not.toBe(canonicalJson(outcome as JsonValue));
      }
    },
  );

  it('says of what would change it who brings that: papers come from the customer’s side', () => {
    const changes = (example: Example) =>
      recordedAt(example.at, example.asked, stated(example.facts)).wouldChange?.found.flatMap((one) =>
        one.changes.map(({ fact, by }) => `${fact} by ${by}`),
      );
    expect(changes(IPRO)).toEqual(
      expect.arrayContaining(['deliveredOn by customer', 'soldInJapan by staff', 'properUse by staff']),
    );
    expect(changes(PACK)).toEqual(expect.arrayContaining(['purchasedOn by customer', 'cause by staff']));
  });

  it('is found by changes that leave nothing to ask: what would only hold the case is no answer', () => {
    const { wouldChange } = recordedAt(IPRO.at, IPRO.asked, stated(IPRO.facts));
    const kinds = new Set(wouldChange?.found.map(({ outcome }) => outcome.kind));
    expect([...kinds].toSorted()).toEqual(['decided', 'person-decides']);
  });

  it.each<[string, Example, readonly Happened[], JsonObject, readonly string[]]>([
    [
      'the paper of the kind that shows it, where none was named',
      IPRO,
      [paper('note-1', 'delivery-proof'), paper('sale-1', 'sale-record'), paper('photo-1', 'photo')],
      OF_CAMERA,
      ['deliveredOn note-1', 'memberSale sale-1'],
    ],
    [
      'what was named as showing it, before any other',
      IPRO,
      [
        paper('note-1', 'delivery-proof'),
        paper('log-1', 'other'),
        paper('note-2', 'delivery-proof'),
        paper('sale-1', 'sale-record'),
      ],
      { ...OF_CAMERA, deliveredOnEvidence: 'note-1', failedOnEvidence: 'log-1', memberSaleEvidence: null },
      ['deliveredOn note-1', 'failedOn log-1'],
    ],
    [
      'what shows the cause, for the cause and for whether it is borne out',
      PACK,
      [paper('photo-1', 'photo')],
      { ...OF_PACK, cause: 'improper-use', causeEvidence: 'photo-1' },
      ['cause photo-1', 'causeProven photo-1'],
    ],
    [
      'the receipt that nobody has read yet, off which the day was stated',
      PACK,
      [paper('receipt-1', 'receipt')],
      OF_PACK,
      ['purchasedOn receipt-1'],
    ],
    [
      'both receipts, where they bear different days',
      PACK,
      [receipt('receipt-1', OF_PACK.purchasedOn), receipt('receipt-2', '2022-05-11')],
      OF_PACK,
      ['purchasedOn receipt-1', 'purchasedOn receipt-2'],
    ],
    ['nothing, of what nothing shows', PACK, [], { ...OF_PACK, cause: 'lightning' }, []],
  ])('names the evidence that shows each fact: %s', (_, { asked, at }, papers, facts, expected) => {
    const { evidence } = recordedAt(at, asked, ...papers, stated(facts));
    expect(evidence?.map(({ fact, evidenceId }) => `${fact} ${evidenceId}`).toSorted()).toEqual(expected);
  });

  it('does not take a paper for a fact that the registration told', () => {
    const { deliveredOn: _registered, ...unread } = OF_CAMERA;
    const others = { ...unread, memberSale: false };
    const unit = registeredUnit([
      'date-evidence-recorded',
      { kind: 'delivery-note', on: '2023-12-15', shop: null, file: null },
    ]);
    const { history } = givenCase(ASKED_OF_IPRO, paper('note-1', 'delivery-proof'), stated(others))
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN, IPRO.at)
      .thenRecords(event('coverage-decided'));
    expect(assessmentOf(history)).toMatchObject({
      evidence: [],
      registration: { facts: [{ fact: 'deliveredOn' }] },
    });
  });

  it('does not take what showed a fact for what shows another value of it', () => {
    const first = stated({ ...IN_PACK, causeEvidence: 'photo-1' });
    const again = stated({ cause: 'ordinary-wear' });
    const proven = stated({ causeProven: true });
    expect(stateAfter([PACK.asked, first, proven]).stated).toMatchObject({ causeEvidence: 'photo-1' });
    const { evidence } = recordedAt(PACK.at, PACK.asked, paper('photo-1', 'photo'), first, again);
    expect(evidence?.map(({ fact }) => fact)).toEqual(['purchasedOn']);
  });

  it('goes by the paper, not by a value that was stated after the one it showed', () => {
    const shown = stated({ ...OF_CAMERA, memberSale: false, deliveredOnEvidence: 'note-1' });
    const before = [IPRO.asked, paper('note-1', 'delivery-proof'), shown];
    const recorded = (...later: readonly Happened[]) => recordedAt(IPRO.at, ...before, ...later);
    const byNote = [{ fact: 'deliveredOn', evidenceId: 'note-1' }];
    expect(recorded().evidence).toEqual(byNote);
    for (const later of [['2023-12-20'], ['2023-12-20', '2023-12-21']]) {
      const { evidence, factsUsed } = recorded(...later.map((deliveredOn) => stated({ deliveredOn })));
      expect(evidence).toEqual(byNote);
      expect(factsUsed).toContainEqual({ fact: 'deliveredOn', value: '2023-12-15' });
    }
  });

  it('is shown by the case with all of it, and by what would be decided now', () => {
    const { state } = decided(
      [IPRO.asked, paper('note-1', 'delivery-proof'), stated({ ...OF_CAMERA, memberSale: false })],
      IPRO.at,
    );
    expect(coverageDetail(state.coverage)).toMatchObject({
      status: 'decided',
      assessment: {
        evidence: [{ fact: 'deliveredOn', evidenceId: 'note-1' }],
        wouldChange: { complete: true, found: expect.arrayContaining([expect.anything()]) },
      },
    });
    const outlook = coverageOutlook(
      stateAfter([PACK.asked, stated(PACK.facts)]),
      { terms: PROGRAMME_TERMS, termsKnownAt: () => PROGRAMME_TERMS, record: null },
      PACK.at,
    );
    expect(outlook?.wouldChange?.found).toContainEqual(
      expect.objectContaining({ changes: [{ fact: 'cause', to: 'lightning', by: 'staff' }] }),
    );
  });

  it('tries nothing while nobody knows when the pack was applied for: no text says what would come of it', () => {
    const { appliedOn: _unknown, ...others } = IN_PACK;
    const state = stateAfter([PACK.asked, stated(others)]);
    const outlook = coverageOutlook(
      state,
      { terms: PROGRAMME_TERMS, termsKnownAt: () => PROGRAMME_TERMS, record: null },
      PACK.at,
    );
    expect(outlook).toMatchObject({
      outcome: { kind: 'needs-facts', ask: ['appliedOn'] },
      wouldChange: { found: [], complete: false },
    });
  });
});

describe('what the case and the registration tell differently', () => {
  it('is decided by the contract of a pack, with a warning that cites the programme’s own clauses (A-PN-18)', () => {
    const { years, appliedOn } = IN_PACK;
    const terms = { service: 'on-site' as const, years, purchasedOn: '2021-05-10', appliedOn };
    const unit = { ...registeredUnit(), pack: packOnRecord(terms) };
    const ofPack = givenCase(PACK.asked, stated({ ...OF_PACK, years: 4 }))
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN, PACK.at)
      .thenRecords(event('coverage-decided', { term: { startsOn: '2021-05-10', lastDay: '2026-05-09' } }));
    expect(ofPack.warnings).toMatchObject([
      {
        message: expect.stringMatching(/^years is 4 on the case and 5 in .*; the registration was followed$/),
      },
      {
        code: 'COVERAGE.REGISTRATION_DIFFERS',
        message: expect.stringMatching(/^purchasedOn is 2022-05-10 on the case and 2021-05-10 in the reg/),
        clauses: ['PN-P-1', 'A-PN-18'],
      },
    ]);
    expect(assessmentOf(ofPack.history).registration?.facts.map(({ fact }) => fact)).toEqual([
      'appliedOn',
      'purchasedOn',
      'service',
      'years',
    ]);
  });

  it('is a person’s to decide where papers on both bear different days (IP-F-4)', () => {
    const note = { kind: 'delivery-note', on: '2023-12-01', shop: null, file: null } as const;
    const ofIpro = givenCase(IPRO.asked, stated(COVERED))
      .ofUnit(registeredUnit(['date-evidence-recorded', note]))
      .when('decide-coverage', {}, TECHNICIAN, IPRO.at)
      .thenRecords(event('coverage-proposed'));
    expect(ofIpro.warnings).toMatchObject([
      {
        code: 'COVERAGE.PAPERS_DIFFER',
        message: expect.stringMatching(
          /^deliveredOn is \S+ by the paper \S+ and 2023-12-01 by the registration unit-1/,
        ),
        clauses: ['IP-F-4', 'IP-P-4'],
      },
    ]);
  });
});
