import { kindsLike } from '../src/index.js';
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
});
