import { event, given, happened, LEAD } from '../../../test/support/given-case.js';
import {
  ABANDONED,
  DISPOSABLE,
  LATE_CONTACT,
  OPENED,
  QUOTED,
  UNDELIVERABLE,
  UNREACHABLE,
} from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const NOW = '2026-05-01T03:00:00.000Z';

describe('record-contact', () => {
  it('writes an attempt down and counts it', () => {
    const { state } = given(QUOTED)
      .when('record-contact', { reached: false, note: sealed(20) })
      .thenRecords(
        event('contact-recorded', {
          contactedOn: '2026-04-15',
          reached: false,
          arrangement: 'none',
          note: sealed(20),
        }),
      );
    expect(state.contactAttempts).toBe(1);
  });

  it('ends the ground "unreachable" by any contact, and its deadline (A-FR-09)', () => {
    const { state } = given(UNREACHABLE)
      .when('record-contact', { reached: true }, undefined, NOW)
      .thenRecords(
        event('contact-recorded', { reached: true }),
        event('storage-ended', { endedOn: '2026-05-01', because: 'contact' }),
        event('deadline-disarmed', { kind: 'storage', arming: 1 }),
      );
    expect(state).toMatchObject({
      custody: 'held',
      storage: { kind: 'none' },
      contactAttempts: 0,
      deadlines: { storage: { status: 'disarmed' } },
    });
  });

  it('does not end the ground "cannot receive" by contact alone (A-FR-09)', () => {
    const { state } = given(UNDELIVERABLE)
      .when('record-contact', { reached: true }, undefined, NOW)
      .thenRecords(event('contact-recorded'));
    expect(state).toMatchObject({ custody: 'stored', deadlines: { storage: { status: 'armed' } } });
  });

  it.each(['re-sending', 'collection'] as const)(
    'ends the ground "cannot receive" when %s is arranged',
    (arrangement) => {
      given(UNDELIVERABLE)
        .when('record-contact', { reached: true, arrangement }, undefined, NOW)
        .thenRecords(
          event('contact-recorded', { arrangement }),
          event('storage-ended', { because: 'arrangement' }),
          event('deadline-disarmed', { kind: 'storage' }),
        );
    },
  );

  it('refuses a contact from before the case began, be it by its request or by an item sent on its own', () => {
    const said = (contactedOn: string) => ({ reached: false, contactedOn });
    given(UNREACHABLE).when('record-contact', said('2026-04-05')).thenRefused('REQUEST.CONTRADICTORY');
    const sentFirst = [...OPENED, happened('item-arrived', { arrivedOn: '2026-04-03' })];
    given(sentFirst).when('record-contact', said('2026-04-02')).thenRefused('REQUEST.CONTRADICTORY');
    given(sentFirst).when('record-contact', said('2026-04-03')).thenRecords(event('contact-recorded'));
  });

  it('ends no storage by what was said before it began', () => {
    for (const history of [UNREACHABLE, UNDELIVERABLE]) {
      const said = { reached: true, arrangement: 're-sending', contactedOn: '2026-04-15' } as const;
      const { state } = given(history)
        .when('record-contact', said, undefined, NOW)
        .thenRecords(event('contact-recorded', { contactedOn: '2026-04-15' }));
      expect(state).toMatchObject({ custody: 'stored', deadlines: { storage: { status: 'armed' } } });
    }
  });

  it('ends nothing by an attempt that reached nobody', () => {
    given(UNREACHABLE)
      .when('record-contact', { reached: false }, undefined, NOW)
      .thenRecords(event('contact-recorded'));
    given(UNDELIVERABLE)
      .when('record-contact', { reached: false, arrangement: 're-sending' }, undefined, NOW)
      .thenRecords(event('contact-recorded'));
  });

  it('leaves an abandoned item to a lead (D24)', () => {
    const { state } = given(ABANDONED)
      .when(
        'record-contact',
        { reached: true, arrangement: 're-sending' },
        undefined,
        '2026-07-18T03:00:00.000Z',
      )
      .thenRecords(event('contact-recorded'));
    expect(state).toMatchObject({ custody: 'stored', stage: 'abandoned', lateContact: 'undecided' });
  });

  it('asks a lead no second time about an item that goes back', () => {
    const { state, history } = given(ABANDONED, LATE_CONTACT, happened('abandonment-lifted'))
      .when('record-contact', { reached: true }, undefined, '2026-07-19T03:00:00.000Z')
      .thenRecords(event('contact-recorded'));
    expect(state.lateContact).toBe('item-goes-back');
    const back = { carrier: 'yamato', freightPayer: 'customer', reason: sealed(21) } as const;
    given(history).when('ship-item', back, LEAD).thenRecords(event('item-shipped'));
  });

  it('refuses a contact of tomorrow, and is out of place once the item is gone', () => {
    given(QUOTED)
      .when('record-contact', { reached: true, contactedOn: '2026-04-16' })
      .thenRefused('REQUEST.CONTRADICTORY');
    given(DISPOSABLE, happened('item-disposed'))
      .when('record-contact', { reached: true })
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
