import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type SourceFile, withoutMark } from './source-file.js';

/** A row of a spreadsheet: its cells by column, and the line it ends on. An empty cell is not there. */
export interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** What is wrong with a spreadsheet as such. */
export interface CsvProblem {
  readonly line: number;
  readonly column: string | null;
  readonly problem: string;
}

const QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a cell that begins with a quotation mark has no closing one',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands inside a cell: put the cell in quotation marks and double it',
  CSV_INVALID_CLOSING_QUOTE: 'something follows the closing quotation mark of a cell',
};

/**
 * The rows of a CSV file (RFC 4180; LF or CRLF, byte order mark or none) below its header, and all that is wrong with
 * it. Columns may stand in any order; empty rows, as spreadsheets leave them, are passed over.
 * @param known the columns there may be; `required`: those there must be.
 */
export function csvRows(
  { text }: SourceFile,
  known: readonly string[],
  required: readonly string[],
): { readonly rows: readonly Row[]; readonly problems: readonly CsvProblem[] } {
  const read = recordsOf(withoutMark(text));
  if ('problem' in read) return { rows: [], problems: [read] };
  const [header, ...records] = read.records;
  if (header === undefined) {
    return {
      rows: [],
      problems: [
        { line: 1, column: null, problem: `is empty: its first line names the columns ${known.join(', ')}` },
      ],
    };
  }
  const problems = headerProblems(header, known, required);
  if (problems.length > 0) return { rows: [], problems };
  const tooLong = records.filter(({ record }) =>
    record.slice(header.record.length).some((cell) => cell !== ''),
  );
  return {
    rows: records.flatMap((one) => rowOf(one, header.record)),
    problems: tooLong.map(({ info, record }) => ({
      line: info.lines,
      column: null,
      problem: `has ${record.length} cells, but there are ${header.record.length} columns: a cell with a comma stands in quotation marks`,
    })),
  };
}

interface CsvRecord {
  readonly info: Info;
  readonly record: readonly string[];
}

function recordsOf(text: string): { readonly records: readonly CsvRecord[] } | CsvProblem {
  try {
    const records: unknown = parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      trim: true,
    });
    return { records: records as readonly CsvRecord[] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { readonly lines?: number };
    return { line: lines ?? 1, column: null, problem: QUOTES[error.code] ?? error.message };
  }
}

function headerProblems(
  { record, info }: CsvRecord,
  known: readonly string[],
  required: readonly string[],
): readonly CsvProblem[] {
  const line = info.lines;
  const names = `the columns are ${known.join(', ')}`;
  return [
    ...record.flatMap((column, index) => {
      if (!known.includes(column)) return [{ line, column, problem: `unknown column; ${names}` }];
      return record.indexOf(column) === index
        ? []
        : [{ line, column, problem: 'the column stands here twice' }];
    }),
    ...required
      .filter((column) => !record.includes(column))
      .map((column) => ({ line, column, problem: 'the column is missing' })),
  ];
}

function rowOf({ info, record }: CsvRecord, header: readonly string[]): readonly Row[] {
  const cells = header.flatMap((column, index) => {
    const cell = record[index] ?? '';
    return cell === '' ? [] : [[column, cell] as const];
  });
  return cells.length === 0 ? [] : [{ line: info.lines, cells: new Map(cells) }];
}
