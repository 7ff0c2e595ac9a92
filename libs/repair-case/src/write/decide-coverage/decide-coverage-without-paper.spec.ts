import {
  DESK,
  event,
  given,
  type Happened,
  happened,
  LEAD,
  TECHNICIAN,
} from '../../../test/support/given-case.js';
import { DIAGNOSED } from '../../../test/support/history.js';
import { CARD, NEW_RECEIPT, OLD_RECEIPT } from '../../../test/support/late-facts.js';
import { givenCase } from '../../../test/support/programme-flow.js';
import {
  ASKED_OF_IPRO,
  calledUnderPack,
  COVERED,
  IN_PACK,
  stated,
} from '../../../test/support/programme-history.js';
import { PROGRAMME_TERMS } from '../../../test/support/programme-terms.js';
import { TERMS } from '../../../test/support/sample-terms.js';
import { sealed } from '../../../test/support/sample.data.js';
import { coverageOutlook } from '../../read/case-next/coverage-outlook.js';
import { stateNames } from '../../read/state-names.js';

const IPRO_AT = '2024-12-16T03:00:00.000Z';
const PACK_AT = '2022-06-08T03:00:00.000Z';
const { deliveredOnEvidence: _note, ...CAMERA } = COVERED;
const { purchasedOnEvidence: _receipt, ...PACK } = IN_PACK;
const { purchasedOn: _day, ...PACK_OF_NO_DAY } = PACK;
const PAID = { decision: 'paid', reason: sealed(20) } as const;
const FREE = { decision: 'free', reason: sealed(20) } as const;

const UNSHOWN_CAMERA = [ASKED_OF_IPRO, stated(CAMERA)];
const UNSHOWN_PACK = [calledUnderPack('on-site'), stated(PACK)];

/** What `/next` says that a lead may decide. */
function leadMayIn({ state }: ReturnType<typeof givenCase>, terms: typeof TERMS, at: string) {
  return coverageOutlook(state, { terms, termsKnownAt: () => terms, record: null }, at)?.leadMay;
}

