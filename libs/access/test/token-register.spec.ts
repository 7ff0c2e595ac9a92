import { SimulatedClock } from '#kernel';
import type { TokenRegister } from '../src/index.js';
import type { TokenIssued } from '../src/tokens/register/token-facts.js';
import { type TokenHouse, TOKEN_HOUSES } from './token-houses.js';

const NOW = Temporal.Instant.from('2026-04-01T00:00:00Z');
const REVOKED = { kind: 'revoked', revokedAt: '2026-04-01T00:00:00.000Z' };

function issueOf(tokenId: string, expiresAt = '2026-04-02T00:00:00.000Z'): TokenIssued {
  return {
    what: 'token-issued',
    tokenId,
    subject: 'staff-7',
    role: 'lead',
    siteId: 'main',
    issuedAt: '2026-04-01T00:00:00.000Z',
    expiresAt,
  };
}

describe.each(TOKEN_HOUSES)('the token register of $name', (kind) => {
  let house: TokenHouse;
  let opened: TokenRegister[];
  beforeEach(async () => {
    house = await kind.make(new SimulatedClock(NOW));
    opened = [];
  });
  afterEach(async () => {
    for (const register of opened) await register.close();
    await house.remove();
  });

  async function open(): Promise<TokenRegister> {
    const register = await house.openRegister();
    opened.push(register);
    return register;
  }

  it('is empty where nothing was issued', async () => {
    const register = await open();
    expect(await register.unexpired(NOW)).toEqual([]);
    expect(await register.standingOf('t-1')).toEqual({ kind: 'unrecorded' });
  });

  it('may be opened by many at once', async () => {
    const registers = await Promise.all([open(), open(), open(), open()]);
    await registers[0].recordIssue(issueOf('t-1'));
    expect(await registers[3].standingOf('t-1')).toEqual({ kind: 'good' });
  });

  it('sees at once what another has written', async () => {
    const [one, other] = [await open(), await open()];
    expect(await one.standingOf('t-1')).toEqual({ kind: 'unrecorded' });
    await other.recordIssue(issueOf('t-1'));
    expect(await one.standingOf('t-1')).toEqual({ kind: 'good' });
    await other.revoke('t-1', NOW);
    expect(await one.standingOf('t-1')).toEqual(REVOKED);
  });

  it('revokes once, and nothing that was never issued', async () => {
    const register = await open();
    await register.recordIssue(issueOf('t-1'));
    const answers = [
      await register.revoke('t-1', NOW),
      await register.revoke('t-1', NOW.add({ hours: 1 })),
      await register.revoke('t-2', NOW),
    ];

    expect(answers).toEqual([{ kind: 'good' }, REVOKED, { kind: 'unrecorded' }]);
    expect(await register.standingOf('t-2')).toEqual({ kind: 'unrecorded' });
    expect((await house.content()).match(/token-revoked/g)).toHaveLength(1);
  });

  it('lists what has not expired with all that was recorded, revoked or not, in the order of issue', async () => {
    const register = await open();
    const issues = [
      issueOf('past', '2026-04-01T00:00:00.000Z'),
      issueOf('now', '2026-04-01T00:00:01.000Z'),
      issueOf('gone'),
      issueOf('after-all-of-us', '+011026-04-01T00:00:00.000Z'),
    ];
    for (const issue of issues) await register.recordIssue(issue);
    await register.revoke('gone', NOW);

    expect(await register.unexpired(NOW)).toEqual([
      { issued: issues[1], standing: { kind: 'good' } },
      { issued: issues[2], standing: REVOKED },
      { issued: issues[3], standing: { kind: 'good' } },
    ]);
  });

  it('lets nobody back in when it is lost', async () => {
    const register = await open();
    await register.recordIssue(issueOf('t-1'));
    expect(await register.standingOf('t-1')).toEqual({ kind: 'good' });
    await house.lose();
    expect(await register.standingOf('t-1')).toEqual({ kind: 'unrecorded' });
  });

  it('lets go of everything when it is closed, also twice', async () => {
    const register = await house.openRegister();
    await register.close();
    await expect(register.close()).resolves.toBeUndefined();
  });
});
