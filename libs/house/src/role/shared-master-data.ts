import type { Logger } from 'pino';
import { MasterDataDesk, type MasterDataDeskOptions } from '#master-data';
import { exampleConfiguration, readTerms } from '../configuration.js';
import { ForPeople } from '../for-people.js';
import { openMasterData } from '../open-master-data.js';
import type { Opening } from './opening.js';

/**
 * Opens the desk of master data where several processes share one log: tables that a configuration names are adopted,
 * the example's only where nothing was ever published, so that a process without a configuration overrules none.
 * @param configuration the file that is named; undefined where none is
 * @throws UnusableSetting
 */
export async function openSharedMasterData(
  options: MasterDataDeskOptions,
  configuration: string | undefined,
  log: Logger,
): Promise<MasterDataDesk> {
  if (configuration !== undefined) return openMasterData(options, readTerms(configuration), log);
  const desk = await MasterDataDesk.open(options);
  if (desk.publications.length > 0) return desk;
  const example = exampleConfiguration();
  log.warn({ configuration: example }, 'EXAMPLE VALUES are in use: set SHURI_CONFIGURATION to your own');
  return openMasterData(options, readTerms(example), log);
}

/** Opens the desk for a process that brings no tables itself. @throws ForPeople while there are none */
export async function openPublishedMasterData(options: MasterDataDeskOptions): Promise<MasterDataDesk> {
  const desk = await MasterDataDesk.open(options);
  if (desk.publications.length > 0) return desk;
  throw new ForPeople('No fees, calendars and models are on record yet. Start an api on the same databases.');
}

/** Follows what other processes publish, until the process is stopped. */
export function followPublications(desk: MasterDataDesk, opening: Opening): void {
  const publications = desk.follow({
    onProblem: (err) =>
      opening.log.warn({ err }, 'publications of master data cannot be followed and are tried again'),
  });
  opening.closeLater(() => publications.stop());
}
