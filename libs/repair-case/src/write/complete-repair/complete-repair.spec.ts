import { event, expectAlreadySo, given, happened, TECHNICIAN } from '../../../test/support/given-case.js';
import { APPROVED, AUTHORISED, STARTED } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const work = sealed(6);
const part = { code: 'PSU-1', quantity: 1, origin: 'new', makerTested: false } as const;

describe('complete-repair', () => {
  it('says what was done; the removed parts are the company’s (FR-R3-3, FR-R5-5)', () => {
    const recorded = given(STARTED)
      .when('complete-repair', { work, parts: [part] }, TECHNICIAN)
      .thenRecords(
        event('repair-completed', {
          completedOn: '2026-04-15',
          work,
          parts: [{ ...part, removedPartOwner: 'company' }],
        }),
      );
    expect(recorded.state.stage).toBe('repaired');
    expectAlreadySo(recorded);
  });

  it('meets the target of a free repair', () => {
    const { state } = given(AUTHORISED, happened('repair-started'))
      .when('complete-repair', { work, parts: [] }, TECHNICIAN)
      .thenRecords(event('repair-completed'), event('deadline-disarmed', { kind: 'repair-target' }));
    expect(state.clock).toBe('met');
  });

  it('refuses a recycled part that its maker has not tested (FR-R5-2)', () => {
    const recycled = { ...part, origin: 'recycled' } as const;
    given(STARTED)
      .when('complete-repair', { work, parts: [part, recycled] }, TECHNICIAN)
      .thenRefused('REQUEST.CONTRADICTORY', ['FR-R5-1', 'FR-R5-2']);
    given(STARTED)
      .when('complete-repair', { work, parts: [{ ...recycled, makerTested: true }] }, TECHNICIAN)
      .thenRecords(event('repair-completed'));
  });

  it('records which part changes the configuration, and the rules on what was fitted (FW-W6-4)', () => {
    const other = { ...part, sameAsOriginal: false };
    given(STARTED)
      .when('complete-repair', { work, parts: [part, other] }, TECHNICIAN)
      .thenRecords(
        event('repair-completed', {
          parts: [{ code: 'PSU-1' }, { sameAsOriginal: false }],
          clauses: ['FR-R5-1', 'FW-W6-4'],
        }),
      );
  });

  it('is out of place before the work was started', () => {
    given(APPROVED)
      .when('complete-repair', { work, parts: [] }, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
