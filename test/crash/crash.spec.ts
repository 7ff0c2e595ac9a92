import type { Acknowledged } from './src/client.js';
import { crashRounds, type Round } from './src/crash-rounds.js';
import { doubled, lost } from './src/full-read.js';
import { verdict } from './src/verdict.js';

const ROUNDS = 5;

describe('a server that is killed in the middle of its work', () => {
  it('loses nothing it has acknowledged and does nothing twice', async () => {
    const rounds = await crashRounds({ rounds: ROUNDS, port: '0', onRound: () => undefined });
    const { sums, wrong } = verdict(rounds);
    expect(wrong).toEqual([]);
    expect(sums).toMatchObject({ rounds: ROUNDS, lost: 0, doubled: 0 });
    expect(sums['unanswered']).toBeGreaterThanOrEqual(ROUNDS);
  });
});

describe('the oracle', () => {
  const one: Acknowledged = {
    sent: { key: 'k', path: '/', body: '{}' },
    number: 'A',
    position: '1',
    eventIds: ['e1', 'e2'],
  };

  it('sees an acknowledged event that is gone, and a case that is gone', () => {
    expect(lost([one], new Map([['A', ['e1']]]))).toEqual(['e2']);
    expect(lost([one], new Map())).toEqual(['e1', 'e2']);
    expect(lost([one], new Map([['A', ['e1', 'e2']]]))).toEqual([]);
  });

  it('sees an event that stands there twice, and one nobody was answered for', () => {
    expect(doubled([one], new Map([['A', ['e1', 'e2', 'e2']]]))).toEqual(['e2']);
    expect(doubled([one], new Map([['A', ['e1', 'e2', 'e3']]]))).toEqual(['e3']);
    expect(doubled([one], new Map([['A', ['e1', 'e2']]]))).toEqual([]);
  });

  it('finds fault with loss, doubling, refusals, vain repeats, and rounds with too little under way', () => {
    const fine: Round = {
      inFlight: 40,
      acknowledged: 120,
      unanswered: 40,
      repeated: 40,
      refused: 0,
      lost: 0,
      doubled: 0,
    };
    expect(verdict([fine]).wrong).toEqual([]);
    for (const spoilt of [{ lost: 1 }, { doubled: 1 }, { refused: 1 }, { repeated: 39 }, { inFlight: 31 }]) {
      expect(verdict([fine, { ...fine, ...spoilt }]).wrong).toHaveLength(1);
    }
  });
});
