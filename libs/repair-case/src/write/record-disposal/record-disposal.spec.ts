import { event, expectAlreadySo, given, happened } from '../../../test/support/given-case.js';
import { DISPOSABLE, LATE_CONTACT, PROPOSED } from '../../../test/support/history.js';

const GONE = { method: 'recycling' };
const NOW = '2026-07-21T03:00:00.000Z';

describe('record-disposal', () => {
  it('says that the item is gone', () => {
    const recorded = given(DISPOSABLE)
      .when('record-disposal', GONE, undefined, NOW)
      .thenRecords(event('item-disposed', { disposedOn: '2026-07-21', method: 'recycling' }));
    expect(recorded.state).toMatchObject({ stage: 'disposed', custody: 'disposed' });
    expectAlreadySo(recorded);
  });

  it('is out of place before the approval', () => {
    given(PROPOSED)
      .when('record-disposal', GONE, undefined, NOW)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R5-14']);
  });

  it('waits while a contact after abandonment is undecided, also after the approval', () => {
    given(DISPOSABLE, LATE_CONTACT)
      .when('record-disposal', GONE, undefined, NOW)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(DISPOSABLE, LATE_CONTACT, happened('abandonment-lifted'))
      .when('record-disposal', GONE, undefined, NOW)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('refuses a disposal of tomorrow', () => {
    given(DISPOSABLE)
      .when('record-disposal', { ...GONE, disposedOn: '2026-07-22' }, undefined, NOW)
      .thenRefused('REQUEST.CONTRADICTORY');
  });

  it('refuses a day on which the storage was not over yet (FR-R5-14)', () => {
    given(DISPOSABLE)
      .when('record-disposal', { ...GONE, disposedOn: '2026-07-16' }, undefined, NOW)
      .thenRefused('REQUEST.CONTRADICTORY', ['FR-R5-14']);
    given(DISPOSABLE)
      .when('record-disposal', { ...GONE, disposedOn: '2026-07-17' }, undefined, NOW)
      .thenRecords(event('item-disposed', { disposedOn: '2026-07-17' }));
  });
});
