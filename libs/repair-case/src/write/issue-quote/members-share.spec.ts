import type { JsonObject } from '#kernel';
import {
  event,
  given,
  type Happened,
  happened,
  LEAD,
  type Recorded,
  TECHNICIAN,
} from '../../../test/support/given-case.js';
import { DIAGNOSED } from '../../../test/support/history.js';
import { termsWith, termsWithout } from '../../../test/support/sample-terms.js';
import { sealed } from '../../../test/support/sealed.js';
import { outstanding, outstandingBeforeHandBack, paidForRepair } from '../../decider/ledger.js';
import { caseDetail } from '../../read/case-detail/case-detail.js';

const EXCESS = termsWith({ premiumOvershoot: 'EXCESS', paymentPoint: 'before-hand-back' });
const WHOLE = termsWith({ premiumOvershoot: 'WHOLE', paymentPoint: 'before-hand-back' });
const PLAN = {
  premiumFrom: '2026-02-01',
  premiumUntil: '2027-01-31',
  premiumCap: 100_000,
  premiumSpent: 80_000,
};
const stated = (facts: JsonObject) => happened('facts-stated', { facts });
const member = (repairPrice: number): readonly Happened[] => [
  ...DIAGNOSED,
  happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' }),
  happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn: '2026-02-01' }),
  stated({ ...PLAN, repairPrice }),
];

const givenDeciding = (history: readonly Happened[], terms = EXCESS) =>
  given(history).under(terms).when('decide-coverage', {}, TECHNICIAN);
const decided = (history: readonly Happened[], terms = EXCESS) =>
  givenDeciding(history, terms).thenRecords(
    event('coverage-decided', { coverage: 'paid', decidedBy: 'rules' }),
  ).history;

/** One line, and what it comes to with the tax of ten percent. */
const lines = (unitNet: number) => ({
  lines: [{ kind: 'part' as const, code: 'PSU-1', quantity: 1, unitNet }],
});
const [OF_20_000, OF_20_001, OF_33_000] = [lines(18_182), lines(18_183), lines(30_000)];
const givenQuoting = (history: readonly Happened[], quote = OF_33_000, terms = EXCESS) =>
  given(history).under(terms).when('issue-quote', quote, TECHNICIAN);
const givenQuoted = (history: readonly Happened[], price: JsonObject, quote = OF_33_000, terms = EXCESS) =>
  givenQuoting(history, quote, terms).thenRecords(
    event('quote-issued', { price }),
    event('deadline-disarmed'),
    event('deadline-armed'),
  );
const priceOf = ({ state }: Recorded) => (state.quote.kind === 'none' ? null : state.quote.quote.price);

describe('the quote of a repair that only the cap of a premium plan makes paid (FR-R3-4-7, A-FR-12)', () => {
  it('says what the plan bears where the excess is charged, of the price that is quoted', () => {
    const one = givenQuoted(decided(member(20_001)), { total: 20_001, planBears: 20_000 }, OF_20_001);
    expect(priceOf(one)?.clauses).toEqual(['FR-R4-3', 'FR-R3-4-7', 'A-FR-12']);
    givenQuoted(decided(member(20_001)), { total: 33_000, planBears: 20_000 });
  });

  it('leaves the whole price to the customer where the whole is charged', () => {
    const one = givenQuoted(
      decided(member(20_001), WHOLE),
      { total: 33_000, clauses: ['FR-R4-3'] },
      OF_33_000,
      WHOLE,
    );
    expect(priceOf(one)).not.toHaveProperty('planBears');
  });

  it('bears nothing once earlier repairs have used up the cap', () => {
    const used = [...member(1), stated({ premiumSpent: 100_001 })];
    expect(priceOf(givenQuoted(decided(used), { total: 33_000 }))).not.toHaveProperty('planBears');
  });

  it('bears nothing of what is paid anyway', () => {
    const mishandled = [...member(20_001), stated({ mishandling: true, mishandlingEvidence: 'photo-1' })];
    expect(priceOf(givenQuoted(decided(mishandled), { total: 33_000 }))).not.toHaveProperty('planBears');
  });

  it.each([EXCESS, WHOLE])('is refused within the cap, until coverage is decided again', (terms) => {
    const history = decided(member(20_001), terms);
    const { fields, message } = givenQuoting(history, OF_20_000, terms).thenRefused(
      'REPAIR_CASE.NOT_ALLOWED_NOW',
      ['FR-R3-4-7', 'A-FR-12'],
    );
    expect(message).toContain('within what is left of the premium plan’s cap');
    expect(fields).toMatchObject({
      total: 20_000,
      cap: 100_000,
      spent: 80_000,
      until: 'this price is stated and coverage is decided again',
      allowed: expect.arrayContaining(['state-facts']),
    });
    givenDeciding([...history, stated({ repairPrice: 20_000 })], terms).thenRecords(
      event('coverage-superseded', { coverage: 'free' }),
    );
  });

  it('goes by the row of the day of arrival, not of the quote', () => {
    const changed = termsWith({
      premiumOvershoot: [
        { value: 'EXCESS', until: '2026-04-08' },
        { value: 'WHOLE', from: '2026-04-09' },
      ],
    });
    const one = givenQuoted(decided(member(20_001), changed), { total: 33_000 }, OF_33_000, changed);
    expect(priceOf(one)?.planBears).toBe(20_000);
  });
});

