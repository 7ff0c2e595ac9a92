import fc from 'fast-check';
import { TERMS } from '../../../test/support/sample-terms.js';
import { Story } from '../../../test/support/story.js';
import { givenUnit as given, UNIT as NEW } from '../../../test/support/subjects.js';
import { guaranteeLastDay } from '../../decider/repair-ledger.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import { productUnitAggregate } from '../aggregates.js';
import { beginningDecider } from '../decide-registration.js';
import { streamOfUnit } from '../streams.js';
import { unitIdOf } from '../unit-id.js';
import { openGuaranteeByName } from './open-guarantee.decide.js';

/** A unit that had been in use for a while when it was repaired. */
const USED = { factoryShippedOn: '2025-12-01' };
const UNIT = { ...NEW, ...USED };
const givenUnit = () => given(USED);
const PINS = [{ document: 'FR', revision: '2023-12-13' }] as const;
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

  it('is that of the immediately preceding repair alone', () => {
    const unit = after(REPAIR, { caseNumber: 'CASE-2', parts: ['screen'], shippedOn: '2026-02-10' });
    expect(unit.guarantee).toMatchObject({
      parts: ['screen'],
      shippedOn: '2026-02-10',
      lastDay: '2026-05-09',
    });
  });

  it('is not taken back by late news of an earlier repair', () => {
    givenUnit()
      .did('open-guarantee', REPAIR)
      .findsItSo('open-guarantee', { ...REPAIR, caseNumber: 'CASE-0', shippedOn: '2026-01-30' });
  });

  it('is that of the repair told of last where two were shipped on one day', () => {
    const unit = after(REPAIR, { ...REPAIR, caseNumber: 'CASE-2', parts: ['screen'] });
    expect(unit.guarantee).toMatchObject({ caseNumber: 'CASE-2', parts: ['screen'] });
  });

  it('begins anew when the undelivered item of the same repair is sent again', () => {
    givenUnit()
      .did('open-guarantee', REPAIR)
      .records('open-guarantee', { ...REPAIR, shippedOn: '2026-03-02' }, [
        ['re-repair-guarantee-opened', { shippedOn: '2026-03-02', lastDay: '2026-06-01' }],
      ]);
  });

  it('is of no repair that left before the unit had left the factory', () => {
    givenUnit().did('open-guarantee', { ...REPAIR, shippedOn: '2025-12-01' });
    const early = { ...REPAIR, shippedOn: '2025-11-30' };
    const { problems } = givenUnit().refuses('open-guarantee', early, 'REQUEST.CONTRADICTORY') as {
      problems: readonly object[];
    };
    expect(problems).toEqual([{ field: 'shippedOn', rule: 'lies before factoryShippedOn 2025-12-01' }]);
  });

  it('ends the day before the corresponding day, or with the month that has none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const start = Temporal.PlainDate.from('2000-01-01').add({ days });
        const last = Temporal.PlainDate.from(guaranteeLastDay(start.toString(), PINS) ?? '');
        const corresponding = start.add({ months: 3 });
        const expected =
          corresponding.day === start.day ? corresponding.subtract({ days: 1 }) : corresponding;
        expect(last.toString()).toBe(expected.toString());
      }),
    );
  });
});

describe('open-guarantee of a unit by its name', () => {
  const NAMED = { ...UNIT, ...REPAIR };
  const givenByName = (events = givenUnit().events) =>
    new Story(
      streamOfUnit(unitIdOf(UNIT)),
      productUnitAggregate,
      () => beginningDecider(openGuaranteeByName, TERMS),
      events,
    );

  it('makes a unit known that nobody registered, with what the repair knows of it', () => {
    givenByName([]).records('open-guarantee', NAMED, [
      ['unit-registered', { ...UNIT, unitId: unitIdOf(UNIT), configuration: [] }],
      ['re-repair-guarantee-opened', { ...REPAIR, lastDay: '2026-04-30' }],
    ]);
  });

  it('says nothing new of a unit on record but the guarantee', () => {
    givenByName().records('open-guarantee', { ...NAMED, factoryShippedOn: null }, [
      ['re-repair-guarantee-opened', REPAIR],
    ]);
  });

  it.each([[[]], [givenUnit().events]])('never lies in the future', (events) => {
    givenByName(events).refuses(
      'open-guarantee',
      { ...NAMED, shippedOn: '2026-04-16' },
      'REQUEST.CONTRADICTORY',
    );
  });
});
