import { LEAD, sealed } from '../../../test/support/story.js';
import { givenNoUnit, UNIT } from '../../../test/support/subjects.js';
import { unitIdOf } from '../unit-id.js';

const { factoryShippedOn: _later, ...NAMED } = UNIT;
const REPAIR = { caseNumber: 'CASE-1', parts: [], shippedOn: '2026-03-10' };
const UPGRADE = { changeId: 'c', cause: 'upgrade', changedOn: '2026-03-10', removed: [], added: ['ssd-2'] };
const SWAP = {
  replacement: unitIdOf({ ...UNIT, serial: 'FJ-9999' }),
  cause: 'swap',
  exchangedOn: '2026-03-10',
};
const FAILED = {
  ...SWAP,
  cause: 'initial-failure',
  failedOn: '2026-03-10',
  contactedOn: '2026-03-12',
  reachedOn: '2026-03-20',
  exchangedOn: '2026-04-10',
};
const moved = (transferId: string, transferredOn: string) => ({
  transferId,
  transferredOn,
  owner: sealed(1),
});

/** A unit of which nobody said yet when it left the factory. */
const given = () => givenNoUnit().did('register-unit', NAMED);

describe('that a unit left the factory is said later for no day after', () => {
  it.each([
    [
      'deliveredOn',
      given().did('record-sale', { seller: 'Shop One', soldOn: '2026-03-01', deliveredOn: '2026-03-10' }),
    ],
    [
      'transferredOn',
      given()
        .did('transfer-ownership', moved('t-1', '2026-03-20'))
        .did('transfer-ownership', moved('t-2', '2026-03-10')),
    ],
    [
      'changedOn',
      given()
        .did('change-configuration', { ...UPGRADE, changeId: 'b', changedOn: '2026-03-20' })
        .did('change-configuration', UPGRADE),
    ],
    ['shippedOn', given().did('open-guarantee', REPAIR, LEAD)],
    ['exchangedOn', given().did('exchange-unit', SWAP, LEAD)],
    [
      'failedOn',
      given()
        .did('record-date-evidence', { kind: 'warranty-card' })
        .did('record-date-evidence', { kind: 'receipt', on: '2026-03-01' })
        .did('start-term', { programme: 'frontier' })
        .did('exchange-unit', FAILED, LEAD),
    ],
  ])('its %s on record', (name, unit) => {
    const told = (factoryShippedOn: string) => ({ ...NAMED, factoryShippedOn });
    const fields = unit.refuses('register-unit', told('2026-03-11'), 'REQUEST.CONTRADICTORY');
    expect(fields).toMatchObject({
      problems: [{ field: 'factoryShippedOn', rule: `lies after ${name} 2026-03-10` }],
    });
    unit.records('register-unit', told('2026-03-10'), [['registration-completed', {}]]);
  });
});
