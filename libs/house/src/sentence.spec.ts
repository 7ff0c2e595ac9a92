import { sentenceOf } from './sentence.js';

describe('a sentence about a failure', () => {
  it.each([
    [
      'with a number',
      { code: 'ENOSPC', errno: -28, path: '/data/events' },
      /: no space left on device\. Point SHURI_DATA/,
    ],
    ['without one', { code: 'ENOSPC', path: '/data/events' }, /: ENOSPC\. Point SHURI_DATA/],
  ])('says why a file cannot be used, %s', (_, fields, sentence) => {
    expect(sentenceOf(Object.assign(new Error('no'), fields))).toMatch(sentence);
  });
});
