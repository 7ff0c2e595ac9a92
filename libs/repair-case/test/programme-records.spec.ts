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
  const outcome = coverageOutlook(asked.state, { terms: PROGRAMME_TERMS, record: null }, at)?.outcome;
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
      {},
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
      { deliveredOnEvidence: 'note-1', failedOnEvidence: 'log-1', memberSaleEvidence: null },
      ['deliveredOn note-1', 'failedOn log-1'],
    ],
    [
      'what shows the cause, for the cause and for whether it is borne out',
      PACK,
      [paper('photo-1', 'photo')],
      { cause: 'improper-use', causeEvidence: 'photo-1' },
      ['cause photo-1', 'causeProven photo-1'],
    ],
    [
      'the receipt that bears the day that was stated, not one of another day',
      PACK,
      [receipt('receipt-1', IN_PACK.purchasedOn), receipt('receipt-2', '2022-05-11')],
      {},
      ['purchasedOn receipt-1'],
    ],
    ['nothing, of what no paper on the case shows', PACK, [paper('receipt-1', 'receipt')], {}, []],
  ])('names the evidence that shows each fact: %s', (_, { asked, facts, at }, papers, shown, expected) => {
    const { evidence } = recordedAt(at, asked, ...papers, stated({ ...facts, ...shown }));
    expect(evidence?.map(({ fact, evidenceId }) => `${fact} ${evidenceId}`).toSorted()).toEqual(expected);
  });

  it('does not take a paper for a fact that the registration told', () => {
    const { deliveredOn: _registered, ...others } = COVERED;
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
    expect(evidence).toEqual([]);
  });

  it('takes no paper for the proof of a value that was stated after the one it showed', () => {
    const paper1 = paper('note-1', 'delivery-proof');
    const shown = stated({ ...IPRO.facts, deliveredOnEvidence: 'note-1' });
    const evidenceAfter = (...later: readonly Happened[]) =>
      recordedAt(IPRO.at, IPRO.asked, paper1, shown, ...later).evidence;
    expect(evidenceAfter()).toEqual([{ fact: 'deliveredOn', evidenceId: 'note-1' }]);
    const anotherDay = stated({ deliveredOn: '2023-12-20' });
    expect(evidenceAfter(anotherDay)).toEqual([]);
    // Nor of a value that is stated after that one; a later paper may be one.
    expect(evidenceAfter(anotherDay, stated({ deliveredOn: '2023-12-21' }))).toEqual([]);
    expect(evidenceAfter(anotherDay, paper('note-2', 'delivery-proof'))).toEqual([
      { fact: 'deliveredOn', evidenceId: 'note-2' },
    ]);
  });

  it('is shown by the case with all of it, and by what would be decided now', () => {
    const { state } = decided([IPRO.asked, paper('note-1', 'delivery-proof'), stated(IPRO.facts)], IPRO.at);
    expect(coverageDetail(state.coverage)).toMatchObject({
      status: 'decided',
      assessment: {
        evidence: [{ fact: 'deliveredOn', evidenceId: 'note-1' }],
        wouldChange: { complete: true, found: expect.arrayContaining([expect.anything()]) },
      },
    });
    const outlook = coverageOutlook(
      stateAfter([PACK.asked, stated(PACK.facts)]),
      { terms: PROGRAMME_TERMS, record: null },
      PACK.at,
    );
    expect(outlook?.wouldChange?.found).toContainEqual(
      expect.objectContaining({ changes: [{ fact: 'cause', to: 'lightning', by: 'staff' }] }),
    );
  });

  it('tries nothing while nobody knows when the pack was applied for: no text says what would come of it', () => {
    const { appliedOn: _unknown, ...others } = IN_PACK;
    const state = stateAfter([PACK.asked, stated(others)]);
    const outlook = coverageOutlook(state, { terms: PROGRAMME_TERMS, record: null }, PACK.at);
    expect(outlook).toMatchObject({
      outcome: { kind: 'needs-facts', ask: ['appliedOn'] },
      wouldChange: { found: [], complete: false },
    });
  });
});

describe('what the case and the registration tell differently', () => {
  it('is decided by the case, with a warning that cites the programme’s own clauses (A-PN-18, IP-Q-1)', () => {
    const { years, purchasedOn, appliedOn, ...found } = IN_PACK;
    const terms = { service: 'on-site' as const, years, purchasedOn: '2021-05-10', appliedOn };
    const unit = { ...registeredUnit(), pack: packOnRecord(terms) };
    const ofPack = givenCase(PACK.asked, stated({ ...found, purchasedOn }))
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN, PACK.at)
      .thenRecords(event('coverage-decided', { term: { startsOn: purchasedOn } }));
    expect(ofPack.warnings).toEqual([
      {
        code: 'COVERAGE.REGISTRATION_DIFFERS',
        message: expect.stringMatching(/^purchasedOn is 2022-05-10 on the case and 2021-05-10 in the reg/),
        clauses: ['PN-P-1', 'A-PN-18'],
      },
    ]);
    expect(assessmentOf(ofPack.history).registration?.facts.map(({ fact }) => fact)).toEqual([
      'appliedOn',
      'service',
      'years',
    ]);
    const note = { kind: 'delivery-note', on: '2023-12-01', shop: null, file: null } as const;
    const ofIpro = givenCase(IPRO.asked, stated(COVERED))
      .ofUnit(registeredUnit(['date-evidence-recorded', note]))
      .when('decide-coverage', {}, TECHNICIAN, IPRO.at)
      .thenRecords(event('coverage-decided'));
    expect(ofIpro.warnings).toMatchObject([
      { code: 'COVERAGE.REGISTRATION_DIFFERS', clauses: ['IP-F-4', 'IP-Q-1'] },
    ]);
  });
});
