import { event, expectRefusedAgain, given, happened, LEAD } from '../../../test/support/given-case.js';
import { DIAGNOSED, LAPSED, QUOTE_FIRES_AT, QUOTED, REJECTED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const LETTER = happened('evidence-attached', { evidenceId: 'letter-1', kind: 'letter' });
const reason = sealed(20);
const IN_TIME = '2026-04-30T14:59:59.999Z';
const LATER = '2026-05-07T03:00:00.000Z';

describe('reverse-cancellation', () => {
  it('lets a lapsed quote stand again on evidence of an answer in time; its charges fall away', () => {
    const recorded = given(LAPSED, LETTER)
      .when('reverse-cancellation', { reason, receivedAt: IN_TIME, evidenceId: 'letter-1' }, LEAD, LATER)
      .thenRecords(
        event('cancellation-reversed', {
          quoteNumber: 1,
          receivedAt: IN_TIME,
          reason,
          evidenceId: 'letter-1',
        }),
      );
    expect(recorded.effectiveAt).toBe(IN_TIME);
    expect(recorded.state).toMatchObject({
      stage: 'quoted',
      quote: { kind: 'open' },
      cancellation: { kind: 'none' },
      owed: [],
    });
    expectRefusedAgain(recorded, 'REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('arms the answer again with the same last day while that has not passed', () => {
    const { state } = given(REJECTED)
      .when('reverse-cancellation', { reason, receivedAt: '2026-04-14T03:00:00.000Z' }, LEAD)
      .thenRecords(
        event('cancellation-reversed', { evidenceId: null }),
        event('deadline-armed', { kind: 'quote-answer', arming: 2, lastDay: '2026-04-30' }),
      );
    expect(state.deadlines['quote-answer']?.status).toBe('armed');
  });

  it('is refused for a lapse without evidence on the case, or with an answer that was late', () => {
    given(LAPSED)
      .when('reverse-cancellation', { reason, receivedAt: IN_TIME }, LEAD, LATER)
      .thenRefused('REQUEST.CONTRADICTORY');
    given(LAPSED, LETTER)
      .when(
        'reverse-cancellation',
        { reason, receivedAt: QUOTE_FIRES_AT, evidenceId: 'letter-1' },
        LEAD,
        LATER,
      )
      .thenRefused('REQUEST.CONTRADICTORY', ['FR-R4-4']);
  });

  it('takes no answer that is older than the quote', () => {
    for (const receivedAt of ['2020-01-01T00:00:00.000Z', '2026-04-08T14:59:59.999Z']) {
      given(REJECTED)
        .when('reverse-cancellation', { reason, receivedAt }, LEAD)
        .thenRefused('REQUEST.CONTRADICTORY');
    }
  });

  it('names no evidence that is not on the case, and no answer of the future', () => {
    given(REJECTED)
      .when('reverse-cancellation', { reason, receivedAt: '2026-04-14T03:00:00.000Z', evidenceId: 'x' }, LEAD)
      .thenRefused('REQUEST.CONTRADICTORY');
    given(REJECTED)
      .when('reverse-cancellation', { reason, receivedAt: '2026-04-15T03:00:00.001Z' }, LEAD)
      .thenRefused('REQUEST.CONTRADICTORY');
  });

  it('is out of place without a cancellation, without a quote, and once the item has left', () => {
    const payload = { reason, receivedAt: IN_TIME, evidenceId: 'letter-1' };
    given(QUOTED, LETTER)
      .when('reverse-cancellation', payload, LEAD, LATER)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(DIAGNOSED, LETTER, happened('case-cancelled'))
      .when('reverse-cancellation', payload, LEAD, LATER)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(LAPSED, LETTER, happened('payment-recorded', { amount: 4_400 }), happened('item-shipped'))
      .when('reverse-cancellation', payload, LEAD, LATER)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
