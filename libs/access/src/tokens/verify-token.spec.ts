import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type Clock, ROLES, SimulatedClock } from '#kernel';
import fc from 'fast-check';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { claimsFor, signClaims, type TokenRequest } from './mint-token.js';
import type { TokenKey } from './token-key.js';
import { verifyToken } from './verify-token.js';

const START = '2026-04-01T00:00:00Z';
const START_SECONDS = Temporal.Instant.from(START).epochMilliseconds / 1000;
const REQUEST = { subject: 'staff-7', role: 'technician', siteId: 'site-1' } as const;

function newKey(): TokenKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { signing: privateKey, checking: publicKey };
}

async function mintToken(by: TokenKey, request: TokenRequest, on: Clock): Promise<string> {
  return signClaims(by, claimsFor(request, on.now()));
}

const key = newKey();
let clock: SimulatedClock;

beforeEach(() => {
  clock = new SimulatedClock(Temporal.Instant.from(START));
});

const CLAIMS = {
  iss: 'shuri',
  aud: 'shuri-api',
  sub: 'staff-7',
  role: 'technician',
  site: 'site-1',
  jti: 'token-1',
  iat: START_SECONDS,
  exp: START_SECONDS + 3600,
};

/** A token signed as told, whatever it says. */
function signed(
  claims: JWTPayload,
  header = { alg: 'EdDSA', typ: 'JWT' },
  by: KeyObject | Uint8Array = key.signing,
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(by);
}

async function expectRefused(token: string | undefined, reason: string): Promise<void> {
  const error = await verifyToken([key], token, clock).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'ShuriError', code: 'AUTH.MISSING', fields: { reason } });
}

describe('a token', () => {
  it.each(ROLES)('says who acts as %s, where, and under which token', async (role) => {
    const first = await verifyToken([key], await mintToken(key, { ...REQUEST, role }, clock), clock);
    const second = await verifyToken([key], await mintToken(key, { ...REQUEST, role }, clock), clock);
    expect(first).toStrictEqual({ id: 'staff-7', role, tokenId: first.tokenId, siteId: 'site-1' });
    expect(first.tokenId).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.tokenId).not.toBe(first.tokenId);
  });

  it.each([
    ['a day when nothing is said', undefined, '2026-04-01T23:59:59Z', '2026-04-02T00:00:00Z'],
    ['an hour', 'PT1H', '2026-04-01T00:59:59Z', '2026-04-01T01:00:00Z'],
    ['a month by the calendar', 'P1M', '2026-04-30T23:59:59Z', '2026-05-01T00:00:00Z'],
  ])('lives %s, by the clock port', async (_, lifetime, lastSecond, end) => {
    const token = await mintToken(key, lifetime === undefined ? REQUEST : { ...REQUEST, lifetime }, clock);
    clock.advanceTo(Temporal.Instant.from(lastSecond));
    await expect(verifyToken([key], token, clock)).resolves.toMatchObject({ id: 'staff-7' });
    clock.advanceTo(Temporal.Instant.from(end));
    await expectRefused(token, 'expired');
  });

  it.each(['P0D', '-P1D', 'a day', '', 'P900000Y'])(
    'is not minted for a lifetime of "%s"',
    async (lifetime) => {
      await expect(mintToken(key, { ...REQUEST, lifetime }, clock)).rejects.toMatchObject({
        code: 'REQUEST.MALFORMED',
      });
    },
  );

  it.each([
    ['a mail address as subject', { subject: 'yamada@example.jp' }],
    ['a name with a space as subject', { subject: 'Yamada Taro' }],
    ['a Japanese name as subject', { subject: '山田' }],
    ['no subject', { subject: '' }],
    ['no site', { siteId: '' }],
  ])('is not minted for %s', async (_, change) => {
    await expect(mintToken(key, { ...REQUEST, ...change }, clock)).rejects.toMatchObject({
      code: 'REQUEST.MALFORMED',
    });
  });
});

describe('what is refused as no token of this house', () => {
  it('the control: a token made by hand in our shape is taken', async () => {
    await expect(verifyToken([key], await signed(CLAIMS), clock)).resolves.toMatchObject({
      tokenId: 'token-1',
    });
  });

  it.each([undefined, ''])('nothing at all (%p)', async (token) => {
    await expectRefused(token, 'absent');
  });

  it('any other text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (text) => {
        await expectRefused(text, 'malformed');
      }),
    );
  });

  it('a token with any one character of its claims changed', async () => {
    const token = await mintToken(key, REQUEST, clock);
    const [start, end] = [token.indexOf('.') + 1, token.lastIndexOf('.')];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: end - 1 }), async (at) => {
        const forged = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
        await expect(verifyToken([key], forged, clock)).rejects.toMatchObject({ code: 'AUTH.MISSING' });
      }),
    );
  });

  it('claims put under the signature of another token', async () => {
    const [header, , signature] = (await mintToken(key, REQUEST, clock)).split('.');
    const claims = Buffer.from(JSON.stringify({ ...CLAIMS, role: 'lead' })).toString('base64url');
    await expectRefused(`${header}.${claims}.${signature}`, 'signature');
  });

  it('a token signed with another key', async () => {
    await expectRefused(await mintToken(newKey(), REQUEST, clock), 'signature');
  });

  it('a token without signature (alg none)', async () => {
    await expectRefused(new UnsecuredJWT(CLAIMS).encode(), 'algorithm');
  });

  it('a token signed with our public key as a shared secret (HS256)', async () => {
    const secret = key.checking.export({ format: 'der', type: 'spki' });
    await expectRefused(
      await signed(CLAIMS, { alg: 'HS256', typ: 'JWT' }, new Uint8Array(secret)),
      'algorithm',
    );
  });

  it.each([
    ['for another audience', { ...CLAIMS, aud: 'elsewhere' }],
    ['for several audiences', { ...CLAIMS, aud: ['shuri-api', 'elsewhere'] }],
    ['of another issuer', { ...CLAIMS, iss: 'elsewhere' }],
    ['of an unknown role', { ...CLAIMS, role: 'root' }],
    ['of several roles', { ...CLAIMS, role: ['lead', 'auditor'] }],
    ['with a name as subject', { ...CLAIMS, sub: 'Yamada Taro' }],
    ['with a claim of its own', { ...CLAIMS, admin: true }],
    ['without end', { ...CLAIMS, exp: undefined }],
    ['without id', { ...CLAIMS, jti: undefined }],
    ['without site', { ...CLAIMS, site: undefined }],
  ])('a token %s, though signed by us', async (_, claims) => {
    await expectRefused(await signed({ ...claims }), 'claims');
  });

  it('any of them, without repeating it in the error', async () => {
    const token = await mintToken(newKey(), REQUEST, clock);
    const error = await verifyToken([key], token, clock).catch((thrown: unknown) => thrown);
    for (const part of token.split('.')) expect(JSON.stringify(error) + String(error)).not.toContain(part);
  });

  it('a signed text of another type', async () => {
    await expectRefused(await signed(CLAIMS, { alg: 'EdDSA', typ: 'checkpoint' }), 'claims');
  });
});
