import { aCase, told, type Told, WAYS } from '../../../test/read/a-case.js';
import { stateAfter } from '../../../test/support/happened.js';
import { OPENED } from '../../../test/support/history.js';
import {
  ACKNOWLEDGEMENT,
  CANCELLATION_CHARGES,
  COLLECT_CHARGE,
  SAMPLES,
} from '../../../test/support/sample.data.js';
import type { RepairCaseEventName } from '../../events/index.js';
import { caseDetail } from './case-detail.js';

const AT = { revision: 7, updatedAt: '2026-04-20T00:00:00.000Z' };
const detail = (...events: readonly Told[]) => caseDetail(aCase(...events), AT);
const REPAIRED: readonly Told[] = [...WAYS.approved, told('repair-completed')];

describe('the detail of a case', () => {
  it('says of a case just opened what is known, and nothing of what is not', () => {
    expect(detail()).toMatchObject({
      number: 'TESTCASE0',
      shownNumber: 'TEST-CASE-0',
      ...AT,
      acknowledgement: null,
      stage: 'requested',
      custody: 'awaited',
      clock: 'idle',
      arrival: null,
      diagnosis: null,
      coverage: { status: 'undecided' },
      quote: null,
      cancellation: null,
      owed: { sheets: [], total: 0, paid: 0, outstanding: 0, outstandingBeforeHandBack: 0 },
      payers: { inbound: null, outbound: null, repair: null },
      storage: null,
      disposal: null,
      shipped: null,
      deadlines: [],
    });
  });

  it('shows what the customer acknowledged and who took it down, or who goes on without and why (FR-R5-6b)', () => {
    const withRequest = caseDetail(stateAfter(OPENED), AT).acknowledgement;
    expect(withRequest).toEqual({ status: 'given', recordedBy: 'desk-1', ...ACKNOWLEDGEMENT });
    expect(detail(told('acknowledgement-recorded')).acknowledgement).toEqual({
      status: 'given',
      recordedBy: 'person-1',
      ...SAMPLES['acknowledgement-recorded'],
    });
    expect(detail(told('acknowledgement-waived')).acknowledgement).toEqual({
      status: 'waived',
      waivedBy: 'person-1',
      ...SAMPLES['acknowledgement-waived'],
    });
  });

  it('lists what is owed for which cause, what is paid and what holds the item back', () => {
    const collected = told('item-arrived', { collectCharge: COLLECT_CHARGE });
    const { owed } = detail(
      collected,
      ...WAYS.quoted.slice(1),
      told('quote-lapsed'),
      told('payment-recorded', { amount: 5_000 }),
    );
    expect(owed).toEqual({
      sheets: [
        { cause: 'inbound-collect', sheet: COLLECT_CHARGE },
        { cause: 'cancellation', sheet: CANCELLATION_CHARGES },
      ],
      total: 5_600,
      paid: 5_000,
      paidForRepair: 0,
      outstanding: 600,
      outstandingBeforeHandBack: 600,
    });
  });

  it('tells the price of an approved repair from what must be paid before hand-back', () => {
    const { owed } = detail(...WAYS.quoted, told('quote-approved'));
    expect(owed).toMatchObject({ outstanding: 11_000, outstandingBeforeHandBack: 0 });
  });

  it.each([
    ['open', [] as const],
    ['approved', [told('quote-approved')] as const],
    ['rejected', [told('quote-rejected')] as const],
    ['lapsed', [told('quote-lapsed')] as const],
    ['cancelled', [told('case-cancelled')] as const],
  ])('says what became of the quote: %s', (status, events) => {
    expect(detail(...WAYS.quoted, ...events).quote).toMatchObject({ status, quoteNumber: 1 });
  });

  it('shows each deadline with what became of its latest arming', () => {
    const { deadlines } = detail(
      ...WAYS.received,
      told('deadline-armed', { kind: 'repair-target' }),
      told('deadline-armed', { kind: 'repair-target', arming: 2, lastDay: '2026-05-01' }),
      told('deadline-armed', { kind: 'storage' }),
      told('deadline-disarmed', { kind: 'storage' }),
    );
    expect(deadlines.map(({ kind, status, arming }) => [kind, status, arming])).toEqual([
      ['repair-target', 'armed', 2],
      ['storage', 'disarmed', 1],
    ]);
    expect(deadlines[0]).toMatchObject({ lastDay: '2026-05-01', clauses: ['FR-R4-4'] });
  });

  it.each<[string, readonly Told[], RepairCaseEventName]>([
    ['done', [told('visit-done'), told('inspection-begun')], 'visit-done'],
    ['not-possible', [told('visit-not-possible')], 'visit-not-possible'],
    ['lapsed', [told('entitlement-lapsed')], 'entitlement-lapsed'],
  ])('shows the visit that was agreed last with what came of it: %s', (status, events, outcome) => {
    const agreed = detail(told('visit-scheduled'));
    expect(agreed.visit).toEqual({ ...SAMPLES['visit-scheduled'], status: 'agreed', outcome: null });
    expect(agreed).toMatchObject({ visitsAgreed: 1, inspection: null, payers: { outbound: null } });
    const after = detail(told('visit-scheduled'), ...events);
    expect(after.visit).toMatchObject({ status, on: '2026-04-08', outcome: SAMPLES[outcome] });
    expect(after.inspection).toEqual(status === 'done' ? SAMPLES['inspection-begun'] : null);
    expect(detail(told('visit-scheduled'), told('visit-called-off')).visit).toBeNull();
  });

  it('shows who proposed a disposal and who approved it', () => {
    const ways = [
      ...REPAIRED,
      told('customer-unreachable'),
      told('deemed-abandoned'),
      told('disposal-proposed'),
    ];
    expect(detail(...ways).disposal).toMatchObject({ status: 'proposed', proposedBy: 'person-8' });
    expect(detail(...ways, told('disposal-approved')).disposal).toEqual({
      status: 'approved',
      proposedBy: 'person-8',
      approvedBy: 'person-9',
    });
  });
});

