import fc from 'fast-check';
import { masked } from './masked.js';

describe('a setting that is shown', () => {
  it.each([
    ['postgres://shuri:hush@db:5432/views', 'postgres://***:***@db:5432/views'],
    ['postgres://shuri:a/b?c@d@db/views', 'postgres://***:***@db/views'],
    [
      'postgres://db/views?user=shuri&password=hush&sslmode=require',
      'postgres://db/views?user=***&password=***&sslmode=require',
    ],
    [
      'esdb+discover://shuri:hush@one:2113,two:2113?tls=true&tlsCAFile=/ca.pem',
      'esdb+discover://***:***@one:2113,two:2113?tls=true&tlsCAFile=/ca.pem',
    ],
    ['esdb://localhost:2113?tls=false', 'esdb://localhost:2113?tls=false'],
    ['postgres://shuri:hush', '***'],
    ['shuri:hush@db', '***'],
    ['hush', '***'],
  ])('as a URL hides user and password: %s', (text, shown) => {
    expect(masked(text, 'secret-url')).toBe(shown);
  });

  it('hides a secret whole, and nothing of what is open', () => {
    expect(masked('hush', 'secret')).toBe('***');
    expect(masked('4', 'open')).toBe('4');
  });

  it('never shows a password, whatever stands in it', () => {
    const password = fc.string({ minLength: 1 }).map((text) => `~${text}~hush~`);
    const scheme = fc.constantFrom('postgres://', 'esdb://', 'esdb+discover://');
    fc.assert(
      fc.property(scheme, password, (begin, secret) => {
        expect(masked(`${begin}shuri:${secret}@db:5432/views`, 'secret-url')).not.toContain('hush');
        expect(masked(`${begin}shuri:${encodeURIComponent(secret)}@db/views`, 'secret-url')).not.toContain(
          'hush',
        );
        expect(masked(`${begin}shuri:${secret}`, 'secret-url')).not.toContain('hush');
      }),
    );
  });
});
