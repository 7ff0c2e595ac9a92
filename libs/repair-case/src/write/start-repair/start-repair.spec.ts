import { event, expectAlreadySo, given, TECHNICIAN } from '../../../test/support/given-case.js';
import { APPROVED, AUTHORISED, QUOTED, REPAIRED } from '../../../test/support/history.js';

describe('start-repair', () => {
  it.each([
    ['an approved quote', APPROVED],
    ['a free repair', AUTHORISED],
  ])('begins the work on %s', (_what, history) => {
    const recorded = given(history)
      .when('start-repair', {}, TECHNICIAN)
      .thenRecords(event('repair-started', { startedOn: '2026-04-15' }));
    expect(recorded.state).toMatchObject({ stage: 'approved', workStarted: true });
    expectAlreadySo(recorded);
  });

  it('is out of place before the approval and after the work', () => {
    given(QUOTED).when('start-repair', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(REPAIRED).when('start-repair', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
