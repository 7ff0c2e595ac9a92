import { detectMediaType, essenceOf } from './media-type.js';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('what bytes are', () => {
  it.each([
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0x00), 'image/jpeg'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00), 'image/png'],
    ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
    ['Japanese text', text('修理依頼書\r\n\t以上'), 'text/plain'],
  ])('is told by the bytes: %s', (_, content, expected) => {
    expect(detectMediaType(content)).toBe(expected);
  });

  it.each([
    ['nothing at all', bytes()],
    ['a GIF with binary content', bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x00)],
    ['a cut PNG signature', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46)],
    ['text in Shift_JIS', bytes(0x8f, 0x43, 0x97, 0x9d)],
    ['text with a control character', text('a\u001b[31m')],
    ['text with a NUL', text('a\u0000b')],
  ])('is nothing we keep: %s', (_, content) => {
    expect(detectMediaType(content)).toBeUndefined();
  });
});

it('a declared media type is compared without parameters and case', () => {
  expect(essenceOf(' Text/Plain ; charset=UTF-8')).toBe('text/plain');
});
