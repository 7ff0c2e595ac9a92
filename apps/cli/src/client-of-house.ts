import { type Closing, settingsFrom, urlAt } from '#house';
import { HttpClient } from './demo/http-client.js';
import { tokensOfHouse } from './house-tokens.js';
import type { Terminal } from './verb.js';

/** What to say where nothing answers. */
export const NO_SERVER = 'no server answers here; start it with npm start.';

/** Where the running server answers, as HOST and PORT name it. @throws UnusableSetting */
export function urlOfHouse({ environment }: Terminal): string {
  return urlAt(settingsFrom(environment));
}

/** Speaks to the running server at HOST and PORT, with tokens of its own house. @throws as `tokensOfHouse` */
export async function clientOfHouse(terminal: Terminal, closing: Closing): Promise<HttpClient> {
  const tokens = await tokensOfHouse(terminal, closing);
  return new HttpClient(urlOfHouse(terminal), ({ id, role }) =>
    tokens.issue({ subject: id, role, siteId: 'main' }),
  );
}
