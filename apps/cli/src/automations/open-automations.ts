import { DataFolderInUse } from '#event-store';
import { type Closing, ForPeople, isCluster } from '#house';
import { clientOfHouse } from '../client-of-house.js';
import { NoServer } from '../server-of-house.js';
import type { Terminal } from '../verb.js';
import type { AutomationsDesk } from './automations-desk.js';
import { automationsHere } from './automations-here.js';
import { automationsOfServer } from './automations-of-server.js';

/**
 * The automations of the data folder: by the lock where it is free, else through the server that holds it (D30); those
 * of a cluster through an api.
 * @throws ForPeople where whoever holds the folder does not answer, and as `clientOfHouse` and `openFolderOfHouse`
 */
export async function openAutomations(terminal: Terminal, closing: Closing): Promise<AutomationsDesk> {
  if (isCluster(terminal.environment)) return automationsOfServer(await clientOfHouse(terminal, closing));
  try {
    return await automationsHere(terminal, closing);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    return automationsOfServer(await clientBeside(error, terminal, closing));
  }
}

async function clientBeside(inUse: DataFolderInUse, terminal: Terminal, closing: Closing) {
  try {
    return await clientOfHouse(terminal, closing);
  } catch (error) {
    if (!(error instanceof NoServer)) throw error;
    throw new ForPeople(
      `The data folder ${inUse.folder} is in use, and no server answers at ${error.url}. Set HOST and PORT to where it runs.`,
      { cause: error },
    );
  }
}
