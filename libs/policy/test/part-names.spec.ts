import { kindsLike, parseTerms } from '../src/index.js';
import { MasterData } from '../src/programmes/frontier/master-data.js';
import { isPartKind, PART_KINDS } from '../src/programmes/frontier/parts/part-kinds.js';
import { kindNamed, partName } from '../src/programmes/frontier/parts/part-names.js';

describe('the code of a part', () => {
  it('names its kind whatever its case, width and separators, and each kind names itself', () => {
    for (const kind of Object.keys(PART_KINDS).filter(isPartKind)) {
      const written = [kind, kind.toUpperCase(), kind.replaceAll('-', '_'), ` ${kind.replaceAll('-', '')} `];
      expect(written.map(kindNamed)).toEqual(written.map(() => kind));
      expect(written.map(partName)).toEqual(written.map(() => kind));
    }
  });

  it.each(['battery', 'notebook-battery', 'hdd', 'PSU-1', 'constructor', ''])(
    'says no kind where it is the name of none: %j',
    (code) => {
      expect(kindNamed(code)).toBeUndefined();
    },
  );

  it.each([
    ['battery', ['removable-battery', 'built-in-battery']],
    ['keybord', ['keyboard']],
    ['supply unit', ['power-supply']],
    ['flux-capacitor', []],
    ['unlist', []],
  ])('has kinds like it: %s', (code, kinds) => {
    expect(kindsLike(code)).toEqual(kinds);
  });

  it.each([
    ['own-part', 6],
    ['Own part', 6],
    ['ＦＲＡＭＥ', 3],
    ['other-part', undefined],
  ])('finds the months of its own, however it is written (FW-W7-3): %s', (code, months) => {
    const terms = parseTerms({
      revision: 'house-1',
      programmes: { frontier: { partMonths: { 'own-part': 6, Frame: 3 } } },
    });
    expect(new MasterData(terms, '2024-07-10').monthsOfPart(code)).toBe(months);
  });
});
