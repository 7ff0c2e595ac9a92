import { event, expectAlreadySo, given, happened, TECHNICIAN } from '../../../test/support/given-case.js';
import { APPROVED, AUTHORISED, QUOTED, REPAIRED, unacknowledged } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

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

  it.each([
    ['an approved quote', APPROVED],
    ['a free repair', AUTHORISED],
  ])('waits on %s until the customer knows that his data may be erased (FR-R5-6b)', (_what, history) => {
    const { fields } = given(unacknowledged(history))
      .when('start-repair', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.ACKNOWLEDGEMENT_MISSING', ['FR-R5-6b']);
    expect(fields).toMatchObject({
      missing: ['acknowledgement'],
      of: 'data-erasure',
      give: 'record-acknowledgement',
      waive: null,
      allowed: expect.arrayContaining(['record-acknowledgement']),
    });
    given(unacknowledged(history), happened('acknowledgement-recorded'))
      .when('start-repair', {}, TECHNICIAN)
      .thenRecords(event('repair-started'));
  });

  it('goes on with work that was begun when nobody was asked', () => {
    const begun = [...unacknowledged(AUTHORISED), happened('repair-started')];
    given(begun).when('start-repair', {}, TECHNICIAN).thenNothing();
    given(begun)
      .when('complete-repair', { work: sealed(5), parts: [] }, TECHNICIAN)
      .thenRecords(event('repair-completed'), event('deadline-disarmed'));
  });

  it('is out of place before the approval and after the work', () => {
    given(QUOTED).when('start-repair', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(REPAIRED).when('start-repair', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
