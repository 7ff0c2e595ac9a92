import {
  event,
  expectAlreadySo,
  given,
  happened,
  STREAM,
  TIMEKEEPER,
} from '../../../test/support/given-case.js';
import { AUTHORISED, DIAGNOSED, QUOTED, REFUSED, TARGET_FIRES_AT } from '../../../test/support/history.js';
import { deadlineIdOf } from '../deadlines.js';

const FIRING = { deadlineId: deadlineIdOf(STREAM, 'repair-target'), arming: 1 };

describe('record-target-missed', () => {
  it('raises the alarm and moves nothing but the clock (FR-R3-2, FR-R4-2, A-FR-21)', () => {
    const recorded = given(AUTHORISED)
      .when('record-target-missed', FIRING, TIMEKEEPER, TARGET_FIRES_AT)
      .thenRecords(
        event('target-missed', {
          deadline: { ...FIRING, latenessMs: 0 },
          clauses: ['FR-R3-2', 'FR-R4-2', 'FR-R6-0'],
        }),
      );
    expect(recorded.effectiveAt).toBe(TARGET_FIRES_AT);
    expect(recorded.state).toMatchObject({ stage: 'approved', custody: 'held', clock: 'late' });
    expectAlreadySo(recorded);
  });

  it('is refused early', () => {
    given(DIAGNOSED)
      .when('record-target-missed', FIRING, TIMEKEEPER, '2026-04-27T14:59:59.999Z')
      .thenRefused('DEADLINE.NOT_DUE', ['FR-R3-2', 'FR-R4-2']);
  });

  it('writes nothing when the target was met, is over, or another arming is meant', () => {
    given(QUOTED).when('record-target-missed', FIRING, TIMEKEEPER, TARGET_FIRES_AT).thenNothing();
    given(REFUSED).when('record-target-missed', FIRING, TIMEKEEPER, TARGET_FIRES_AT).thenNothing();
    given(DIAGNOSED, happened('case-cancelled'))
      .when('record-target-missed', FIRING, TIMEKEEPER, TARGET_FIRES_AT)
      .thenNothing();
    given(DIAGNOSED)
      .when('record-target-missed', { ...FIRING, arming: 2 }, TIMEKEEPER, TARGET_FIRES_AT)
      .thenNothing();
  });
});
