import { event, expectAlreadySo, given, TECHNICIAN } from '../../../test/support/given-case.js';
import { APPROVED, DIAGNOSED, QUOTED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

describe('withdraw-quote', () => {
  it('takes the quote back and disarms its deadline, so that another can be issued (A-FR-27)', () => {
    const recorded = given(QUOTED)
      .when('withdraw-quote', { reason: sealed(20) }, TECHNICIAN)
      .thenRecords(
        event('quote-withdrawn', { quoteNumber: 1, reason: sealed(20) }),
        event('deadline-disarmed', { kind: 'quote-answer', arming: 1 }),
      );
    expect(recorded.state).toMatchObject({ stage: 'diagnosed', quote: { kind: 'none' }, quotesIssued: 1 });
    expectAlreadySo(recorded);
  });

  it('gives a corrected quote a period of its own: the second arming, from its own day', () => {
    const { history } = given(QUOTED)
      .when('withdraw-quote', {}, TECHNICIAN)
      .thenRecords(event('quote-withdrawn', { reason: null }), event('deadline-disarmed'));
    const lines = [{ kind: 'labour', code: 'LAB-1', quantity: 1, unitNet: 5_000 } as const];
    const { state } = given(history)
      .when('issue-quote', { lines }, TECHNICIAN, '2026-04-20T03:00:00.000Z')
      .thenRecords(
        event('quote-issued', { quoteNumber: 2, issuedOn: '2026-04-20' }),
        event('deadline-armed', {
          kind: 'quote-answer',
          arming: 2,
          startsOn: '2026-04-20',
          firstCountedDay: '2026-04-21',
          lastDay: '2026-05-14',
          firesAt: '2026-05-14T15:00:00.000Z',
        }),
      );
    expect(state.deadlines['quote-answer']).toMatchObject({ status: 'armed', armed: { arming: 2 } });
  });

  it('is out of place when no quote stands unanswered', () => {
    given(DIAGNOSED).when('withdraw-quote', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(APPROVED).when('withdraw-quote', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
