import type { RepairCaseEventData } from '../src/events/index.js';
import { payersOf } from '../src/read/case-detail/case-payers.js';
import { stateNames } from '../src/read/state-names.js';
import { deadlineIdOf } from '../src/write/deadlines.js';
import {
  DESK,
  event,
  type Happened,
  happened,
  LEAD,
  STREAM,
  TECHNICIAN,
  TIMEKEEPER,
} from './support/given-case.js';
import {
  citedBy,
  decided,
  decidedBefore,
  FRONTIERS,
  givenCase,
  PARCEL,
  repairedAndSent,
} from './support/programme-flow.js';
import { calledUnderPack, IN_PACK, stated } from './support/programme-history.js';
import { PROGRAMME_TERMS } from './support/programme-terms.js';
import { packOnRecord, registeredUnit, transferred } from './support/registered-unit.js';
import { sealed } from './support/sample.data.js';

const PACK_AT = '2022-06-08T03:00:00.000Z';
const INCLUDED = decidedBefore([calledUnderPack('carry-in'), stated(IN_PACK)], PACK_AT);

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
    const { years, purchasedOn, purchasedOnEvidence: _receipt, appliedOn, ...found } = IN_PACK;
    const terms = { service: 'on-site' as const, years, purchasedOn, appliedOn };
    const unit = { ...registeredUnit(), pack: packOnRecord(terms) };
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

  describe('of a device of another maker', () => {
    const { years, purchasedOn, purchasedOnEvidence: _receipt, appliedOn } = IN_PACK;
    const contract = packOnRecord({ service: 'on-site', years, purchasedOn, appliedOn });
    const called = (maker: string) => {
      const asked = calledUnderPack('on-site');
      const { item } = asked.data as RepairCaseEventData<'case-opened'>;
      return happened('case-opened', { ...asked.data, item: { ...item, maker } });
    };
    const proposed = event('coverage-proposed', { proposal: { coverage: 'paid' } });
    const decidedAs = (coverage: string) => event('coverage-decided', { coverage });

    it.each([
      ['FRONTIER', null, decidedAs('paid')],
      ['FRONTIER', contract, decidedAs('paid')],
      ['ACME', null, proposed],
      ['ACME', contract, decidedAs('free')],
      ['i-PRO', null, decidedAs('free')],
    ] as const)(
      'is free only where packs are sold for it: %s, under contract: %j (PN-E-9, A-G-9)',
      (maker, pack, recorded) => {
        givenCase(called(maker), stated(IN_PACK))
          .ofUnit({ ...registeredUnit(), pack })
          .when('decide-coverage', {}, TECHNICIAN, PACK_AT)
          .thenRecords(recorded);
      },
    );
  });

  it.each([
    ['by the first of two, not the last', ['2022-06-01', '2022-06-09'], 'excluded'],
    ['by the first, in whatever order they were recorded', ['2022-06-09', '2022-06-01'], 'excluded'],
    ['not by one before the application', ['2022-04-05'], 'free'],
    ['by the first after it, whatever went before', ['2022-04-05', '2022-06-01'], 'excluded'],
    ['not before it comes', ['2022-06-09'], 'free'],
  ] as const)('has its cover ended by transfers on record: %s (PN-E-7, A-PN-12)', (_what, days, coverage) => {
    const { years, purchasedOn, purchasedOnEvidence: _receipt, appliedOn, ...found } = IN_PACK;
    const terms = { service: 'on-site' as const, years, purchasedOn, appliedOn };
    const transfers = days.map((transferredOn, index) => transferred(String(index), transferredOn));
    const unit = { ...registeredUnit(...transfers), pack: packOnRecord(terms) };
    givenCase(calledUnderPack('on-site'), stated(found))
      .ofUnit(unit)
      .when('decide-coverage', {}, TECHNICIAN, PACK_AT)
      .thenRecords(event('coverage-decided', { coverage }));
  });

  it('is proposed where the finding is a person’s, and decided by a lead with a reason (PN-E-15)', () => {
    const special = givenCase(calledUnderPack('on-site'), stated({ ...IN_PACK, specialHousing: true }));
    const { history, state } = special
      .when('decide-coverage', {}, TECHNICIAN, PACK_AT)
      .thenRecords(event('coverage-proposed', { proposal: { coverage: 'paid' } }));
    expect(stateNames(state)).toContain('CoverageDecided pending');
    for (const [decision, payer] of [
      ['paid', 'customer'],
      ['free', 'vendor'],
    ] as const) {
      const byLead = givenCase(...history)
        .when('decide-coverage', { decision, reason: sealed(9) }, LEAD, PACK_AT)
        .thenRecords(event('coverage-decided', { coverage: decision, decidedBy: 'person' }));
      expect(payersOf(byLead.state).repair).toMatchObject({ payer });
    }
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

  it('by carry-in without a calendar has no target, and says so when item and sheet are here (PN-T-3)', () => {
    const { calendar: _unset, ...pack } = PROGRAMME_TERMS.programmes['panasonic-pack'] ?? {};
    const terms = { ...PROGRAMME_TERMS, programmes: { 'panasonic-pack': pack } };
    const arrived = givenCase(...INCLUDED)
      .under(terms)
      .when('record-arrival', PARCEL, DESK, PACK_AT)
      .thenRecords(event('item-arrived'));
    expect(arrived.warnings).toEqual([]);
    const { state, warnings } = givenCase(...arrived.history)
      .under(terms)
      .when('attach-evidence', { kind: 'confirmation-sheet' }, DESK, PACK_AT)
      .thenRecords(event('evidence-attached'));
    expect(warnings).toMatchObject([{ code: 'CONFIGURATION.MISSING', clauses: ['PN-T-3'] }]);
    expect(state.deadlines).toEqual({});
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

  describe('whose text its contract picks by the day of application (A-IP-20)', () => {
    const { appliedOn: _day, ...UNDATED } = IN_PACK;
    const SHEET = { kind: 'confirmation-sheet' } as const;
    const sheetAhead = happened('evidence-attached', { ...SHEET, openEvidence: [] });
    /** The carried-in device of a contract that was applied for on a day. */
    const givenRegistered = (appliedOn: string, facts: object, ...more: readonly Happened[]) => {
      const terms = { service: 'carry-in' as const, years: 5, purchasedOn: '2022-03-10', appliedOn };
      const unit = { ...registeredUnit(), pack: packOnRecord(terms) };
      return givenCase(calledUnderPack('carry-in'), stated(facts), ...more).ofUnit(unit);
    };
    // The catalogue governs from April 2022: nothing is held of what came before.
    const BEFORE = '2022-03-31';
    const NO_TEXT = {
      inbound: { payer: 'person-decides', clauses: [] },
      regulations: [{ document: 'PN', revision: null }],
    };

    it('is not counted, and its way in not paid for, by the text of the request', () => {
      const early = givenRegistered(BEFORE, UNDATED, sheetAhead);
      const arrived = early
        .when('record-arrival', PARCEL, DESK, PACK_AT)
        .thenRecords(event('item-arrived', NO_TEXT));
      expect(arrived.state.deadlines).toEqual({});
      early.when('decide-coverage', {}, TECHNICIAN, PACK_AT).thenRecords(event('coverage-proposed'));
    });

    it('is not counted once the sheet has come either', () => {
      const { history } = givenRegistered(BEFORE, UNDATED)
        .when('record-arrival', PARCEL, DESK, PACK_AT)
        .thenRecords(event('item-arrived', NO_TEXT));
      givenRegistered(BEFORE, UNDATED, ...history.slice(2))
        .when('attach-evidence', SHEET, DESK, PACK_AT)
        .thenRecords(event('evidence-attached'));
    });

    it('is counted by the text of that day, whatever is said on the case', () => {
      const TARGET = [event('item-arrived', { inbound: { payer: 'customer' } }), event('deadline-armed')];
      givenRegistered('2022-04-01', UNDATED, sheetAhead)
        .when('record-arrival', PARCEL, DESK, PACK_AT)
        .thenRecords(...TARGET);
      const said = givenRegistered(BEFORE, IN_PACK, sheetAhead)
        .when('record-arrival', PARCEL, DESK, PACK_AT)
        .thenRecords(event('item-arrived', NO_TEXT));
      expect(said.state.deadlines).toEqual({});
    });
  });

  it('by carry-in is late by the clauses of the pack alone', () => {
    const ahead = happened('evidence-attached', { kind: 'confirmation-sheet', openEvidence: [] });
    const { history } = givenCase(...INCLUDED, ahead)
      .when('record-arrival', PARCEL, DESK, PACK_AT)
      .thenRecords(event('item-arrived'), event('deadline-armed', { lastDay: '2022-06-14' }));
    const firing = { deadlineId: deadlineIdOf(STREAM, 'repair-target'), arming: 1 };
    givenCase(...history)
      .when('record-target-missed', firing, TIMEKEEPER, '2022-06-14T15:00:00.000Z')
      .thenRecords(event('target-missed', { clauses: expect.not.arrayContaining(['FR-R6-0']) }));
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
