import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#kernel';
import { testDatabase } from '../../../test/support/postgres/databases.js';
import {
  newConfiguredTokenKey,
  openClusterTokens,
  openPostgresTokenRegister,
  openTokenRegister,
  openTokens,
  type TokenRegister,
  type Tokens,
} from '../src/index.js';
import { configuredTokenKey } from '../src/tokens/configured-token-key.js';
import { openTokenKey, type TokenKey } from '../src/tokens/token-key.js';

/** Where one spec's tokens are kept. */
export interface TokenHouse {
  openTokens(): Promise<Tokens>;
  openRegister(): Promise<TokenRegister>;
  /** The key that signs here. */
  key(): Promise<TokenKey>;
  /** Everything that is kept of tokens, as text. */
  content(): Promise<string>;
  /** Loses the register, as by an accident. */
  lose(): Promise<void>;
  remove(): Promise<void>;
}

export interface TokenHouseKind {
  readonly name: string;
  make(clock: Clock): Promise<TokenHouse>;
}

const IN_A_FOLDER: TokenHouseKind = {
  name: 'a data folder',
  make: (clock) => {
    const folder = mkdtempSync(join(tmpdir(), 'shuri-tokens-'));
    const file = join(folder, 'keys', 'tokens.jsonl');
    const options = { folder, clock, notice: () => undefined };
    return Promise.resolve({
      openTokens: () => openTokens(options),
      openRegister: () => Promise.resolve(openTokenRegister(options)),
      key: () => openTokenKey(options),
      content: () => Promise.resolve(existsSync(file) ? readFileSync(file, 'utf8') : ''),
      lose: () => Promise.resolve(rmSync(file)),
      remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    });
  },
};

const IN_A_CLUSTER: TokenHouseKind = {
  name: 'a cluster',
  make: async (clock) => {
    const database = await testDatabase();
    const key = { setting: 'SHURI_TOKEN_KEY', text: newConfiguredTokenKey() };
    const postgres = { url: database.url, setting: 'SHURI_TOKENS' };
    return {
      openTokens: () => openClusterTokens({ ...postgres, key, clock }),
      openRegister: () => openPostgresTokenRegister(postgres),
      key: () => Promise.resolve(configuredTokenKey(key)),
      content: async () => JSON.stringify(await database.run('select * from token_fact order by at_place')),
      lose: async () => {
        await database.run('drop table token_format, token_fact; drop function token_fact_stays');
        await (await openPostgresTokenRegister(postgres)).close();
      },
      remove: () => database.drop(),
    };
  },
};

export const TOKEN_HOUSES: readonly TokenHouseKind[] = [IN_A_FOLDER, IN_A_CLUSTER];
