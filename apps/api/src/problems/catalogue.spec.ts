import { ERROR_CODES, ShuriError } from '#kernel';
import { CATALOGUE, LANGUAGES, languageOf } from './catalogue.js';
import { problemOf } from './problem.js';
import { STATUSES } from './statuses.js';

describe('the catalogue of errors', () => {
  it('has a status and words in both languages for every code, and none for any other', () => {
    expect(Object.keys(CATALOGUE)).toEqual([...ERROR_CODES]);
    expect(Object.keys(STATUSES)).toEqual([...ERROR_CODES]);
    for (const code of ERROR_CODES) {
      for (const language of LANGUAGES) {
        const { title, detail } = CATALOGUE[code][language];
        expect([code, title.length > 0, detail.length > 0]).toEqual([code, true, true]);
      }
      expect(CATALOGUE[code].ja.title).toMatch(/[ぁ-ん]/);
      expect(CATALOGUE[code].en.title).not.toMatch(/[ぁ-ん]/);
    }
  });

  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ja', 'ja'],
    ['ja-JP,en;q=0.8', 'ja'],
    ['en;q=0.8,ja', 'ja'],
    ['ja;q=0.2,en;q=0.9', 'en'],
    ['fr,de', 'en'],
    ['ja;q=0,en', 'en'],
    ['*', 'en'],
    [';;,q=', 'en'],
  ])('takes Accept-Language %j as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('a problem', () => {
  const context = { language: 'en', requestId: 'r-1', role: 'technician' } as const;

  it('lists of what is allowed only what the role may send', () => {
    const error = new ShuriError('REPAIR_CASE.NOT_ALLOWED_NOW', 'not in place', {
      allowed: ['attach-evidence', 'cancel-case', 'complete-diagnosis'],
    });

    expect(problemOf(error, context)['allowed']).toEqual(['attach-evidence', 'complete-diagnosis']);
  });

  it('lets no field take the place of its own members', () => {
    const error = new ShuriError('REQUEST.CONTRADICTORY', 'no', {
      code: 'OTHER',
      status: 200,
      requestId: 'x',
    });

    expect(problemOf(error, context)).toMatchObject({
      code: 'REQUEST.CONTRADICTORY',
      status: 422,
      requestId: 'r-1',
    });
  });

  it('says nothing of what went wrong inside', () => {
    const error = new ShuriError('INTERNAL', 'the file /home/x is broken', { path: '/home/x' });

    expect(JSON.stringify(problemOf(error, context))).not.toContain('/home/x');
  });
});
