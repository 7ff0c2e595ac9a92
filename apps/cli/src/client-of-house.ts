import type { Tokens } from '#access';
import { type Closing, isCluster } from '#house';
import { HttpClient } from './demo/http-client.js';
import { refuseFolderWithoutKeys } from './folder-of-house.js';
import { tokensOfHouse } from './house-tokens.js';
import { serverOfHouse } from './server-of-house.js';
import type { Terminal } from './verb.js';

/** The running server, and who makes the tokens that it takes. */
export interface ReachedHouse {
  readonly url: string;
  readonly tokens: Tokens;
}

/**
 * Finds the running server at HOST and PORT, and opens the tokens of its house.
 * @throws as `serverOfHouse`, `refuseFolderWithoutKeys` and `tokensOfHouse`
 */
export async function reachHouse(terminal: Terminal, closing: Closing): Promise<ReachedHouse> {
  const url = await serverOfHouse(terminal);
  if (!isCluster(terminal.environment)) refuseFolderWithoutKeys(terminal);
  return { url, tokens: await tokensOfHouse(terminal, closing) };
}

/** Speaks to the running server, with tokens of its own house. @throws as `reachHouse` */
export async function clientOfHouse(terminal: Terminal, closing: Closing): Promise<HttpClient> {
  const { url, tokens } = await reachHouse(terminal, closing);
  return new HttpClient(url, ({ id, role }) => tokens.issue({ subject: id, role, siteId: 'main' }));
}
