import fc from 'fast-check';
import { givenUnit } from '../../../test/support/subjects.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';

const CAP = 100_000;
const PLAN = { plan: 'premium', months: 36, premium: { cap: CAP, from: '2026-01-01', until: '2028-12-31' } };

function givenMember() {
  return givenUnit().did('attach-plan', PLAN);
}
function repair(amount: number, caseNumber = 'CASE-2') {
  return { caseNumber, countedOn: '2026-04-01', amount };
}

describe('count-premium-repair (FR-R3-4-7)', () => {
  it.each([
    ['the cap exactly', 20_000, false],
    ['a yen more', 20_001, true],
  ])('is over the cap only above it: %s', (_what, amount, overCap) => {
    givenMember()
      .did('count-premium-repair', repair(80_000, 'CASE-1'))
      .records('count-premium-repair', repair(amount), [
        ['premium-repair-counted', { spent: 80_000 + amount, overCap, clauses: ['FR-R3-4-7', 'A-FR-12'] }],
      ]);
  });

  it('is for members of a premium plan', () => {
    givenUnit().refuses('count-premium-repair', repair(1), 'REGISTRATION.NOT_ALLOWED_NOW', ['FR-R3-4-7']);
  });

  it.each(['2025-12-31', '2026-04-16'])(
    'counts no repair of %s: before the period, or not yet',
    (countedOn) => {
      givenMember().refuses('count-premium-repair', { ...repair(1), countedOn }, 'REQUEST.CONTRADICTORY');
    },
  );

  it.each([
    ['another amount', { amount: 2 }],
    ['another day', { countedOn: '2026-02-02' }],
  ])('counts no case again with %s', (_what, otherwise) => {
    givenMember()
      .did('count-premium-repair', repair(1))
      .refuses('count-premium-repair', { ...repair(1), ...otherwise }, 'REQUEST.CONTRADICTORY');
  });

  it('counts on the first and the last day of the period, and no day beside them', () => {
    const [from, until] = ['2026-02-01', '2026-03-31'];
    const member = givenUnit().did('attach-plan', { ...PLAN, premium: { cap: CAP, from, until } });
    for (const countedOn of [from, until]) {
      const told = { ...repair(1), countedOn };
      member.records('count-premium-repair', told, [['premium-repair-counted', { countedOn }]]);
    }
    for (const countedOn of ['2026-01-31', '2026-04-01']) {
      member.refuses('count-premium-repair', { ...repair(1), countedOn }, 'REQUEST.CONTRADICTORY');
    }
  });

  it('adds up to the sum of all repairs, each counted once, and is over the cap from the first excess on', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 10, maxLength: 10 });
    const told = fc.array(fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(amounts, told, (amountOf, numbers) => {
        const once = new Map<number, number>();
        let unit = givenMember();
        for (const number of numbers) {
          const amount = amountOf[number] ?? 0;
          unit = unit.did('count-premium-repair', repair(amount, `CASE-${number}`));
          once.set(number, amount);
        }
        const sum = [...once.values()].reduce((total, amount) => total + amount, 0);
        const { premium } = unit.state as RegisteredUnit;
        expect(premium.spent).toBe(sum);
        const flags = unit.events.flatMap(({ data }) => ('overCap' in data ? [data['overCap']] : []));
        expect(flags.at(-1) ?? false).toBe(sum > CAP);
      }),
      { numRuns: 50 },
    );
  });
});
