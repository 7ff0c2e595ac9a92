import { gist } from './event-line.js';

describe('a quote on the timeline of the demo', () => {
  it('names the price with tax', () => {
    expect(gist('quote-issued', { price: { total: 33_000 } })).toBe('33,000 yen with tax');
  });

  it('names what a premium plan bears of it', () => {
    const price = { total: 33_000, planBears: 20_000 };
    expect(gist('quote-issued', { price })).toBe(
      '33,000 yen with tax, of which the premium plan bears 20,000 yen',
    );
  });
});