describe('who pays', () => {
  const fired = [
    { clause: 'FR-R2-4', document: 'FR' as const, revision: '1', role: 'supporting' as const },
    { clause: 'FR-R3-1', document: 'FR' as const, revision: '1', role: 'decided' as const },
    {
      clause: 'FR-R4-1',
      document: 'FR' as const,
      revision: '1',
      role: 'overridden' as const,
      overriddenBy: 'FR-R3-1',
    },
  ];
  const base = caseDetail(aCase(...WAYS.diagnosed, told('coverage-proposed')), AT);
  const assessment =
    base.coverage.status === 'undecided' ? undefined : { ...base.coverage.assessment, fired };

  it('the way in is paid by whom the arrival says', () => {
    expect(detail(...WAYS.received).payers.inbound).toEqual({ payer: 'customer', clauses: ['FR-R2-5a'] });
  });

  it.each([
    ['free', 'company'],
    ['paid', 'customer'],
  ] as const)('a %s repair is paid by the %s, by the clauses that decided', (coverage, payer) => {
    const decided = told('coverage-decided', { coverage, ...(assessment && { assessment }) });
    expect(detail(...WAYS.diagnosed, decided).payers.repair).toEqual({ payer, clauses: ['FR-R3-1'] });
  });

  it('a repair whose coverage is only proposed is left to a person', () => {
    expect(base.payers.repair).toEqual({ payer: 'person-decides', clauses: ['A-FW-02'] });
    expect(base.coverage).toMatchObject({ status: 'proposed', needs: ['decision', 'reason'] });
  });

  it('the way back is nobody’s before the item may leave, then as the rules say, then as it was shipped', () => {
    const shipped = told('item-shipped', { freight: { payer: 'customer', clauses: ['A-FR-02'] } });
    expect(detail(...WAYS.approved).payers.outbound).toBeNull();
    expect(detail(...REPAIRED).payers.outbound?.payer).toBe('company');
    expect(detail(...REPAIRED, shipped).payers.outbound).toEqual({
      payer: 'customer',
      clauses: ['A-FR-02'],
    });
  });

  it('the second way back of an undeliverable item is left to a person', () => {
    const again = [...REPAIRED, told('item-shipped'), told('return-failed')];
    expect(detail(...again).payers.outbound?.payer).toBe('person-decides');
  });
});
