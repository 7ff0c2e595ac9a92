import { CallGate } from './call-gate.js';

describe('a gate for calls', () => {
  it('lets so many through at once and the others in their turn, also after failures', async () => {
    const gate = new CallGate(3);
    let running = 0;
    let most = 0;
    const begun: number[] = [];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, number) =>
        gate.run(async () => {
          begun.push(number);
          running += 1;
          most = Math.max(most, running);
          await Promise.resolve();
          running -= 1;
          if (number % 4 === 0) throw new Error('no');
          return number;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(begun).toEqual(begun.map((_, index) => index));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  });
});
