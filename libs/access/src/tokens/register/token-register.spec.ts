import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { UNFINISHED_MARK } from './append-line.js';
import type { TokenIssued } from './token-facts.js';
import { openTokenRegister } from './token-register.js';

const NOW = Temporal.Instant.from('2026-04-01T00:00:00Z');
const REVOKED = { kind: 'revoked', revokedAt: '2026-04-01T00:00:00.000Z' };

let folder: string;
let notices: string[];
const file = (): string => join(folder, 'keys', 'tokens.jsonl');
const open = () => openTokenRegister({ folder, notice: (sentence) => void notices.push(sentence) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-register-'));
  notices = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function issueOf(tokenId: string, expiresAt = '2026-04-02T00:00:00.000Z'): TokenIssued {
  const issuedAt = '2026-04-01T00:00:00.000Z';
  return {
    what: 'token-issued',
    tokenId,
    subject: 'staff-7',
    role: 'lead',
    siteId: 'main',
    issuedAt,
    expiresAt,
  };
}

function givenFile(text: string): void {
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(file(), text);
}

describe('the token register', () => {
  it('is empty and makes no file where nothing was issued', () => {
    expect(open().unexpired(NOW)).toEqual([]);
    expect(() => statSync(file())).toThrow('ENOENT');
  });

  it('holds one fact per line, for its owner alone', async () => {
    await open().recordIssue(issueOf('t-1'));
    await open().revoke('t-1', NOW);

    expect(readFileSync(file(), 'utf8')).toBe(
      `${JSON.stringify(issueOf('t-1'))}\n{"what":"token-revoked","tokenId":"t-1","revokedAt":"2026-04-01T00:00:00.000Z"}\n`,
    );
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('sees at once what another has written', async () => {
    const [one, other] = [open(), open()];
    expect(one.standingOf('t-1')).toEqual({ kind: 'unrecorded' });
    await other.recordIssue(issueOf('t-1'));
    expect(one.standingOf('t-1')).toEqual({ kind: 'good' });
    await other.revoke('t-1', NOW);
    expect(one.standingOf('t-1')).toEqual(REVOKED);
  });

  it('revokes once, and nothing that was never issued', async () => {
    const register = open();
    await register.recordIssue(issueOf('t-1'));
    const answers = [
      await register.revoke('t-1', NOW),
      await register.revoke('t-1', NOW.add({ hours: 1 })),
      await register.revoke('t-2', NOW),
    ];

    expect(answers).toEqual([{ kind: 'good' }, REVOKED, { kind: 'unrecorded' }]);
    expect(readFileSync(file(), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('tells the first of two revocations that were written at once', () => {
    const revocations = ['2026-04-01T00:00:00.000Z', '2026-04-01T00:00:00.001Z'].map((revokedAt) =>
      JSON.stringify({ what: 'token-revoked', tokenId: 't-1', revokedAt }),
    );
    givenFile(`${[JSON.stringify(issueOf('t-1')), ...revocations].join('\n')}\n`);

    expect(open().standingOf('t-1')).toEqual(REVOKED);
  });

  it('lists what has not expired, revoked or not', async () => {
    const register = open();
    for (const issue of [
      issueOf('past', '2026-04-01T00:00:00.000Z'),
      issueOf('now', '2026-04-01T00:00:01.000Z'),
      issueOf('gone'),
    ]) {
      await register.recordIssue(issue);
    }
    await register.revoke('gone', NOW);

    expect(register.unexpired(NOW).map(({ issued, standing }) => [issued.tokenId, standing.kind])).toEqual([
      ['now', 'good'],
      ['gone', 'revoked'],
    ]);
  });

  it('lets nobody back in when the file is lost', async () => {
    const register = open();
    await register.recordIssue(issueOf('t-1'));
    expect(register.standingOf('t-1')).toEqual({ kind: 'good' });
    rmSync(file());
    expect(register.standingOf('t-1')).toEqual({ kind: 'unrecorded' });
  });
});

describe('a line whose writer died in the middle', () => {
  it('says nothing, is told of once, and spoils no later line, wherever it broke off', async () => {
    const whole = JSON.stringify(issueOf('torn'));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length }), async (length) => {
        notices = [];
        givenFile(`${JSON.stringify(issueOf('before'))}\n${whole.slice(0, length)}`);
        const register = open();
        expect([register.standingOf('torn').kind, register.standingOf('before').kind]).toEqual([
          'unrecorded',
          'good',
        ]);
        expect(notices).toEqual([expect.stringContaining('is not whole')]);

        await register.recordIssue(issueOf('after'));
        expect(['torn', 'before', 'after'].map((id) => open().standingOf(id).kind)).toEqual([
          'unrecorded',
          'good',
          'good',
        ]);
        expect(notices).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it('may be ended by two who find it at once, and mending may break off, too', async () => {
    givenFile(`{"what":"tok${UNFINISHED_MARK}\n${UNFINISHED_MARK}\n{"what${UNFINISHED_MARK.slice(0, 3)}`);
    await open().recordIssue(issueOf('after'));
    expect(open().standingOf('after')).toEqual({ kind: 'good' });
  });
});

describe('a line that is no fact', () => {
  it.each([
    ['other text', 'Lorem ipsum'],
    ['nothing', ''],
    ['another fact', JSON.stringify({ what: 'token-lost', tokenId: 't-1' })],
    ['no day of the calendar', JSON.stringify(issueOf('t-1', '2026-02-30T00:00:00.000Z'))],
    ['a token', JSON.stringify({ ...issueOf('t-1'), token: 'eyJ' })],
    ['an unknown role', JSON.stringify({ ...issueOf('t-1'), role: 'king' })],
  ])('(%s) keeps the register shut, with a sentence that says where', (_, line) => {
    givenFile(`${JSON.stringify(issueOf('t-0'))}\n${line}\n${JSON.stringify(issueOf('t-2'))}\n`);
    expect(open).toThrow(
      expect.objectContaining({
        name: 'TokenRegisterError',
        message: expect.stringMatching(/^Line 2 of the token register .* Restore the file from a backup/),
      }),
    );
  });

  it('shuts a register that is in use, until the line is gone', async () => {
    const register = open();
    await register.recordIssue(issueOf('t-1'));
    const sound = readFileSync(file(), 'utf8');
    appendFileSync(file(), 'Lorem ipsum\n');
    expect(() => register.standingOf('t-1')).toThrow('Line 2 of the token register');
    expect(() => register.standingOf('t-1')).toThrow('Line 2 of the token register');
    writeFileSync(file(), sound);
    expect(register.standingOf('t-1')).toEqual({ kind: 'good' });
  });
});
