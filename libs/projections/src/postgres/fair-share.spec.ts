import fc from 'fast-check';
import { fairMove } from './fair-share.js';

describe('the fair share of shards', () => {
  it.each([
    ['everything, when nobody else is there', 4, 0, [], { kind: 'take', most: 4 }],
    ['half of it between two', 4, 0, [2], { kind: 'take', most: 2 }],
    ['no more than is fair, though others are new', 4, 2, [0], { kind: 'take', most: 0 }],
    ['less, when somebody comes', 4, 4, [0], { kind: 'give-one' }],
    ['less, when somebody has too few of what does not divide evenly', 4, 2, [2, 0], { kind: 'give-one' }],
    [
      'what it has, when somebody has one less and nothing divides evenly',
      3,
      2,
      [1],
      { kind: 'take', most: 0 },
    ],
    ['the only one, though another waits', 1, 1, [0], { kind: 'take', most: 0 }],
  ] as const)('is %s', (_what, shards, mine, others, move) => {
    expect(fairMove(shards, mine, others)).toEqual(move);
  });

  it('comes about from any beginning, every shard held, and then nobody moves any more', () => {
    const beginnings = fc.record({
      shards: fc.integer({ min: 1, max: 16 }),
      processes: fc.integer({ min: 1, max: 6 }),
      owners: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
    });
    fc.assert(
      fc.property(beginnings, ({ shards, processes, owners }) => {
        const held = Array.from({ length: processes }, () => 0);
        // Some shards are free: their owner is dead.
        let free = 0;
        for (const owner of owners.slice(0, shards)) {
          const index = owner % (processes + 1);
          if (index === processes) free += 1;
          else held[index] = (held[index] ?? 0) + 1;
        }
        for (let round = 0; round < 2 * shards; round += 1) {
          held.forEach((mine, index) => {
            const move = fairMove(shards, mine, held.toSpliced(index, 1));
            const change = move.kind === 'give-one' ? -1 : Math.min(free, move.most);
            held[index] = mine + change;
            free -= change;
          });
        }
        expect(free).toBe(0);
        expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(1);
        for (const [index, mine] of held.entries()) {
          const move = fairMove(shards, mine, held.toSpliced(index, 1));
          expect(move.kind === 'take' ? Math.min(free, move.most) : -1).toBe(0);
        }
      }),
    );
  });
});
