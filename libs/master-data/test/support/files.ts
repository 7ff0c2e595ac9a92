import {
  InvalidMasterData,
  readMasterData,
  type SourceFile,
  type StatedMasterData,
} from '../../src/index.js';

/** A main file and the spreadsheets beside it, by name. */
export function stated(main: string, beside: Readonly<Record<string, string>> = {}): StatedMasterData {
  const files: readonly SourceFile[] = Object.entries(beside).map(([name, text]) => ({ name, text }));
  return readMasterData({ name: 'tables.yaml', text: main }, files);
}

/** What is said of files that are not taken, one line each. @throws Error when they are taken */
export function complaintsOf(main: string, beside: Readonly<Record<string, string>> = {}): readonly string[] {
  try {
    stated(main, beside);
  } catch (error) {
    if (error instanceof InvalidMasterData) return error.message.split('\n');
    throw error;
  }
  throw new Error('the files were taken');
}

/** A main file of which one table of a programme comes from `table.csv`. */
export function mainWith(programme: string, table: string): string {
  return `revision: r-1\nprogrammes:\n  ${programme}:\n    ${table}: { csv: table.csv }\n`;
}
