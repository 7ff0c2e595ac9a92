import type { Logger } from 'pino';
import { isShuriError } from '#kernel';
import { MasterDataDesk, type MasterDataDeskOptions } from '#master-data';
import { tablesOf, type Terms } from '#policy';
import { UnusableSetting } from './settings/read-setting.js';

/**
 * Opens the desk of master data and lays the tables on it that the server was started with. They are recorded as a
 * publication when they are new; once the policy owner has published, they are passed over and the log says so. What was
 * decided is thereby never decided otherwise by a restart that nobody sees.
 * @throws UnusableSetting where the file changed and its revision did not
 */
export async function openMasterData(
  options: MasterDataDeskOptions,
  terms: Terms,
  log: Logger,
): Promise<MasterDataDesk> {
  const desk = await MasterDataDesk.open(options);
  const before = desk.terms().revision;
  const passedOver = await adopted(desk, terms);
  const { revision } = desk.terms();
  if (passedOver.length > 0) {
    const hint =
      'the published tables are in force, not those of the configuration: publish them to change that';
    log.warn({ published: revision, configuration: terms.revision, tables: passedOver }, hint);
  } else if (revision !== before) {
    log.info({ before, now: revision }, 'the tables of the configuration came into force');
  }
  return desk;
}

async function adopted(desk: MasterDataDesk, terms: Terms): Promise<readonly string[]> {
  try {
    return await desk.adopt({ revision: terms.revision, tables: tablesOf(terms) });
  } catch (error) {
    if (!isShuriError(error) || error.code !== 'MASTER_DATA.NAME_TAKEN') throw error;
    throw new UnusableSetting(`The configuration cannot be used: ${error.message}.`, { cause: error });
  }
}
