import fc from 'fast-check';
import { givenUnit } from '../../../test/support/subjects.js';
import { guaranteeCovers, guaranteeLastDay } from '../../decider/repair-ledger.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';

const REPAIR = { caseNumber: 'CASE-1', parts: ['board', 'fan'], shippedOn: '2026-01-31' };

function after(...repairs: readonly object[]): RegisteredUnit {
  return repairs.reduce<ReturnType<typeof givenUnit>>(
    (unit, one) => unit.did('open-guarantee', one),
    givenUnit(),
  ).state as RegisteredUnit;
}

describe('open-guarantee (FR-R4-5)', () => {
  it('guarantees the parts for three months, the shipping day counted', () => {
    givenUnit().records('open-guarantee', REPAIR, [
      ['re-repair-guarantee-opened', { ...REPAIR, lastDay: '2026-04-30', clauses: ['FR-R4-5', 'A-FR-08'] }],
    ]);
  });

  it.each([
    ['the last day', ['fan'], '2026-04-30', true],
    ['the day after', ['fan'], '2026-05-01', false],
    ['the shipping day', ['fan', 'board'], '2026-01-31', true],
    ['the day before shipping', ['fan'], '2026-01-30', false],
    ['a part more', ['fan', 'screen'], '2026-02-01', false],
    ['no part at all', [], '2026-02-01', false],
  ])('covers a request by day and parts: %s', (_what, parts, on, covered) => {
    expect(guaranteeCovers(after(REPAIR), parts, on)).toBe(covered);
  });

  it('is that of the immediately preceding repair alone', () => {
    const unit = after(REPAIR, { caseNumber: 'CASE-2', parts: ['screen'], shippedOn: '2026-02-10' });
    expect(guaranteeCovers(unit, ['fan'], '2026-02-11')).toBe(false);
    expect(guaranteeCovers(unit, ['screen'], '2026-02-11')).toBe(true);
  });

  it('is not taken back by late news of an earlier repair', () => {
    givenUnit()
      .did('open-guarantee', REPAIR)
      .findsItSo('open-guarantee', { ...REPAIR, caseNumber: 'CASE-0', shippedOn: '2026-01-30' });
  });

  it('ends the day before the corresponding day, or with the month that has none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const start = Temporal.PlainDate.from('2000-01-01').add({ days });
        const last = Temporal.PlainDate.from(guaranteeLastDay(start.toString()));
        const corresponding = start.add({ months: 3 });
        const expected =
          corresponding.day === start.day ? corresponding.subtract({ days: 1 }) : corresponding;
        expect(last.toString()).toBe(expected.toString());
      }),
    );
  });
});
