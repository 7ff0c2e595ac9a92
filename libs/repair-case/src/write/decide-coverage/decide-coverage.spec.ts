import {
  event,
  expectAlreadySo,
  given,
  happened,
  LEAD,
  TECHNICIAN,
} from '../../../test/support/given-case.js';
import { ARRIVED, DIAGNOSED, OPENED, TARGET_ARMED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const CARD = happened('evidence-attached', { evidenceId: 'b', kind: 'warranty-card' });
const receiptOf = (purchasedOn: string) =>
  happened('evidence-attached', { evidenceId: 'a', kind: 'receipt', purchasedOn });
const reason = sealed(20);

describe('decide-coverage', () => {
  it('decides free by the rules within the term, and records what it rests on (FR-R3-1)', () => {
    const recorded = given(DIAGNOSED, receiptOf('2026-02-01'), CARD)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(
        event('coverage-decided', {
          coverage: 'free',
          term: { startsOn: '2026-02-01', lastDay: '2027-01-31' },
          decidedBy: 'rules',
          reason: null,
          assessment: {
            programme: 'frontier',
            arrivedOn: '2026-04-07',
            knownAt: '2026-04-15T03:00:00.000Z',
            fired: expect.arrayContaining([expect.objectContaining({ clause: 'FR-R3-1', role: 'decided' })]),
            factsUsed: expect.arrayContaining([{ fact: 'receiptPurchasedOn', value: '2026-02-01' }]),
          },
        }),
      );
    expect(recorded.state.stage).toBe('diagnosed');
    expect(recorded.state.openEvidence).toStrictEqual([]);
    expectAlreadySo(recorded);
  });

  it('decides paid by the rules after the term (FR-R4-1)', () => {
    given(DIAGNOSED, receiptOf('2024-02-01'), CARD)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'rules' }));
  });

  it('takes the same wish from anybody, and a reason with it', () => {
    given(DIAGNOSED, receiptOf('2024-02-01'), CARD)
      .when('decide-coverage', { decision: 'paid', reason }, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'rules', reason }));
  });

  it.each([LEAD, TECHNICIAN])('refuses goodwill beyond the rules, also of a $role (FR-R1-5)', (by) => {
    given(DIAGNOSED, receiptOf('2024-02-01'), CARD)
      .when('decide-coverage', { decision: 'free', reason }, by)
      .thenRefused('REQUEST.CONTRADICTORY', ['FR-R1-5', 'FW-W1-4']);
  });

  it('asks for what is lacking, and writes nothing', () => {
    const { fields } = given(DIAGNOSED)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRefused('COVERAGE.NEEDS_FACTS', ['FR-R2-4']);
    expect(fields).toMatchObject({ ask: ['receiptPurchasedOn', 'cardPresent'] });
  });

  it('asks for the request form of a case that did not come by the web (FR-R2-2a)', () => {
    given(
      happened('case-opened', { intake: 'parcel' }),
      happened('item-arrived', { openEvidence: ['request-form'] }),
      TARGET_ARMED,
      happened('diagnosis-completed'),
    )
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRefused('COVERAGE.NEEDS_FACTS', ['FR-R2-2a', 'FR-R2-2b']);
  });

  it('asks how the item was used when nobody knows', () => {
    given(ARRIVED, happened('diagnosis-completed', { properUse: null }), receiptOf('2026-02-01'), CARD)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRefused('COVERAGE.NEEDS_FACTS');
  });

  it('proposes where the rules leave it to a person, once (A-FW-02)', () => {
    const recorded = given(DIAGNOSED, receiptOf('2026-02-01'))
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(
        event('coverage-proposed', {
          proposal: { coverage: 'free', term: { startsOn: '2026-02-01', lastDay: '2027-01-31' } },
          because: expect.arrayContaining(['A-FW-02']),
        }),
      );
    expect(recorded.state.coverage.kind).toBe('proposed');
    expectAlreadySo(recorded);
  });

  it('proposes again when the facts have changed since', () => {
    const { history } = given(DIAGNOSED, receiptOf('2026-02-01'))
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-proposed'));
    given(history, receiptOf('2026-03-01'))
      .when('decide-coverage', {}, TECHNICIAN, '2026-04-16T03:00:00.000Z')
      .thenRecords(event('coverage-proposed', { proposal: { term: { startsOn: '2026-03-01' } } }));
    given(history).when('decide-coverage', {}, TECHNICIAN, '2026-04-16T03:00:00.000Z').thenNothing();
  });

  it('lets a lead decide there, with a reason (A-G-6)', () => {
    const waiting = given(DIAGNOSED, receiptOf('2026-02-01'));
    const recorded = waiting
      .when('decide-coverage', { decision: 'free', reason }, LEAD)
      .thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'person', reason }));
    expectAlreadySo(recorded);
    waiting.when('decide-coverage', { decision: 'free' }, LEAD).thenRefused('REQUEST.CONTRADICTORY');
    waiting.when('decide-coverage', { decision: 'free', reason }, TECHNICIAN).thenRefused('AUTH.FORBIDDEN');
  });

  it('is out of place before the diagnosis', () => {
    given(OPENED).when('decide-coverage', {}, LEAD).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R2-4']);
  });
});
