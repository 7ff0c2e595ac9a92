import { masterDataFiles } from '#house';
import { InvalidMasterData, readMasterData, type SourceFile, type StatedMasterData } from '#master-data';

/** Files of tables that are sound, and what they state. */
export interface TablesFiles {
  readonly files: readonly SourceFile[];
  readonly stated: StatedMasterData;
}

/** Files of tables that cannot be used; the message has a line for each problem. */
export class UnusableTables extends Error {
  override readonly name = 'UnusableTables';
}

/** @throws UnusableTables */
export function readTables(place: string): TablesFiles {
  try {
    const files = masterDataFiles(place);
    const [main, ...beside] = files;
    return { files, stated: readMasterData(main, beside) };
  } catch (error) {
    throw new UnusableTables(reasonOf(error, place), { cause: error });
  }
}

function reasonOf(error: unknown, place: string): string {
  if (error instanceof InvalidMasterData) return `${error.message}\nNothing was published.`;
  const { code, path = place } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code === 'ENOENT' ? `${path}: there is no such file.` : `${path}: it cannot be read (${code}).`;
}
