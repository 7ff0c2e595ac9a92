import {
  openClusterTokens,
  openPostgresTokenRegister,
  openTokenRegister,
  openTokens,
  type Tokens,
  type TokenRegister,
} from '#access';
import { type Closing, isCluster, personalPlaceFrom, tokenKeysFrom } from '#house';
import { SystemClock } from '#kernel';
import { folderOfTokens } from './folder-of-house.js';
import type { Terminal } from './verb.js';

/**
 * Tokens of the house that the settings name: of the cluster where one of its stores is set, else of the data folder.
 * @throws as `folderOfTokens`, and what opening key and register throws: each says what to do
 */
export async function tokensOfHouse(terminal: Terminal, closing: Closing): Promise<Tokens> {
  const { environment } = terminal;
  const clock = new SystemClock();
  const tokens = isCluster(environment)
    ? await openClusterTokens({ ...tokenKeysFrom(environment), ...personalPlaceFrom(environment), clock })
    : await openTokens({ ...folderOf(terminal), clock });
  return closing.add(tokens, (one) => one.close());
}

/** The register alone, for which no key is needed. @throws as `tokensOfHouse` */
export async function registerOfHouse(terminal: Terminal, closing: Closing): Promise<TokenRegister> {
  const { environment } = terminal;
  const register = isCluster(environment)
    ? await openPostgresTokenRegister(personalPlaceFrom(environment))
    : openTokenRegister(folderOf(terminal));
  return closing.add(register, (one) => one.close());
}

function folderOf(terminal: Terminal) {
  return {
    folder: folderOfTokens(terminal),
    notice: (sentence: string) => terminal.err(`${sentence}\n`),
  };
}
