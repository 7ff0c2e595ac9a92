import type { RepairCaseEventData } from '../src/events/index.js';
import { payersOf } from '../src/read/case-detail/case-payers.js';
import { stateNames } from '../src/read/state-names.js';
import {
  DESK,
  event,
  given,
  type Given,
  type Happened,
  happened,
  LEAD,
  TECHNICIAN,
} from './support/given-case.js';
import {
  ASKED_OF_IPRO,
  calledUnderPack,
  CONSULTED,
  COVERED,
  IN_PACK,
  stated,
} from './support/programme-history.js';
import { PROGRAMME_TERMS } from './support/programme-terms.js';
import { paperOnRecord, registeredUnit } from './support/registered-unit.js';
import { sealed } from './support/sample.data.js';

const IPRO_AT = '2024-12-16T03:00:00.000Z';
const PACK_AT = '2022-06-08T03:00:00.000Z';
const LINES = [{ kind: 'labour' as const, code: 'LABOUR', quantity: 1, unitNet: 10_000 }];
const PARCEL = {
  carrier: 'sagawa',
  freight: { terms: 'prepaid' as const },
  accessories: [],
  condition: sealed(3),
};

/** A case of another programme than FRONTIER after what happened. */
function givenCase(...history: readonly Happened[]): Given {
  return given(history).under(PROGRAMME_TERMS);
}

/** What deciding coverage leaves behind. */
function decided(history: readonly Happened[], at: string) {
  return givenCase(...history)
    .when('decide-coverage', {}, TECHNICIAN, at)
    .thenRecords(event('coverage-decided'));
}

/** A decision as it lies on the record, to be the beginning of another history. */
function decidedBefore(history: readonly Happened[], at: string): readonly Happened[] {
  return decided(history, at).history;
}

