import {
  DESK,
  event,
  expectAlreadySo,
  given,
  happened,
  LEAD,
  type Sender,
} from '../../../test/support/given-case.js';
import {
  CHARGEABLE,
  LAPSED,
  QUOTE_FIRES_AT,
  QUOTED,
  REJECTED,
  STORAGE_ARMED,
} from '../../../test/support/history.js';

const LETTER = happened('evidence-attached', { evidenceId: 'letter-1', kind: 'letter' });
/** 23:59:59.999 on the last day in Tokyo. */
const LAST_MOMENT = '2026-04-30T14:59:59.999Z';
const LATER = '2026-05-07T03:00:00.000Z';

function givenAnswer(at: string, payload: object = {}, by: Sender = DESK, history = QUOTED) {
  return given(history, LETTER).when('approve-quote', payload, by, at);
}

describe('approve-quote', () => {
  it('lets the repair begin, disarms the deadline and creates the payable (FR-R4-3)', () => {
    const recorded = givenAnswer('2026-04-10T03:00:00.000Z').thenRecords(
      event('quote-approved', {
        quoteNumber: 1,
        receivedAt: '2026-04-10T03:00:00.000Z',
        evidenceId: null,
      }),
      event('deadline-disarmed', { kind: 'quote-answer', arming: 1 }),
    );
    expect(recorded.state).toMatchObject({
      stage: 'approved',
      owed: [{ cause: 'quote', sheet: { total: 11_000 } }],
      deadlines: { 'quote-answer': { status: 'disarmed' } },
    });
    expectAlreadySo(recorded);
  });

  it('is in time in the last moment of the last day (A-FR-07)', () => {
    givenAnswer(LAST_MOMENT).thenRecords(event('quote-approved'), event('deadline-disarmed'));
  });

  it('is too late in the first moment after it, also when the timer is late', () => {
    const { fields } = givenAnswer(QUOTE_FIRES_AT, {}, LEAD).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', [
      'FR-R4-4',
    ]);
    expect(fields).toMatchObject({ lastDay: '2026-04-30', firesAt: QUOTE_FIRES_AT });
  });

  it('counts from when the answer was received, not from when it is passed on', () => {
    const recorded = givenAnswer('2026-04-12T03:00:00.000Z', {
      receivedAt: '2026-04-10T03:00:00.000Z',
    }).thenRecords(
      event('quote-approved', { receivedAt: '2026-04-10T03:00:00.000Z' }),
      event('deadline-disarmed'),
    );
    expect(recorded.effectiveAt).toBe('2026-04-10T03:00:00.000Z');
  });

  it('is never received in the future, nor before the quote', () => {
    givenAnswer(LAST_MOMENT, { receivedAt: QUOTE_FIRES_AT }).thenRefused('REQUEST.CONTRADICTORY');
    givenAnswer(LAST_MOMENT, { receivedAt: '2026-04-08T14:59:59.999Z' }).thenRefused('REQUEST.CONTRADICTORY');
  });

  it('names no evidence that is not on the case', () => {
    givenAnswer('2026-04-10T03:00:00.000Z', { evidenceId: 'elsewhere' }).thenRefused('REQUEST.CONTRADICTORY');
    givenAnswer('2026-04-10T03:00:00.000Z', { evidenceId: 'letter-1' }).thenRecords(
      event('quote-approved', { evidenceId: 'letter-1' }),
      event('deadline-disarmed'),
    );
  });

  it('undoes a lapse when a lead shows that the answer came in time, and its charges fall away (D24)', () => {
    const payload = { receivedAt: LAST_MOMENT, evidenceId: 'letter-1' };
    const recorded = givenAnswer(LATER, payload, LEAD, LAPSED).thenRecords(
      event('cancellation-reversed', { quoteNumber: 1, receivedAt: LAST_MOMENT, evidenceId: 'letter-1' }),
      event('quote-approved', { quoteNumber: 1, receivedAt: LAST_MOMENT, evidenceId: 'letter-1' }),
    );
    expect(recorded.effectiveAt).toBe(LAST_MOMENT);
    expect(recorded.state).toMatchObject({ stage: 'approved', cancellation: { kind: 'none' } });
    expect(recorded.state.owed.map((one) => one.cause)).toStrictEqual(['quote']);
    expectAlreadySo(recorded);
  });

  it.each([
    ['the lapse', LAPSED],
    ['the moment of lapse, which the timer has not reached', QUOTED],
  ])('takes an answer back-dated past %s from a lead with evidence only', (_what, history) => {
    const receivedAt = LAST_MOMENT;
    givenAnswer(LATER, { receivedAt, evidenceId: 'letter-1' }, DESK, history).thenRefused('AUTH.FORBIDDEN', [
      'FR-R4-4',
    ]);
    givenAnswer(LATER, { receivedAt }, LEAD, history).thenRefused('REQUEST.CONTRADICTORY', ['FR-R4-4']);
    givenAnswer(LATER, { receivedAt, evidenceId: 'elsewhere' }, LEAD, history).thenRefused(
      'REQUEST.CONTRADICTORY',
    );
  });

  it('is too late after the lapse, whoever passes it on', () => {
    givenAnswer(LATER, {}, LEAD, LAPSED).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R4-4']);
  });

  it('is out of place without a quote, after a rejection, and once the item is no longer held', () => {
    givenAnswer(LATER, {}, LEAD, CHARGEABLE).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    givenAnswer(LATER, {}, LEAD, REJECTED).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    const paid = happened('payment-recorded', { amount: 4_400 });
    givenAnswer(LATER, {}, LEAD, [...LAPSED, paid, happened('item-shipped')]).thenRefused(
      'REPAIR_CASE.NOT_ALLOWED_NOW',
    );
  });

  it('is out of place for an abandoned item, even one that goes back after all', () => {
    const lifted = [
      ...LAPSED,
      happened('customer-unreachable'),
      STORAGE_ARMED,
      happened('deemed-abandoned'),
      happened('contact-recorded', { reached: true }),
      happened('abandonment-lifted'),
    ];
    givenAnswer(
      '2026-08-01T03:00:00.000Z',
      { receivedAt: LAST_MOMENT, evidenceId: 'letter-1' },
      LEAD,
      lifted,
    ).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('does not lapse by itself any more once a lead has let the quote stand again', () => {
    const reversed = [...LAPSED, happened('cancellation-reversed')];
    givenAnswer(LATER, {}, DESK, reversed).thenRecords(event('quote-approved', { receivedAt: LATER }));
  });
});
