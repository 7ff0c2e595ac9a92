import { existsSync } from 'node:fs';
import path from 'node:path';
import { openTokens } from '#access';
import { DataFolderInUse } from '#event-store';
import { type Closing, type Settings, settingsFrom, UnusableSetting } from '#house';
import { SystemClock } from '#kernel';
import { DATA_FILES } from '../../../standalone/src/data-folder.js';
import { HttpClient } from '../demo/http-client.js';
import type { Terminal } from '../verb.js';
import type { AutomationsDesk } from './automations-desk.js';
import { automationsHere } from './automations-here.js';
import { automationsOfServer } from './automations-of-server.js';

/**
 * The automations of the data folder: by the lock where it is free, else through the server that holds it (D30).
 * @throws UnusableSetting, and DataFolderInUse where whoever holds the folder is no server
 */
export async function openAutomations(terminal: Terminal, closing: Closing): Promise<AutomationsDesk> {
  const settings = settingsFrom(terminal.environment);
  const { dataFolder } = settings;
  if (!existsSync(path.join(dataFolder, DATA_FILES.events))) {
    throw new UnusableSetting(`There are no events in ${dataFolder}. Point SHURI_DATA at a data folder.`);
  }
  const notice = (line: string) => terminal.err(`${line}\n`);
  try {
    return await automationsHere(dataFolder, notice, closing);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    return automationsOfServer(await clientOf(settings, notice), error);
  }
}

async function clientOf(
  { host, port, dataFolder }: Settings,
  notice: (line: string) => void,
): Promise<HttpClient> {
  const tokens = await openTokens({ folder: dataFolder, clock: new SystemClock(), notice });
  return new HttpClient(`http://${host}:${port}`, ({ id, role }) =>
    tokens.issue({ subject: id, role, siteId: 'main' }),
  );
}
