import { openTokens } from '#access';
import { SystemClock } from '#kernel';
import { settingsFrom } from '../../standalone/src/settings.js';
import { HttpClient } from './demo/http-client.js';
import type { Terminal } from './verb.js';

/** The server of these settings (HOST, PORT, SHURI_DATA as for npm start), and where it answers. */
export async function serverClient(
  terminal: Terminal,
): Promise<{ readonly http: HttpClient; readonly url: string }> {
  const { host, port, dataFolder } = settingsFrom(terminal.environment);
  const notice = (line: string) => terminal.err(`${line}\n`);
  const tokens = await openTokens({ folder: dataFolder, clock: new SystemClock(), notice });
  const url = `http://${host}:${port}`;
  const tokenOf = ({
    id,
    role,
  }: {
    readonly id: string;
    readonly role: Parameters<typeof tokens.issue>[0]['role'];
  }) => tokens.issue({ subject: id, role, siteId: 'main' });
  return { http: new HttpClient(url, tokenOf), url };
}

/** What is said where nobody answers. */
export const NO_SERVER = 'no server answers here; start it with npm start.';
