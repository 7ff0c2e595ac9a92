import { jsonText } from './json-text.js';

describe('the JSON text of what is to be stored', () => {
  it('is refused where a text holds U+0000, and the message names the member, not the text', () => {
    const data = { lines: [{ part: 'fan' }, { part: 'un\0it' }] };
    expect(() => jsonText(data, 'data')).toThrow(
      expect.objectContaining({
        kind: 'invalid-append',
        message: 'data.lines.1.part holds the character U+0000',
      }),
    );
    expect(() => jsonText({ 'un\0it': 1 }, 'meta')).toThrow('meta holds the character U+0000');
  });

  it('may hold what only looks like it', () => {
    expect(JSON.parse(jsonText({ part: '\\u0000' }, 'data'))).toEqual({ part: '\\u0000' });
  });
});
