import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedClock } from '#kernel';
import { claimsFor, signClaims } from './mint-token.js';
import { openTokenKey } from './token-key.js';
import { verifyToken } from './verify-token.js';

const clock = new SimulatedClock(Temporal.Instant.from('2026-04-01T00:00:00Z'));
const request = { subject: 'staff-7', role: 'lead', siteId: 'site-1' } as const;

let folder: string;
const file = (): string => join(folder, 'keys', 'token-ed25519.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-access-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function givenKeyFile(text: string): void {
  mkdirSync(join(folder, 'keys'));
  writeFileSync(file(), text);
}

/** The content of a whole key file. */
async function wholeKeyFile(): Promise<string> {
  await openTokenKey({ folder, clock });
  const text = readFileSync(file(), 'utf8');
  rmSync(join(folder, 'keys'), { recursive: true });
  return text;
}

describe('the token key', () => {
  it('is made on the first start, for its owner alone, and nothing else is left in its folder', async () => {
    await openTokenKey({ folder, clock });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'keys'))).toStrictEqual(['token-ed25519.json']);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ createdAt: '2026-04-01T00:00:00.000Z' });
  });

  it('is the same after a restart', async () => {
    const token = await signClaims(await openTokenKey({ folder, clock }), claimsFor(request, clock.now()));
    const restarted = await openTokenKey({ folder, clock });
    await expect(verifyToken([restarted], token, clock)).resolves.toMatchObject({ id: 'staff-7' });
  });

  it('is one, however many processes start at once', async () => {
    const keys = await Promise.all([1, 2, 3, 4, 5].map(() => openTokenKey({ folder, clock })));
    const publics = keys.map((key) => key.checking.export({ format: 'jwk' }).x);
    expect(new Set(publics).size).toBe(1);
    expect(readdirSync(join(folder, 'keys'))).toStrictEqual(['token-ed25519.json']);
  });

  it('is told from any beginning of itself, with a sentence that says what to do', async () => {
    const whole = await wholeKeyFile();
    for (const length of [0, 1, Math.floor(whole.length / 2), whole.length - 3]) {
      givenKeyFile(whole.slice(0, length));
      await expect(openTokenKey({ folder, clock })).rejects.toMatchObject({
        name: 'TokenKeyError',
        message: expect.stringContaining('Restore it from a backup'),
      });
      expect(readFileSync(file(), 'utf8')).toBe(whole.slice(0, length));
      rmSync(join(folder, 'keys'), { recursive: true });
    }
  });

  it('is not taken when its halves belong to different keys', async () => {
    const content = JSON.parse(await wholeKeyFile());
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    givenKeyFile(JSON.stringify({ ...content, jwk: { ...content.jwk, x: other.x } }));
    const error = await openTokenKey({ folder, clock }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'TokenKeyError' });
    expect(String(error)).not.toContain(content.jwk.d);
  });

  it('cannot be printed by mistake', async () => {
    const key = await openTokenKey({ folder, clock });
    const secret: string = JSON.parse(readFileSync(file(), 'utf8')).jwk.d;
    expect(JSON.stringify(key)).not.toContain(secret);
  });
});
