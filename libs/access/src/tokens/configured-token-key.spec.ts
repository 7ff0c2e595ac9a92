import { generateKeyPairSync } from 'node:crypto';
import { SimulatedClock } from '#kernel';
import { configuredTokenKey, newConfiguredTokenKey } from './configured-token-key.js';
import { claimsFor, signClaims } from './mint-token.js';
import { verifyToken } from './verify-token.js';

const clock = new SimulatedClock(Temporal.Instant.from('2026-04-01T00:00:00Z'));
const request = { subject: 'staff-7', role: 'lead', siteId: 'site-1' } as const;
const setting = 'SHURI_TOKEN_KEY';

describe('a token key in the configuration', () => {
  it('is the same in every process that is given it', async () => {
    const text = newConfiguredTokenKey();
    const token = await signClaims(configuredTokenKey({ setting, text }), claimsFor(request, clock.now()));
    const elsewhere = configuredTokenKey({ setting, text });
    await expect(verifyToken([elsewhere], token, clock)).resolves.toMatchObject({ id: 'staff-7' });
  });

  it('is another one each time that one is made', () => {
    expect(newConfiguredTokenKey()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(newConfiguredTokenKey()).not.toBe(newConfiguredTokenKey());
  });

  it('may be the one of a data folder, taken over as its file has it', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const text = privateKey.export({ format: 'jwk' }).d ?? '';
    const key = configuredTokenKey({ setting, text });
    expect(key.checking.export({ format: 'jwk' }).x).toBe(publicKey.export({ format: 'jwk' }).x);
  });

  const bytes = (length: number) => Buffer.from(Array.from({ length }, (_, at) => (at * 37 + 11) % 256));
  it('the control: bytes of the right number are a key', () => {
    expect(() => configuredTokenKey({ setting, text: bytes(32).toString('base64url') })).not.toThrow();
  });

  it('is not made of nothing', () => {
    expect(() => configuredTokenKey({ setting, text: '' })).toThrow('SHURI_TOKEN_KEY holds no token key');
  });

  it.each([
    ['one byte', 'Kw', 'it holds 1 bytes, needed'],
    ['too few bytes', bytes(31).toString('base64url'), 'it holds 31 bytes, needed are 32'],
    ['too many bytes', bytes(33).toString('base64url'), 'it holds 33 bytes, needed are 32'],
    ['another alphabet', bytes(32).toString('base64'), 'it is no base64url'],
    ['a line end', `${bytes(32).toString('base64url')}\n`, 'it is no base64url'],
    ['a placeholder', 'A'.repeat(43), 'its bytes are not random'],
  ])('is not made of %s, and the sentence names the setting and repeats nothing', (_, text, why) => {
    const error: unknown = (() => {
      try {
        return configuredTokenKey({ setting, text });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({
      name: 'TokenKeyError',
      message: expect.stringMatching(/^SHURI_TOKEN_KEY holds no token key .*npx shuri token --new-key/),
    });
    expect(String(error)).toContain(why);
    expect(String(error)).not.toContain(text.trim());
  });
});