const FREE = decidedBefore([ASKED_OF_IPRO, stated(COVERED)], IPRO_AT);
const PAID = decidedBefore(
  [ASKED_OF_IPRO, stated({ ...COVERED, memberSale: false, failedOn: '2024-12-15' })],
  IPRO_AT,
);
const INCLUDED = decidedBefore([calledUnderPack('carry-in'), stated(IN_PACK)], PACK_AT);

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
    const { deliveredOn: _registered, ...others } = COVERED;
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

  it('has no price where it cannot be repaired (IP-Q-6)', () => {
    const [asked] = [ASKED_OF_IPRO];
    const card = happened('case-opened', {
      ...(asked.data as object),
      item: { ...(asked.data['item'] as RepairCaseEventData<'case-opened'>['item']), model: 'CARD-1' },
    });
    const { history, state } = decided([card, stated(COVERED)], IPRO_AT);
    expect(stateNames(state)).toContain('CoverageDecided (EXCLUDED)');
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

describe('a repair under a pack', () => {
  it.each([
    ['included', {}, 'free', 'vendor'],
    ['excluded, so that a quote is offered', { cause: 'lightning' }, 'paid', 'customer'],
    ['above 3 m, quoted apart', { heightMetres: 3.1 }, 'paid', 'customer'],
    ['with another owner: not to be had', { transferredOn: '2022-06-01' }, 'excluded', 'customer'],
  ] as const)('is decided by the day of the request: %s (A-PN-11)', (_what, facts, coverage, payer) => {
    const { state } = decided([calledUnderPack('on-site'), stated({ ...IN_PACK, ...facts })], PACK_AT);
    expect(state.coverage).toMatchObject({
      decided: { coverage, assessment: { programme: 'panasonic-pack', anchoredOn: '2022-05-10' } },
    });
    expect(payersOf(state).repair).toMatchObject({ payer });
  });

  it('needs the day of the application, which picks the text (A-IP-20)', () => {
    const { appliedOn: _left, ...others } = IN_PACK;
    const { fields } = givenCase(calledUnderPack('on-site'), stated(others))
      .when('decide-coverage', {}, TECHNICIAN, PACK_AT)
      .thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['appliedOn'] });
  });

  it('takes the pack of a registered device from its contract, with the revision it was read at (A-PN-18)', () => {
    const { years, purchasedOn, appliedOn, ...found } = IN_PACK;
    const terms = { service: 'on-site' as const, years, purchasedOn, appliedOn };
    const unit = { ...registeredUnit(), pack: { contractId: 'contract-1', revision: 3, terms } };
    const { state } = givenCase(calledUnderPack('on-site'), stated(found))
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN, PACK_AT)
      .thenRecords(event('coverage-decided', { coverage: 'free' }));
    expect(state.coverage).toMatchObject({
      decided: {
        term: { startsOn: '2022-05-10', lastDay: '2027-05-09' },
        assessment: { registration: { contract: { contractId: 'contract-1', revision: 3 } } },
      },
    });
  });

  it('is proposed where the finding is a person’s, and decided by a lead with a reason (PN-E-15)', () => {
    const special = givenCase(calledUnderPack('on-site'), stated({ ...IN_PACK, specialHousing: true }));
    const { history, state } = special
      .when('decide-coverage', {}, TECHNICIAN, PACK_AT)
      .thenRecords(event('coverage-proposed', { proposal: { coverage: 'paid' } }));
    expect(stateNames(state)).toContain('CoverageDecided pending');
    givenCase(...history)
      .when('decide-coverage', { decision: 'paid', reason: sealed(9) }, LEAD, PACK_AT)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' }));
  });

  it('by carry-in waits for the sheet, and is due the fourth business day after the later arrival (PN-T-3, PN-T-4)', () => {
    const arrived = givenCase(...INCLUDED)
      .when('record-arrival', PARCEL, DESK, PACK_AT)
      .thenRecords(
        event('item-arrived', { openEvidence: ['confirmation-sheet'], evidenceClauses: ['PN-T-4'] }),
      );
    expect(stateNames(arrived.state)).toContain('AwaitingEvidence');
    givenCase(...arrived.history)
      .when('attach-evidence', { kind: 'confirmation-sheet' }, DESK, '2022-06-10T03:00:00.000Z')
      .thenRecords(
        event('evidence-attached', { openEvidence: [] }),
        event('deadline-armed', { kind: 'repair-target', startsOn: '2022-06-10', lastDay: '2022-06-16' }),
      );
  });

  it('by carry-in with the sheet sent ahead is counted from the item (PN-T-3)', () => {
    const ahead = happened('evidence-attached', { kind: 'confirmation-sheet', openEvidence: [] });
    givenCase(...INCLUDED, ahead)
      .when('record-arrival', PARCEL, DESK, PACK_AT)
      .thenRecords(
        event('item-arrived', { openEvidence: [], inbound: { payer: 'customer', clauses: ['PN-T-5'] } }),
        event('deadline-armed', { startsOn: '2022-06-08', lastDay: '2022-06-14' }),
      );
  });

  it('by carry-in recharges to the customer what a collect parcel cost (PN-T-5)', () => {
    const collect = { ...PARCEL, freight: { terms: 'collect' as const, amount: 1_200 } };
    givenCase(...INCLUDED)
      .when('record-arrival', collect, DESK, PACK_AT)
      .thenRecords(
        event('item-arrived', {
          collectCharge: expect.objectContaining({ total: 1_200, clauses: ['PN-T-5'] }),
        }),
      );
  });

  it('leaves the removed parts with the customer, and the vendor pays the way back (PN-E-17, PN-F-2)', () => {
    const { state, history } = repairedAndSent(INCLUDED, PACK_AT);
    expect(history).toContainEqual(
      expect.objectContaining({
        name: 'repair-completed',
        data: expect.objectContaining({ parts: [expect.objectContaining({ removedPartOwner: 'customer' })] }),
      }),
    );
    expect(payersOf(state).outbound).toEqual({
      payer: 'vendor',
      clauses: expect.arrayContaining(['PN-F-2']),
    });
    expect(citedBy(history)).not.toEqual(expect.arrayContaining([expect.stringMatching(FRONTIERS)]));
  });
});

const FRONTIERS = /^(A-)?F[RW]-/;

/** From the arrival to the way back. */
function repairedAndSent(before: readonly Happened[], at: string) {
  const part = { code: 'BOARD', quantity: 1, origin: 'new' as const, makerTested: true };
  const arrived = sent(before, at, 'record-arrival', PARCEL, 'item-arrived');
  const seen = { findings: sealed(4), properUse: true, faultParts: ['BOARD'] };
  const diagnosed = sent(arrived.history, at, 'complete-diagnosis', seen, 'diagnosis-completed');
  const authorised = sent(diagnosed.history, at, 'authorise-repair', {}, 'repair-authorised');
  const started = sent(authorised.history, at, 'start-repair', {}, 'repair-started');
  const work = { work: sealed(5), parts: [part] };
  const repaired = sent(started.history, at, 'complete-repair', work, 'repair-completed');
  return sent(repaired.history, at, 'ship-item', { carrier: 'sagawa' }, 'item-shipped');
}

function sent(
  history: readonly Happened[],
  at: string,
  command: Parameters<Given['when']>[0],
  payload: Parameters<Given['when']>[1],
  name: Happened['name'],
) {
  return givenCase(...history)
    .when(command, payload, TECHNICIAN, at)
    .thenRecords(event(name));
}

/** Every clause that stands anywhere in a history. */
function citedBy(history: readonly Happened[]): readonly string[] {
  return JSON.stringify(history.map(({ data }) => data)).match(/(?:A-)?(?:FR|FW|IP|PN)-[A-Z0-9-]+/g) ?? [];
}
