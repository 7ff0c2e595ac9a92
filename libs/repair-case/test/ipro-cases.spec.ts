import type { RepairCaseEventData } from '../src/events/index.js';
import { payersOf } from '../src/read/case-detail/case-payers.js';
import { stateNames } from '../src/read/state-names.js';
import { DESK, event, happened, LEAD, TECHNICIAN } from './support/given-case.js';
import {
  citedBy,
  decided,
  decidedBefore,
  FRONTIERS,
  givenCase,
  PARCEL,
  repairedAndSent,
} from './support/programme-flow.js';
import { ASKED_OF_IPRO, CONSULTED, COVERED, stated } from './support/programme-history.js';
import { paperOnRecord, registeredUnit } from './support/registered-unit.js';
import { sealed } from './support/sample.data.js';

const IPRO_AT = '2024-12-16T03:00:00.000Z';
const LINES = [{ kind: 'labour' as const, code: 'LABOUR', quantity: 1, unitNet: 10_000 }];
const FREE = decidedBefore([ASKED_OF_IPRO, stated(COVERED)], IPRO_AT);
const PAID = decidedBefore(
  [ASKED_OF_IPRO, stated({ ...COVERED, memberSale: false, failedOn: '2024-12-15' })],
  IPRO_AT,
);

describe('a repair under i-PRO’s scheme', () => {
  it('is decided before the item comes, by the day of the failure (A-G-7, IP-F-1)', () => {
    const { state } = decided([ASKED_OF_IPRO, stated(COVERED)], IPRO_AT);
    expect(stateNames(state)).toEqual(['Requested', 'AwaitingItem', 'CoverageDecided']);
    expect(payersOf(state).repair).toEqual({ payer: 'ipro', clauses: expect.arrayContaining(['IP-F-1']) });
  });

  it('keeps with the decision the text, the clauses, the facts, the form and who pays what', () => {
    const { state } = decided([ASKED_OF_IPRO, stated(COVERED)], IPRO_AT);
    expect(state.coverage).toMatchObject({
      decided: {
        coverage: 'free',
        term: { startsOn: '2023-12-15', lastDay: '2024-12-14' },
        decidedBy: 'rules',
        assessment: {
          programme: 'ipro',
          anchoredOn: '2024-12-14',
          regulations: [{ document: 'IP', revision: '2023-12' }],
          fired: expect.arrayContaining([expect.objectContaining({ clause: 'IP-F-1', document: 'IP' })]),
          factsUsed: expect.arrayContaining([{ fact: 'failedOn', value: '2024-12-14' }]),
          outcome: { kind: 'decided', value: { word: 'free', form: 'take-in', payer: 'ipro', charges: [] } },
        },
      },
    });
  });

  it('asks for the facts that still matter, and for no others', () => {
    const { properUse: _left, ...others } = COVERED;
    const { fields } = givenCase(ASKED_OF_IPRO, stated(others))
      .when('decide-coverage', {}, TECHNICIAN, IPRO_AT)
      .thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['properUse'] });
  });

  it('takes the proof of delivery and the sale from the registered unit, and says so (IP-Q-1, IP-P-1)', () => {
    const unit = registeredUnit(
      ['date-evidence-recorded', { kind: 'delivery-note', on: '2023-12-15', shop: null, file: null }],
      paperOnRecord('receipt', '2023-11-01'),
    );
    const { deliveredOn: _registered, deliveredOnEvidence: _note, ...others } = COVERED;
    const { state } = givenCase(ASKED_OF_IPRO, stated(others))
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN, IPRO_AT)
      .thenRecords(event('coverage-decided', { coverage: 'free' }));
    expect(state.coverage).toMatchObject({
      decided: {
        assessment: { registration: { facts: [{ fact: 'deliveredOn', value: '2023-12-15' }] } },
      },
    });
  });

  it('is held for the proof that nothing is free without, and goes on once it is there (IP-F-4)', () => {
    const held = givenCase(ASKED_OF_IPRO, stated({ ...COVERED, deliveredOn: null }))
      .when('decide-coverage', {}, TECHNICIAN, IPRO_AT)
      .thenRecords(
        event('coverage-held', {
          openEvidence: ['delivery-proof'],
          clauses: expect.arrayContaining(['IP-F-4']),
        }),
      );
    expect(stateNames(held.state)).toContain('AwaitingEvidence');
    expect(held.again).toMatchObject({ kind: 'accepted', events: [] });
    const shown = givenCase(...held.history)
      .when('attach-evidence', { kind: 'delivery-proof' }, DESK, IPRO_AT)
      .thenRecords(event('evidence-attached', { openEvidence: [] }));
    expect(stateNames(shown.state)).not.toContain('AwaitingEvidence');
    givenCase(...shown.history, stated({ deliveredOn: '2023-12-15' }))
      .when('decide-coverage', {}, TECHNICIAN, IPRO_AT)
      .thenRecords(event('coverage-decided', { coverage: 'free' }));
  });

  it('is excluded where it was not sold and used in Japan (IP-F-6)', () => {
    const { state } = decided([ASKED_OF_IPRO, stated({ ...COVERED, usedInJapan: false })], IPRO_AT);
    expect(stateNames(state)).toContain('CoverageDecided (EXCLUDED)');
    expect(payersOf(state).repair).toMatchObject({ payer: 'partner' });
  });

  it('is a person’s where the cause was found and nothing shows it (IP-E-2)', () => {
    givenCase(ASKED_OF_IPRO, stated({ ...COVERED, cause: 'misuse', causeEvidenced: false }))
      .when('decide-coverage', {}, TECHNICIAN, IPRO_AT)
      .thenRecords(
        event('coverage-proposed', {
          proposal: expect.objectContaining({ coverage: 'paid' }),
          because: ['IP-E-2'],
        }),
      );
  });

  it('is decided anew when the fault turns out to be another, with the difference on record', () => {
    givenCase(...FREE, stated({ properUse: false, cause: 'misuse', causeEvidenced: true }))
      .when('decide-coverage', {}, TECHNICIAN, IPRO_AT)
      .thenRecords(event('coverage-superseded', { coverage: 'paid', supersedes: { revision: 2 } }));
  });

  it('is quoted before the item comes; the quote stands until it is answered, and costs nothing to reject', () => {
    const quoted = givenCase(...PAID)
      .when('issue-quote', { lines: LINES }, TECHNICIAN, IPRO_AT)
      .thenRecords(
        event('quote-issued', {
          price: expect.objectContaining({ total: 11_000, clauses: ['IP-Q-5', 'A-IP-19'] }),
        }),
      );
    expect(quoted.state).toMatchObject({ stage: 'quoted', custody: 'awaited', deadlines: {} });
    givenCase(...quoted.history)
      .when('reject-quote', {}, DESK, IPRO_AT)
      .thenRecords(event('quote-rejected', { charges: expect.objectContaining({ total: 0, charges: [] }) }));
    const approved = givenCase(...quoted.history)
      .when('approve-quote', {}, DESK, IPRO_AT)
      .thenRecords(event('quote-approved'));
    givenCase(...approved.history)
      .when('start-repair', {}, TECHNICIAN, IPRO_AT)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', []);
    const arrived = givenCase(...approved.history)
      .when('record-arrival', PARCEL, DESK, IPRO_AT)
      .thenRecords(event('item-taken-in', { inbound: { payer: 'partner', clauses: ['IP-Q-7a'] } }));
    givenCase(...arrived.history)
      .when('start-repair', {}, TECHNICIAN, IPRO_AT)
      .thenRecords(event('repair-started'));
  });

  it('goes the whole way of a take-in: the partner pays the way in and i-PRO the way back (IP-Q-7a, IP-Q-7b)', () => {
    const { state, history } = repairedAndSent(FREE, IPRO_AT);
    expect(payersOf(state)).toMatchObject({
      inbound: { payer: 'partner', clauses: ['IP-Q-7a'] },
      outbound: { payer: 'ipro', clauses: ['IP-Q-7b'] },
    });
    expect(citedBy(history)).not.toEqual(expect.arrayContaining([expect.stringMatching(FRONTIERS)]));
  });

  it('has no storage that ends: a return that fails is kept until somebody arranges it', () => {
    const { history } = repairedAndSent(FREE, IPRO_AT);
    const failed = givenCase(...history)
      .when('record-return-failed', { ground: 'absent' }, DESK, IPRO_AT)
      .thenRecords(event('return-failed'));
    givenCase(...failed.history)
      .when('propose-disposal', { reason: sealed(9) }, LEAD, IPRO_AT)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', []);
    expect(payersOf(failed.state).outbound).toMatchObject({ payer: 'person-decides' });
  });

  it('is refused on a ground of its own scheme only', () => {
    const refusing = (ground: string) =>
      givenCase(...FREE).when('refuse-repair', { grounds: [ground], reason: sealed(9) }, LEAD, IPRO_AT);
    refusing('FR-R8-2').thenRefused('REQUEST.CONTRADICTORY');
    const { state } = refusing('IP-Q-6').thenRecords(event('repair-refused', { grounds: ['IP-Q-6'] }));
    expect(state.stage).toBe('refused');
  });

  it('has no price where it cannot be repaired: the customer buys a new one, on record as in view (IP-Q-6)', () => {
    const [asked] = [ASKED_OF_IPRO];
    const card = happened('case-opened', {
      ...(asked.data as object),
      item: { ...(asked.data['item'] as RepairCaseEventData<'case-opened'>['item']), model: 'CARD-1' },
    });
    const { history, state } = decided([card, stated(COVERED)], IPRO_AT);
    expect(stateNames(state)).toContain('CoverageDecided (EXCLUDED)');
    expect(state.coverage).toMatchObject({
      decided: { assessment: { outcome: { value: { word: 'refused', payer: 'customer' } } } },
    });
    expect(payersOf(state).repair).toEqual({
      payer: 'customer',
      clauses: expect.arrayContaining(['IP-Q-6']),
    });
    givenCase(...history)
      .when('issue-quote', { lines: LINES }, TECHNICIAN, IPRO_AT)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['IP-Q-6']);
  });
});

describe('a request that opened no repair', () => {
  it('is answered, written down and closed, and nothing is sent in for it (IP-Q-9, A-IP-03)', () => {
    const consulted = givenCase(CONSULTED);
    expect(stateNames(consulted.state)).toEqual(['Requested', 'Requested (consultation)']);
    consulted
      .when('record-arrival', PARCEL, DESK, IPRO_AT)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['IP-F-3']);
    consulted.when('decide-coverage', {}, TECHNICIAN, IPRO_AT).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    const { state } = consulted
      .when('cancel-case', {}, DESK, IPRO_AT)
      .thenRecords(event('case-cancelled', { charges: expect.objectContaining({ total: 0, clauses: [] }) }));
    expect(state.stage).toBe('cancelled');
  });
});
