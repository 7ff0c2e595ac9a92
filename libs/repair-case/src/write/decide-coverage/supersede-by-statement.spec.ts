import {
  event,
  expectAlreadySo,
  given,
  happened,
  LEAD,
  stateAfter,
  TECHNICIAN,
} from '../../../test/support/given-case.js';
import { CARD, decided, givenLate, NEW_RECEIPT, NOW, OLD_RECEIPT } from '../../../test/support/late-facts.js';
import { DIAGNOSED, QUOTE_ARMED, TARGET_DISARMED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';
import { TERMS } from '../../../test/support/sample-terms.js';
import { outstanding } from '../../decider/ledger.js';
import { allowedCommands } from '../commands.js';

const FREE = decided(...DIAGNOSED, NEW_RECEIPT, CARD);
const AUTHORISED = [...FREE, happened('repair-authorised')];
/** Only a receipt: the rules left it to a lead, who said paid. */
const BY_PERSON = given(DIAGNOSED, NEW_RECEIPT)
  .when('decide-coverage', { decision: 'paid', reason: sealed(20) }, LEAD)
  .thenRecords(event('coverage-decided', { decidedBy: 'person' })).history;

describe('a person’s decision on coverage, after late facts', () => {
  it('takes the place of a person’s decision once the rules can decide', () => {
    const recorded = givenLate(BY_PERSON, CARD).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        decidedBy: 'rules',
        supersedes: { revision: 5 },
        evidenceIds: ['card'],
      }),
    );
    expect(recorded.history[5]).toMatchObject({ data: { coverage: 'paid', decidedBy: 'person' } });
    expectAlreadySo(recorded);
  });

  it('is a lead’s again where the rules still leave it to a person, also when he says the same', () => {
    const late = [...BY_PERSON, happened('facts-stated', { facts: { properUse: false } })];
    givenLate(late).thenRefused('REPAIR_CASE.PERSON_DECIDES');
    const again = given(late).when('decide-coverage', { decision: 'paid', reason: sealed(20) }, LEAD, NOW);
    const recorded = again.thenRecords(
      event('coverage-superseded', { coverage: 'paid', decidedBy: 'person', reason: sealed(20) }),
    );
    expectAlreadySo(recorded);
  });

  it('comes over nothing that a person decided while nothing new is known', () => {
    expect(allowedCommands(stateAfter(BY_PERSON), TERMS)).not.toContain('decide-coverage');
    givenLate(BY_PERSON).thenNothing();
  });

  it('stays free by a lead who says why, and owes nothing; nobody else lets it', () => {
    const kept = { decision: 'free', reason: sealed(20) } as const;
    const late = given(AUTHORISED, OLD_RECEIPT);
    late.when('decide-coverage', kept, TECHNICIAN, NOW).thenRefused('AUTH.FORBIDDEN');
    late
      .when('decide-coverage', { ...kept, decision: 'paid' }, LEAD, NOW)
      .thenRefused('REPAIR_CASE.PERSON_DECIDES');
    const recorded = late.when('decide-coverage', kept, LEAD, NOW).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        decidedBy: 'person',
        reason: sealed(20),
        assessment: { outcome: { kind: 'decided', value: { coverage: 'paid' } } },
        money: { before: 0, after: 0, difference: 0 },
      }),
    );
    expect([recorded.state.stage, outstanding(recorded.state)]).toStrictEqual(['approved', 0]);
    expectAlreadySo(recorded);
  });
});

describe('a finding that is stated after coverage was decided', () => {
  const PHOTO = happened('evidence-attached', { evidenceId: 'shown', kind: 'photo' });
  const DROPPED = happened('facts-stated', { facts: { negligence: true, negligenceEvidence: 'shown' } });

  it('makes a free repair paid, and is named as what came late (FW-W11-10)', () => {
    const recorded = givenLate(FREE, PHOTO, DROPPED).thenRecords(
      event('coverage-superseded', {
        coverage: 'paid',
        evidenceIds: ['shown'],
        money: { before: 0, after: 0, difference: 0 },
        assessment: {
          fired: expect.arrayContaining([expect.objectContaining({ clause: 'FW-W11-10', role: 'decided' })]),
        },
      }),
    );
    expectAlreadySo(recorded);
  });

  it('makes a quoted repair free once it is taken back, with the difference in money', () => {
    const paid = decided(...DIAGNOSED, NEW_RECEIPT, CARD, PHOTO, DROPPED);
    const quoted = [...paid, happened('quote-issued'), TARGET_DISARMED, QUOTE_ARMED];
    givenLate(quoted, happened('facts-stated', { facts: { negligence: false } })).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        money: { before: 11_000, after: 0, difference: -11_000 },
      }),
      event('quote-withdrawn'),
      event('deadline-disarmed'),
    );
  });

  it('touches nothing that it has nothing to do with', () => {
    givenLate(FREE, happened('facts-stated', { facts: { sentFrom: 'JP' } })).thenNothing();
  });
});
