import { canonicalJson, type JsonObject } from '#kernel';
import { answerIn, decidedAgain } from '../../../test/support/decided-again.js';
import { event, given, type Happened, happened, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import { DIAGNOSED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';
import { TERMS } from '../../../test/support/sample-terms.js';
import type { FrontierAssessment } from '../../events/assessment.shape.js';
import type { RepairCaseEventData } from '../../events/index.js';

const RECEIPT = happened('evidence-attached', {
  evidenceId: 'receipt-1',
  kind: 'receipt',
  purchasedOn: '2026-02-01',
});
const CARD = happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' });
const PHOTO = happened('evidence-attached', { evidenceId: 'photo-1', kind: 'photo' });
const OLD = happened('evidence-attached', {
  evidenceId: 'old-1',
  kind: 'receipt',
  purchasedOn: '2024-02-01',
});

/** A free case but for what is stated. */
const givenStated = (facts: JsonObject, receipt: Happened = RECEIPT) =>
  given(DIAGNOSED, receipt, CARD, PHOTO)
    .when('state-facts', { facts }, TECHNICIAN)
    .thenRecords(event('facts-stated')).history;

const shown = (finding: string) => ({ [finding]: true, [`${finding}Evidence`]: 'photo-1' });
const environment = { environmentEvidence: 'photo-1' };

describe('coverage by what was stated', () => {
  it.each([
    ['FR-R3-4-4', shown('unwarrantedSoftware')],
    ['FW-W11-3', shown('settingsChanged')],
    ['FW-W11-4', shown('othersSoftwareOrDevice')],
    ['FW-W11-5', shown('customerSoftwareOrData')],
    ['FW-W11-6', shown('outsideFactor')],
    ['FW-W11-6', { condensation: true, ...environment }],
    ['FW-W11-7', shown('disasterOrWar')],
    ['FW-W11-8', { continuousHours: 30, ...environment }],
    ['FW-W11-10', shown('negligence')],
    ['FW-W11-11', shown('nonGenuineArticle')],
    ['FW-W11-12', { soldBy: 'private' }],
    ['FW-W11-13', shown('usedInAnotherProduct')],
    ['FR-R3-4-1', { foreignMatter: true, ...environment }],
    ['FW-W11-16', { serialReadable: false, recognisedAsOurs: true, serialEvidence: 'photo-1' }],
    ['FW-W11-17', shown('accidentOrUnsuitableWork')],
    ['FW-W11-18', shown('lostPassword')],
    ['FR-R3-4-1', { temperature: 36, ...environment }],
    ['FR-R3-4-5', { partsChangedBy: 'customer', partsChangedEvidence: 'photo-1' }],
  ])('is paid in the term by %s (%j)', (clause, facts) => {
    const { history } = given(givenStated(facts))
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'rules' }));
    expect(lastAssessment(history).fired).toContainEqual(
      expect.objectContaining({ clause, role: 'decided' }),
    );
  });

  it('is free again for the same part within three months of the last repair (FR-R4-5)', () => {
    const facts = { lastRepairShippedOn: '2026-02-01', samePartAsLastRepair: true };
    given(givenStated(facts, OLD))
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(
        event('coverage-decided', {
          coverage: 'free',
          assessment: { factsUsed: expect.arrayContaining([{ fact: 'requestedOn', value: '2026-04-06' }]) },
        }),
      );
  });

  it.each([
    ['what shows a finding', givenStated({ negligence: true }), ['negligenceEvidence']],
    [
      'whether the same part failed',
      givenStated({ lastRepairShippedOn: '2026-03-01' }, OLD),
      ['samePartAsLastRepair'],
    ],
    [
      'the photo of an unreadable seal',
      givenStated({ serialReadable: false, recognisedAsOurs: true }),
      ['serialEvidence'],
    ],
  ])('asks for %s, and for no more', (_what, history, ask) => {
    const { fields } = given(history)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask });
  });

  it('is a lead’s where nobody knows whether an unreadable item is ours (A-FR-05)', () => {
    given(givenStated({ serialReadable: false }))
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-proposed', { because: expect.arrayContaining(['A-FR-05']) }));
  });

  it.each([
    ['a plan with a scope of its own', { ...shown('negligence'), plan: 'safe warranty' }, ['A-FW-09']],
    ['improper use', { properUse: false }, []],
  ])('is a lead’s with %s: he decides against the proposal and cites it', (_what, facts, because) => {
    const proposed = given(givenStated(facts))
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-proposed', { because: expect.arrayContaining(because) }));
    given(proposed.history)
      .when('decide-coverage', { decision: 'free', reason: sealed(20) }, LEAD)
      .thenRecords(
        event('coverage-decided', {
          coverage: 'free',
          decidedBy: 'person',
          assessment: {
            outcome: {
              kind: 'person-decides',
              proposal: { coverage: 'paid' },
              because: expect.arrayContaining(because),
            },
          },
        }),
      );
  });

  it('is a lead’s where the rules say nothing: the item arrived before its warranty began', () => {
    const later = happened('evidence-attached', {
      evidenceId: 'later-1',
      kind: 'receipt',
      purchasedOn: '2026-04-10',
    });
    const givenSilent = given(DIAGNOSED, later, CARD);
    givenSilent.when('decide-coverage', {}, TECHNICIAN).thenRecords(
      event('coverage-proposed', {
        proposal: null,
        because: ['FW-W6-6a', 'FR-R2-4', 'FR-R3-1'],
        assessment: { outcome: { kind: 'gap' } },
      }),
    );
    givenSilent
      .when('decide-coverage', { decision: 'paid', reason: sealed(20) }, LEAD)
      .thenRecords(event('coverage-decided', { coverage: 'paid', term: null, decidedBy: 'person' }));
  });
});

