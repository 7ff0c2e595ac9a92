import { SimulatedClock } from '#kernel';
import type { TokenRegister, Tokens } from '../src/index.js';
import { claimsFor, signClaims } from '../src/tokens/mint-token.js';
import { type TokenHouse, TOKEN_HOUSES } from './token-houses.js';

const clock = new SimulatedClock(Temporal.Instant.from('2026-04-01T00:00:00.750Z'));
const request = { subject: 'staff-7', role: 'lead', siteId: 'site-1' } as const;

describe.each(TOKEN_HOUSES)('the tokens of $name', (kind) => {
  let house: TokenHouse;
  let tokens: Tokens;
  let register: TokenRegister;
  beforeEach(async () => {
    house = await kind.make(clock);
    tokens = await house.openTokens();
    register = await house.openRegister();
  });
  afterEach(async () => {
    await tokens.close();
    await register.close();
    await house.remove();
  });

  it('are on record when they are handed out, with what they say and without themselves', async () => {
    const token = await tokens.issue(request);
    const { tokenId } = await tokens.verify(token);

    const issued = {
      what: 'token-issued',
      tokenId,
      subject: 'staff-7',
      role: 'lead',
      siteId: 'site-1',
      issuedAt: '2026-04-01T00:00:00.000Z',
      expiresAt: '2026-04-02T00:00:00.000Z',
    };
    expect(await register.unexpired(clock.now())).toEqual([{ issued, standing: { kind: 'good' } }]);
    const content = await house.content();
    expect(content).toContain(tokenId);
    for (const part of token.split('.')) expect(content).not.toContain(part);
  });

  it('are not on record when they cannot be issued', async () => {
    await expect(tokens.issue({ ...request, subject: '山田' })).rejects.toMatchObject({
      code: 'REQUEST.MALFORMED',
    });
    expect(await register.unexpired(clock.now())).toEqual([]);
  });

  it('end with their revocation, the others live on', async () => {
    const [lost, kept] = [await tokens.issue(request), await tokens.issue(request)];
    const { tokenId } = await tokens.verify(lost);
    await register.revoke(tokenId, clock.now());

    await expect(tokens.verify(lost)).rejects.toMatchObject({
      code: 'AUTH.MISSING',
      fields: { reason: 'revoked' },
    });
    await expect(tokens.verify(kept)).resolves.toMatchObject({ id: 'staff-7', siteId: 'site-1' });
  });

  it('are taken wherever the same key and register are open', async () => {
    const token = await tokens.issue(request);
    const elsewhere = await house.openTokens();
    await expect(elsewhere.verify(token)).resolves.toMatchObject({ id: 'staff-7' });
    await elsewhere.close();
  });

  it('do not include one that the key has signed and nobody recorded', async () => {
    const unrecorded = await signClaims(await house.key(), claimsFor(request, clock.now()));
    await expect(tokens.verify(unrecorded)).rejects.toMatchObject({
      code: 'AUTH.MISSING',
      fields: { reason: 'unrecorded' },
    });
  });

  it('never say that somebody is an automation: those act within the house only', async () => {
    const role = 'automation' as string as 'lead';
    await expect(tokens.issue({ ...request, role })).rejects.toMatchObject({ code: 'REQUEST.MALFORMED' });
    const claims = { ...claimsFor(request, clock.now()), role };
    const forged = await signClaims(await house.key(), claims);
    await expect(tokens.verify(forged)).rejects.toMatchObject({ code: 'AUTH.MISSING' });
  });

  it('may live beyond the year 9999', async () => {
    const token = await tokens.issue({ ...request, lifetime: 'P9000Y' });
    await expect(tokens.verify(token)).resolves.toMatchObject({ id: 'staff-7' });
    expect(await register.unexpired(clock.now())).toHaveLength(1);
  });
});
