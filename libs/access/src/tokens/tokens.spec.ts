import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedClock } from '#kernel';
import { claimsFor, signClaims } from './mint-token.js';
import { openTokenRegister } from './register/token-register.js';
import { openTokenKey } from './token-key.js';
import { openTokens } from './tokens.js';

const clock = new SimulatedClock(Temporal.Instant.from('2026-04-01T00:00:00.750Z'));
const request = { subject: 'staff-7', role: 'lead', siteId: 'site-1' } as const;

let folder: string;
const file = (): string => join(folder, 'keys', 'tokens.jsonl');
const options = () => ({ folder, clock, notice: () => undefined });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-tokens-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the tokens of a data folder', () => {
  it('are on record when they are handed out, with what they say and without themselves', async () => {
    const tokens = await openTokens(options());
    const token = await tokens.issue(request);
    const text = readFileSync(file(), 'utf8');
    const { tokenId } = await tokens.verify(token);

    expect(JSON.parse(text)).toEqual({
      what: 'token-issued',
      tokenId,
      subject: 'staff-7',
      role: 'lead',
      siteId: 'site-1',
      issuedAt: '2026-04-01T00:00:00.000Z',
      expiresAt: '2026-04-02T00:00:00.000Z',
    });
    for (const part of token.split('.')) expect(text).not.toContain(part);
  });

  it('are not on record when they cannot be issued', async () => {
    const tokens = await openTokens(options());
    await expect(tokens.issue({ ...request, subject: '山田' })).rejects.toMatchObject({
      code: 'REQUEST.MALFORMED',
    });
    expect(openTokenRegister(options()).unexpired(clock.now())).toEqual([]);
  });

  it('end with their revocation, the others live on', async () => {
    const tokens = await openTokens(options());
    const [lost, kept] = [await tokens.issue(request), await tokens.issue(request)];
    const { tokenId } = await tokens.verify(lost);
    await openTokenRegister(options()).revoke(tokenId, clock.now());

    await expect(tokens.verify(lost)).rejects.toMatchObject({
      code: 'AUTH.MISSING',
      fields: { reason: 'revoked' },
    });
    await expect(tokens.verify(kept)).resolves.toMatchObject({ id: 'staff-7', siteId: 'site-1' });
  });

  it('do not include one that the key has signed and nobody recorded', async () => {
    const tokens = await openTokens(options());
    const unrecorded = await signClaims(await openTokenKey(options()), claimsFor(request, clock.now()));
    await expect(tokens.verify(unrecorded)).rejects.toMatchObject({
      code: 'AUTH.MISSING',
      fields: { reason: 'unrecorded' },
    });
  });

  it('never say that somebody is an automation: those act within the house only', async () => {
    const tokens = await openTokens(options());
    const role = 'automation' as string as 'lead';
    await expect(tokens.issue({ ...request, role })).rejects.toMatchObject({ code: 'REQUEST.MALFORMED' });
    const claims = { ...claimsFor(request, clock.now()), role };
    const forged = await signClaims(await openTokenKey(options()), claims);
    await expect(tokens.verify(forged)).rejects.toMatchObject({ code: 'AUTH.MISSING' });
  });

  it('may live beyond the year 9999', async () => {
    const tokens = await openTokens(options());
    const token = await tokens.issue({ ...request, lifetime: 'P9000Y' });
    await expect(tokens.verify(token)).resolves.toMatchObject({ id: 'staff-7' });
  });
});