describe('the record of a coverage decision', () => {
  const HISTORIES: readonly (readonly [string, readonly Happened[]])[] = [
    ['an ordinary one', [...DIAGNOSED, RECEIPT, CARD]],
    ['one by findings', givenStated({ ...shown('negligence'), temperature: 40, ...environment })],
    [
      'one by the last repair',
      givenStated({ lastRepairShippedOn: '2026-02-01', samePartAsLastRepair: true }, OLD),
    ],
    ['one left to a person', givenStated({ properUse: false })],
  ];
  const assessmentOf = (history: readonly Happened[]) => {
    const decided = given(history).when('decide-coverage', {}, TECHNICIAN);
    const [name] = [history.some(({ data }) => isMisuse(data)) ? 'coverage-proposed' : 'coverage-decided'];
    return lastAssessment(decided.thenRecords(event(name as 'coverage-decided')).history);
  };

  it.each(HISTORIES)('is enough to decide again to the same, byte for byte: %s', (_what, history) => {
    const recorded = assessmentOf(history);
    expect(canonicalJson(decidedAgain(recorded, TERMS))).toBe(canonicalJson(answerIn(recorded)));
  });

  it('names the evidence that shows each fact', () => {
    const { evidence } = assessmentOf(givenStated(shown('negligence')));
    expect(evidence).toEqual(
      expect.arrayContaining([
        { fact: 'receiptPurchasedOn', evidenceId: 'receipt-1' },
        { fact: 'cardPresent', evidenceId: 'card-1' },
        { fact: 'negligenceEvidence', evidenceId: 'photo-1' },
      ]),
    );
  });

  it('tells what would change it, and that deciding with that does', () => {
    const { wouldChange } = assessmentOf([...DIAGNOSED, RECEIPT, CARD]);
    expect(wouldChange?.found).toContainEqual({
      changes: [{ fact: 'properUse', to: false, by: 'staff' }],
      outcome: expect.objectContaining({ kind: 'person-decides' }),
    });
    given(givenStated({ properUse: false }))
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-proposed', { proposal: { coverage: 'paid' } }));
  });
});

function lastAssessment(history: readonly Happened[]): FrontierAssessment {
  const last = history.at(-1);
  if (last === undefined) throw new TypeError('nothing happened');
  const { assessment } = last.data as Pick<RepairCaseEventData<'coverage-decided'>, 'assessment'>;
  if (assessment.programme !== 'frontier') throw new TypeError('another programme decided');
  return assessment;
}

function isMisuse(data: JsonObject): boolean {
  const { facts } = data;
  return typeof facts === 'object' && facts !== null && 'properUse' in facts && facts['properUse'] === false;
}
