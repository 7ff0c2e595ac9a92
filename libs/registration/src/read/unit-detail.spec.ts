import { sealed } from '../../test/support/story.js';
import { givenUnit } from '../../test/support/subjects.js';
import type { RegisteredUnit } from '../decider/unit.state.js';
import { unitDetail } from './unit-detail.js';

/** The owner after transfers on these days, told of in this order; the first went to owner 1. */
function ownerAfter(...days: readonly string[]) {
  const after = days.reduce(
    (unit, transferredOn, index) =>
      unit.did('transfer-ownership', { transferId: `t-${index}`, transferredOn, owner: sealed(index + 1) }),
    givenUnit(),
  );
  return unitDetail(after.state as RegisteredUnit, { revision: 0, updatedAt: '' }).owner;
}

describe('a unit belongs to', () => {
  it.each([
    ['nobody on record before its sale', [], null],
    ['whom the last transfer went to, in whatever order they are told', ['2026-04-02', '2026-04-01'], 1],
    ['whom was told of last where two came on one day', ['2026-04-01', '2026-04-01'], 2],
  ])('%s', (_what, days, owner) => {
    expect(ownerAfter(...days)).toEqual(owner === null ? null : sealed(owner));
  });
});
