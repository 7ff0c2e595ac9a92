import { widthOf, wrapped } from './wrap.js';

describe('wrapping to the columns of a terminal', () => {
  it('breaks English between words and keeps what continues an item under its first word', () => {
    expect(
      wrapped('- Repair is free if the item arrives in time.\n  It is not paid.', 24).split('\n'),
    ).toEqual(['- Repair is free if the', '  item arrives in time.', '  It is not paid.']);
  });

  it('counts full-width characters as two, and begins no line with a mark', () => {
    const lines = wrapped('・保証期間内に到着した品は、無償で修理する。', 20).split('\n');
    expect(lines).toEqual(['・保証期間内に到着し', '  た品は、無償で修理', '  する。']);
    expect(wrapped('あいうえ、お', 8)).toBe('あいう\nえ、お');
  });

  it('ends no line with an opening bracket', () => {
    expect(wrapped('あいう「えお」', 8)).toBe('あいう\n「えお」');
  });

  it('keeps dates and clause ids in one piece', () => {
    const lines = wrapped('保証は2024年3月1日（金）から［FW-W11-16］による。', 28).split('\n');
    expect(lines).toEqual(['保証は2024年3月1日（金）から', '［FW-W11-16］による。']);
  });

  it('leaves empty lines, and words that are wider than a line, as they are', () => {
    expect(wrapped('a\n\nverylongword b', 5)).toBe('a\n\nverylongword\nb');
  });

  it.each([
    ['abc', 3],
    ['修理', 4],
    ['2026年（土）', 12],
    ['¥1,000', 6],
  ])('%s takes %d columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});