describe('a case that waits for a paper which never comes', () => {
  it.each<[string, readonly Happened[], string, string]>([
    ['the proof of a delivery', UNSHOWN_CAMERA, IPRO_AT, 'IP-F-4'],
    ['the receipt of a pack', UNSHOWN_PACK, PACK_AT, 'PN-P-1'],
    [
      'a day of purchase that nobody can say',
      [calledUnderPack('on-site'), stated(PACK_OF_NO_DAY)],
      PACK_AT,
      'PN-P-1',
    ],
  ])(
    'is decided paid by a lead who says why, and by nobody else: %s (A-IP-02)',
    (_what, history, at, clause) => {
      const waiting = givenCase(...history);
      expect(leadMayIn(waiting, PROGRAMME_TERMS, at)).toEqual(['paid']);
      waiting.when('decide-coverage', PAID, TECHNICIAN, at).thenRefused('AUTH.FORBIDDEN');
      waiting.when('decide-coverage', { decision: 'paid' }, LEAD, at).thenRefused('REQUEST.CONTRADICTORY');
      const { fields } = waiting.when('decide-coverage', FREE, LEAD, at).thenRefused('REQUEST.CONTRADICTORY');
      expect(fields).toMatchObject({ possible: ['paid'], problems: [{ field: 'decision' }] });
      const { state } = waiting.when('decide-coverage', PAID, LEAD, at).thenRecords(
        event('coverage-decided', {
          coverage: 'paid',
          term: null,
          decidedBy: 'person',
          reason: sealed(20),
          assessment: expect.objectContaining({ outcome: expect.objectContaining({ kind: 'needs-facts' }) }),
        }),
      );
      expect(stateNames(state)).toContain('QuotePreparing');
      expect(stateNames(state)).not.toContain('AwaitingEvidence');
      expect(
        waiting.when('decide-coverage', PAID, TECHNICIAN, at).thenRefused('AUTH.FORBIDDEN').fields['because'],
      ).toContain(clause);
    },
  );

  it('is left so after it was held, and goes back to the rules when the paper turns up after all (A-FR-30)', () => {
    const held = givenCase(...UNSHOWN_CAMERA)
      .when('decide-coverage', {}, TECHNICIAN, IPRO_AT)
      .thenRecords(event('coverage-held', { openEvidence: ['delivery-proof'] }));
    const paid = givenCase(...held.history)
      .when('decide-coverage', PAID, LEAD, IPRO_AT)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' }));
    const shown = givenCase(...paid.history)
      .when('attach-evidence', { kind: 'delivery-proof', deliveredOn: '2023-12-15' }, DESK, IPRO_AT)
      .thenRecords(event('evidence-attached'), event('facts-stated'));
    givenCase(...shown.history)
      .when('decide-coverage', {}, TECHNICIAN, IPRO_AT)
      .thenRecords(event('coverage-superseded', { coverage: 'free', decidedBy: 'rules' }));
  });

  it('is decided paid under FRONTIER too, where neither card nor receipt comes (FW-W6-6a)', () => {
    expect(leadMayIn(given(DIAGNOSED), TERMS, IPRO_AT)).toEqual(['paid']);
    given(DIAGNOSED).when('decide-coverage', {}, LEAD).thenRefused('COVERAGE.NEEDS_FACTS');
    given(DIAGNOSED).when('decide-coverage', PAID, TECHNICIAN).thenRefused('AUTH.FORBIDDEN');
    given(DIAGNOSED).when('decide-coverage', FREE, LEAD).thenRefused('REQUEST.CONTRADICTORY');
    given(DIAGNOSED)
      .when('decide-coverage', PAID, LEAD)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' }));
  });

  it('is decided paid too where the card stands alone and nobody knows the factory day (FW-W6-6b)', () => {
    const carded = given(DIAGNOSED, CARD);
    const { fields } = carded.when('decide-coverage', {}, LEAD).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['factoryShippedOn'] });
    expect(leadMayIn(carded, TERMS, IPRO_AT)).toEqual(['paid']);
    carded
      .when('decide-coverage', PAID, LEAD)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' }));
  });

  it('is not the case that waits for anything else: that is said first', () => {
    const { properUse: _use, ...others } = COVERED;
    const unsaid = givenCase(ASKED_OF_IPRO, stated(others));
    expect(leadMayIn(unsaid, PROGRAMME_TERMS, IPRO_AT)).toEqual([]);
    unsaid.when('decide-coverage', PAID, LEAD, IPRO_AT).thenRefused('COVERAGE.NEEDS_FACTS');
    const unused = happened('diagnosis-completed', { properUse: null });
    const asked = given(DIAGNOSED.slice(0, -1), unused, NEW_RECEIPT, CARD);
    expect(leadMayIn(asked, TERMS, IPRO_AT)).toEqual([]);
    asked.when('decide-coverage', PAID, LEAD).thenRefused('COVERAGE.NEEDS_FACTS');
  });
});

describe('a receipt whose day was typed wrong and is attached again', () => {
  const typedTwice = given(DIAGNOSED, OLD_RECEIPT, CARD, NEW_RECEIPT);

  it('leaves it to a lead which of the two counts, and /next says what he may decide (FW-W6-6a)', () => {
    expect(leadMayIn(typedTwice, TERMS, IPRO_AT)).toEqual(['free', 'paid']);
    for (const word of [FREE, PAID]) {
      typedTwice.when('decide-coverage', word, TECHNICIAN).thenRefused('AUTH.FORBIDDEN');
      typedTwice
        .when('decide-coverage', word, LEAD)
        .thenRecords(
          event('coverage-decided', { coverage: word.decision, decidedBy: 'person', reason: sealed(20) }),
        );
    }
  });

  it('is nothing for a lead while there is one: the rules decide (FR-R1-5)', () => {
    const once = given(DIAGNOSED, NEW_RECEIPT, CARD);
    expect(leadMayIn(once, TERMS, IPRO_AT)).toEqual([]);
    once.when('decide-coverage', PAID, LEAD).thenRefused('REQUEST.CONTRADICTORY', ['FR-R1-5', 'FW-W1-4']);
  });
});
