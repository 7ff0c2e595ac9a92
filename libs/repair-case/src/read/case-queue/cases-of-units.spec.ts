import { openSqliteEventStore } from '#event-store';
import { unitIdOf, type UnitName } from '#registration';
import { told } from '../../../test/read/a-case.js';
import { ReadHouse } from '../../../test/read/read-house.js';
import { VIEWS_DATABASES } from '../../../../../test/support/postgres/views-databases.js';

const UNIT = { maker: 'FRONTIER', model: 'PC-1', serial: 'AB-1234' };
const ITEM = { serialReadable: true, factoryShippedOn: null, planMonths: null };
const FIRST = 'K7QF2M9XC';
const SECOND = '9PVMQGWDR';
const OTHER = 'N3YJR535K';

describe.each(VIEWS_DATABASES)('over $name:', (database) => {
  let house: ReadHouse;
  beforeEach(async () => {
    house = await ReadHouse.open(openSqliteEventStore, database);
    const opens = (number: string, item: UnitName, recordedAt: string) =>
      house.happens(number, [told('case-opened', { number, item: { ...ITEM, ...item } })], {
        recordedAt,
        command: 'open-case',
      });
    await opens(FIRST, UNIT, '2026-04-06T01:00:00.000Z');
    await opens(SECOND, { ...UNIT, serial: 'ab1234' }, '2026-04-07T01:00:00.000Z');
    await opens(OTHER, { ...UNIT, maker: 'ELSEWHERE' }, '2026-04-08T01:00:00.000Z');
  });
  afterEach(() => house.close());

  describe('the cases of units', () => {
    it('are found however the serial was written, last opened first', async () => {
      const found = await house.reader.ofUnits([UNIT]);
      expect(found.map(({ number }) => number)).toEqual([SECOND, FIRST]);
      expect(found[0]).toEqual({
        unitId: unitIdOf(UNIT),
        number: SECOND,
        shownNumber: '9PVM-QGWD-R',
        requestedOn: expect.any(String),
        programme: 'frontier',
        stage: 'requested',
        coverage: 'undecided',
      });
    });

    it('are not those of another maker’s unit with the same serial, and none without a unit', async () => {
      const [elsewhere, ...more] = await house.reader.ofUnits([{ ...UNIT, maker: 'elsewhere' }]);
      expect([elsewhere?.number, more]).toEqual([OTHER, []]);
      expect(await house.reader.ofUnits([])).toEqual([]);
    });
  });
});
