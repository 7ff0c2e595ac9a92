import { DataFolderInUse } from '#event-store';
import { type Closing, isCluster, UnusableSetting } from '#house';
import { clientOfHouse, urlOfHouse } from '../client-of-house.js';
import type { Terminal } from '../verb.js';
import type { AutomationsDesk } from './automations-desk.js';
import { automationsHere } from './automations-here.js';
import { automationsOfServer } from './automations-of-server.js';

/**
 * The automations of the data folder: by the lock where it is free, else through the server that holds it (D30); those
 * of a cluster through an api.
 * @throws UnusableSetting, and DataFolderInUse where whoever holds the folder is no server
 */
export async function openAutomations(terminal: Terminal, closing: Closing): Promise<AutomationsDesk> {
  if (isCluster(terminal.environment)) {
    const nobody = new UnusableSetting(
      `No api answers at ${urlOfHouse(terminal)}. Set HOST and PORT to those of one.`,
    );
    return automationsOfServer(await clientOfHouse(terminal, closing), nobody);
  }
  try {
    return await automationsHere(terminal, closing);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    return automationsOfServer(await clientOfHouse(terminal, closing), error);
  }
}
