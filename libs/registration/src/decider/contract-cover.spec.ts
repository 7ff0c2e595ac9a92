import { isOverlap, type UnitCover } from './contract-cover.js';

const COVER: UnitCover = {
  unitId: 'unit-1',
  contractId: 'c-1',
  kind: 'support',
  startsOn: '2025-04-01',
  lastDay: '2026-03-31',
};

describe('two contracts are for one unit at once', () => {
  it.each<[string, Partial<UnitCover>, boolean]>([
    [
      'where one begins on the last day of the other',
      { startsOn: '2026-03-31', lastDay: '2027-03-30' },
      true,
    ],
    ['not where it begins the day after', { startsOn: '2026-04-01', lastDay: '2027-03-31' }, false],
    ['not for another unit', { unitId: 'unit-2' }, false],
    ['not of another kind', { kind: 'pack' }, false],
    ['not by one contract', { contractId: 'c-1' }, false],
  ])('%s, whichever is looked at first', (_what, different, overlap) => {
    const other = { ...COVER, contractId: 'c-2', ...different };
    expect([isOverlap(COVER, other), isOverlap(other, COVER)]).toEqual([overlap, overlap]);
  });
});