describe('what a premium member owes', () => {
  const owing = given(givenQuoted(decided(member(20_001)), { planBears: 20_000 }).history)
    .under(EXCESS)
    .when('approve-quote', { receivedAt: '2026-04-15T02:00:00.000Z' })
    .thenRecords(event('quote-approved'), event('deadline-disarmed'));
  const repaired = [...owing.history, happened('repair-started'), happened('repair-completed')];
  const givenPaying = (amount: number) =>
    given(repaired).under(EXCESS).when('record-payment', { amount, method: 'transfer' });
  const givenShipping = (history: readonly Happened[]) =>
    given(history).under(EXCESS).when('ship-item', { carrier: 'yamato' });

  it('is what goes beyond the cap, before the item is handed back too', () => {
    expect([outstanding(owing.state), outstandingBeforeHandBack(owing.state)]).toEqual([13_000, 13_000]);
    const { owed, quote } = caseDetail(owing.state, { revision: 1, updatedAt: '2026-04-15T03:00:00.000Z' });
    expect(owed).toMatchObject({ total: 13_000, outstanding: 13_000 });
    expect(quote?.price).toMatchObject({ total: 33_000, planBears: 20_000 });
  });

  it('lets the item go once that is paid, and no more can be paid', () => {
    const { fields } = givenShipping(repaired).thenRefused('REPAIR_CASE.PAYMENT_OUTSTANDING');
    expect(fields).toMatchObject({ outstanding: 13_000 });
    givenPaying(13_001).thenRefused('REQUEST.CONTRADICTORY');
    const paid = givenPaying(13_000).thenRecords(event('payment-recorded', { amount: 13_000 }));
    expect([outstanding(paid.state), paidForRepair(paid.state), paid.state.paidForRepair]).toEqual([
      0, 13_000, 13_000,
    ]);
    givenShipping(paid.history).thenRecords(event('item-shipped'));
  });

  it('is what was paid that late evidence asks about when it makes the repair free', () => {
    const paid = givenPaying(13_000).thenRecords(event('payment-recorded'));
    givenDeciding([...paid.history, stated({ premiumSpent: 0 })]).thenRecords(
      event('coverage-superseded', {
        coverage: 'free',
        money: { before: 13_000, after: 0, difference: -13_000 },
        refundQuestion: 13_000,
      }),
    );
  });
});

describe('a quote that waits for its answer, once the share is another', () => {
  const waiting = givenQuoted(decided(member(20_001)), { planBears: 20_000 }).history;

  it('is withdrawn with the decision that changes it, and issued anew', () => {
    const { history, state } = givenDeciding([...waiting, stated({ premiumSpent: 90_000 })]).thenRecords(
      event('coverage-superseded', {
        coverage: 'paid',
        money: { before: 13_000, after: 23_000, difference: 10_000 },
        refundQuestion: 0,
      }),
      event('quote-withdrawn', { quoteNumber: 1 }),
      event('deadline-disarmed', {
        kind: 'quote-answer',
        because: 'late evidence changes what the customer pays',
      }),
    );
    expect(state.stage).toBe('diagnosed');
    given(history)
      .under(EXCESS)
      .when('issue-quote', OF_33_000, TECHNICIAN)
      .thenRecords(
        event('quote-issued', { quoteNumber: 2, price: { planBears: 10_000 } }),
        event('deadline-armed', { kind: 'quote-answer' }),
      );
  });

  it('stands where only the stated price is another one', () => {
    givenDeciding([...waiting, stated({ repairPrice: 33_000 })]).thenNothing();
  });

  it('leaves an approved price as it was agreed', () => {
    const approved = [...waiting, happened('quote-approved')];
    const { state } = givenDeciding([...approved, stated({ premiumSpent: 90_000 })]).thenRecords(
      event('coverage-superseded', { money: { before: 13_000, after: 13_000, difference: 0 } }),
    );
    expect(outstanding(state)).toBe(13_000);
  });
});

describe('a lead’s word on a repair over the cap', () => {
  const unset = termsWithout('premiumOvershoot');
  const ruled = (history: readonly Happened[], terms = unset) =>
    given(history)
      .under(terms)
      .when('decide-coverage', { decision: 'paid', reason: sealed(20) }, LEAD)
      .thenRecords(event('coverage-decided', { coverage: 'paid', decidedBy: 'person' })).history;

  it('makes the whole price due while whole or excess is unset, and no price is within the cap then', () => {
    givenDeciding(member(20_001), unset).thenRecords(event('coverage-proposed'));
    const one = givenQuoted(ruled(member(20_001)), { total: 20_000 }, OF_20_000, unset);
    expect(priceOf(one)).not.toHaveProperty('planBears');
  });

  it('confirms the share of the member that is proposed with it', () => {
    const unproven = [...member(20_001), stated({ mishandling: true, mishandlingEvidence: null })];
    givenDeciding(unproven).thenRecords(event('coverage-proposed', { proposal: { coverage: 'paid' } }));
    givenQuoted(ruled(unproven, EXCESS), { planBears: 20_000 });
  });
});

describe('a decision on record from before shares were', () => {
  it('leaves the whole price to the customer, as it did then', () => {
    const old = [...DIAGNOSED, happened('coverage-decided', { coverage: 'paid' })];
    expect(priceOf(givenQuoted(old, { total: 33_000 }))).not.toHaveProperty('planBears');
  });
});
