import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exhaustive } from '#kernel';
import { appendLine, UNFINISHED_MARK } from './append-line.js';
import { factFrom, type TokenFact, type TokenIssued, written } from './token-facts.js';
import {
  type RegisteredToken,
  type TokenRegister,
  TokenRegisterError,
  type TokenStanding,
} from './token-register.port.js';

export interface TokenRegisterOptions {
  /** The data folder. */
  readonly folder: string;
  /** Hears once, in a sentence, of a last line whose writer died in the middle. */
  readonly notice: (sentence: string) => void;
}

interface Content {
  readonly issued: ReadonlyMap<string, TokenIssued>;
  readonly revokedAt: ReadonlyMap<string, string>;
}

const NOTHING: Content = { issued: new Map(), revokedAt: new Map() };

/**
 * The register of a data folder: `keys/tokens.jsonl`, one fact per line. It is read again whenever the file has
 * changed, so that each process sees what the others wrote.
 */
class FileTokenRegister implements TokenRegister {
  readonly #file: string;
  readonly #notice: (sentence: string) => void;
  #content = NOTHING;
  #stamp = 'no file';
  #noticedAt = -1;

  constructor({ folder, notice }: TokenRegisterOptions) {
    this.#file = join(folder, 'keys', 'tokens.jsonl');
    this.#notice = notice;
  }

  /** One look at the file's size and time when nothing has changed. */
  async standingOf(tokenId: string): Promise<TokenStanding> {
    this.refresh();
    return standingIn(this.#content, tokenId);
  }

  async unexpired(now: Temporal.Instant): Promise<readonly RegisteredToken[]> {
    this.refresh();
    const content = this.#content;
    return [...content.issued.values()]
      .filter(({ expiresAt }) => Temporal.Instant.compare(Temporal.Instant.from(expiresAt), now) > 0)
      .map((issued) => ({ issued, standing: standingIn(content, issued.tokenId) }));
  }

  async recordIssue(issued: TokenIssued): Promise<void> {
    await this.#append(issued);
  }

  async revoke(tokenId: string, now: Temporal.Instant): Promise<TokenStanding> {
    const before = await this.standingOf(tokenId);
    if (before.kind === 'good') {
      await this.#append({ what: 'token-revoked', tokenId, revokedAt: written(now) });
    }
    return before;
  }

  /** Holds nothing open between its calls. */
  async close(): Promise<void> {
    return Promise.resolve();
  }

  /** Reads the file if it has changed. @throws TokenRegisterError */
  refresh(): void {
    const stat = statSync(this.#file, { bigint: true, throwIfNoEntry: false });
    const stamp = stat === undefined ? 'no file' : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
    if (stamp === this.#stamp) return;
    this.#content = stat === undefined ? NOTHING : this.#read();
    // Taken before reading: what is added meanwhile changes the stamp again.
    this.#stamp = stamp;
  }

  #read(): Content {
    const text = readFileSync(this.#file, 'utf8');
    const end = text.lastIndexOf('\n') + 1;
    if (end < text.length) this.#noticeTornLine(end);
    return contentOf(this.#factsIn(text.slice(0, end)));
  }

  #factsIn(text: string): readonly TokenFact[] {
    const facts: TokenFact[] = [];
    for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
      if (line.endsWith(UNFINISHED_MARK)) continue;
      const fact = factFrom(line);
      if (fact === undefined) throw this.#unusable(index + 1);
      facts.push(fact);
    }
    return facts;
  }

  #noticeTornLine(at: number): void {
    if (this.#noticedAt === at) return;
    this.#noticedAt = at;
    this.#notice(
      `The last line of the token register ${this.#file} is not whole: its writer died before the fact was on record. The line is ignored.`,
    );
  }

  #unusable(line: number): TokenRegisterError {
    return new TokenRegisterError(
      `Line ${line} of the token register ${this.#file} is no fact about a token. Restore the file from a backup, or delete it: every token issued so far then stops working.`,
    );
  }

  async #append(fact: TokenFact): Promise<void> {
    await appendLine(this.#file, JSON.stringify(fact));
  }
}

/**
 * Opens the register of a data folder; a folder without one has an empty register, and no file until the first fact.
 * @throws TokenRegisterError
 */
export function openTokenRegister(options: TokenRegisterOptions): TokenRegister {
  const register = new FileTokenRegister(options);
  register.refresh();
  return register;
}

function standingIn({ issued, revokedAt }: Content, tokenId: string): TokenStanding {
  const revoked = revokedAt.get(tokenId);
  if (revoked !== undefined && issued.has(tokenId)) return { kind: 'revoked', revokedAt: revoked };
  return { kind: issued.has(tokenId) ? 'good' : 'unrecorded' };
}

function contentOf(facts: readonly TokenFact[]): Content {
  const issued = new Map<string, TokenIssued>();
  const revokedAt = new Map<string, string>();
  for (const fact of facts) {
    switch (fact.what) {
      case 'token-issued':
        issued.set(fact.tokenId, fact);
        break;
      case 'token-revoked':
        // Two processes may revoke at once: the first line counts.
        if (!revokedAt.has(fact.tokenId)) revokedAt.set(fact.tokenId, fact.revokedAt);
        break;
      default:
        exhaustive(fact);
    }
  }
  return { issued, revokedAt };
}
