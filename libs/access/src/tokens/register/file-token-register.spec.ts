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
import { openTokenRegister } from './file-token-register.js';
import type { TokenRegister } from './token-register.port.js';

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

async function kindsOf(register: TokenRegister, ...ids: readonly string[]): Promise<readonly string[]> {
  return Promise.all(ids.map(async (id) => (await register.standingOf(id)).kind));
}

function givenFile(text: string): void {
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(file(), text);
}

describe('the file of the token register', () => {
  it('is not made where nothing was issued', async () => {
    expect(await open().unexpired(NOW)).toEqual([]);
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

  it('tells the first of two revocations that were written at once', async () => {
    const revocations = ['2026-04-01T00:00:00.000Z', '2026-04-01T00:00:00.001Z'].map((revokedAt) =>
      JSON.stringify({ what: 'token-revoked', tokenId: 't-1', revokedAt }),
    );
    givenFile(`${[JSON.stringify(issueOf('t-1')), ...revocations].join('\n')}\n`);

    expect(await open().standingOf('t-1')).toEqual(REVOKED);
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
        expect(await kindsOf(register, 'torn', 'before')).toEqual(['unrecorded', 'good']);
        expect(notices).toEqual([expect.stringContaining('is not whole')]);

        await register.recordIssue(issueOf('after'));
        expect(await kindsOf(open(), 'torn', 'before', 'after')).toEqual(['unrecorded', 'good', 'good']);
        expect(notices).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it('may be ended by two who find it at once, and mending may break off, too', async () => {
    givenFile(`{"what":"tok${UNFINISHED_MARK}\n${UNFINISHED_MARK}\n{"what${UNFINISHED_MARK.slice(0, 3)}`);
    await open().recordIssue(issueOf('after'));
    expect(await open().standingOf('after')).toEqual({ kind: 'good' });
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
    await expect(register.standingOf('t-1')).rejects.toThrow('Line 2 of the token register');
    await expect(register.standingOf('t-1')).rejects.toThrow('Line 2 of the token register');
    writeFileSync(file(), sound);
    expect(await register.standingOf('t-1')).toEqual({ kind: 'good' });
  });
});
