import { event, expectAlreadySo, given, happened, LEAD } from '../../../test/support/given-case.js';
import { ABANDONED, LATE_CONTACT, PAID_UP, SHIPPED, UNDELIVERABLE } from '../../../test/support/history.js';

const NOW = '2026-04-16T03:00:00.000Z';

describe('record-return-failed', () => {
  it('stores the item and arms three months, the first day not counted (FR-R5-14, A-FR-09)', () => {
    const recorded = given(SHIPPED)
      .when('record-return-failed', { ground: 'absent' }, undefined, NOW)
      .thenRecords(
        event('return-failed', { failedOn: '2026-04-16', ground: 'absent' }),
        event('deadline-armed', {
          kind: 'storage',
          arming: 1,
          startsOn: '2026-04-16',
          firstCountedDay: '2026-04-17',
          lastDay: '2026-07-16',
          firesAt: '2026-07-16T15:00:00.000Z',
          clauses: ['FR-R5-14'],
          calendarRevision: null,
        }),
      );
    expect(recorded.state).toMatchObject({ custody: 'stored', storage: { kind: 'undeliverable' } });
    expectAlreadySo(recorded);
  });

  it('ends in the shorter month where the day is lacking', () => {
    given([...PAID_UP, happened('item-shipped', { shippedOn: '2026-11-29' })])
      .when('record-return-failed', { ground: 'refused' }, undefined, '2026-11-30T03:00:00.000Z')
      .thenRecords(
        event('return-failed'),
        event('deadline-armed', { startsOn: '2026-11-30', lastDay: '2027-02-28' }),
      );
  });

  it('arms anew after a second failure: the second arming, from its own day', () => {
    const again = [
      ...UNDELIVERABLE,
      happened('contact-recorded', { reached: true, arrangement: 're-sending' }),
      happened('storage-ended'),
      happened('item-shipped', { shippedOn: '2026-05-10' }),
    ];
    const { state } = given(again)
      .when('record-return-failed', { ground: 'absent' }, undefined, '2026-05-11T03:00:00.000Z')
      .thenRecords(
        event('return-failed'),
        event('deadline-armed', { arming: 2, startsOn: '2026-05-11', lastDay: '2026-08-11' }),
      );
    expect(state.failedDeliveries).toBe(2);
  });

  it('arms nothing for an abandoned item: rights once given up are not given up again', () => {
    const goingBack = [
      ...ABANDONED,
      LATE_CONTACT,
      happened('abandonment-lifted'),
      happened('item-shipped', { shippedOn: '2026-07-20' }),
    ];
    const { state, history } = given(goingBack)
      .when('record-return-failed', { ground: 'absent' }, undefined, '2026-07-21T03:00:00.000Z')
      .thenRecords(event('return-failed'));
    expect(state).toMatchObject({ stage: 'abandoned', custody: 'stored', lateContact: 'none' });
    given(history)
      .when('propose-disposal', { reason: state.opened.fault }, LEAD)
      .thenRecords(event('disposal-proposed'));
  });

  it('refuses a failure of tomorrow, and one before the shipment', () => {
    const ground = 'absent';
    given(SHIPPED)
      .when('record-return-failed', { ground, failedOn: '2026-04-17' }, undefined, NOW)
      .thenRefused('REQUEST.CONTRADICTORY');
    const { fields } = given(SHIPPED)
      .when('record-return-failed', { ground, failedOn: '2026-04-14' }, undefined, NOW)
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toStrictEqual({
      problems: [{ field: 'failedOn', rule: 'lies before shippedOn 2026-04-15' }],
      shippedOn: '2026-04-15',
      failedOn: '2026-04-14',
    });
  });

  it('is out of place unless the item is out for delivery', () => {
    given(PAID_UP)
      .when('record-return-failed', { ground: 'absent' })
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R5-14']);
  });
});
