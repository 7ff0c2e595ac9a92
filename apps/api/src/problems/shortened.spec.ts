import { problemsTold } from './problems-told.js';
import { shortened } from './shortened.js';

describe('a sentence that repeats what was sent', () => {
  it('has no word longer than a hundred characters, and is no longer than two thousand', () => {
    expect(shortened(`no row has the model ${'M'.repeat(900)}`)).toBe(
      `no row has the model ${'M'.repeat(100)}…`,
    );
    expect(shortened('so '.repeat(900))).toHaveLength(2_000);
    expect(shortened('must be one of a, b')).toBe('must be one of a, b');
  });

  it('keeps its code and its Japanese', () => {
    const [one] = problemsTold('ja', [
      { field: null, problem: `"${'M'.repeat(900)}" stands here twice`, file: 'models.csv', line: 3 },
    ]) as readonly object[];
    expect(one).toMatchObject({ code: 'named-twice', rule: `「${'M'.repeat(100)}…」が2回あります` });
  });
});
