import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type SourceFile, strangeCharacter, withoutMark } from './source-file.js';

/** A row of a spreadsheet: its cells by column, and the line it begins on. An empty cell is not there. */
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

const LINE_END = /\r\n|\r/g;

const QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a cell that begins with a quotation mark has no closing one',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands inside a cell: put the cell in quotation marks and double it',
  CSV_INVALID_CLOSING_QUOTE: 'something follows the closing quotation mark of a cell',
};

/**
 * The rows of a CSV file (RFC 4180; LF, CRLF or CR, byte order mark or none) below its header, and all that is wrong with
 * it. Columns may stand in any order; empty rows and empty cells after the last column, as spreadsheets leave them, are
 * passed over. A row with fewer cells than columns is refused: it may have been cut off, or have lost a comma.
 * @param known the columns there may be; `required`: those there must be.
 */
export function csvRows(
  { text }: SourceFile,
  known: readonly string[],
  required: readonly string[],
): { readonly rows: readonly Row[]; readonly problems: readonly CsvProblem[] } {
  const strange = strangeCharacter(text);
  if (strange !== undefined) return { rows: [], problems: [{ ...strange, column: null }] };
  const read = recordsOf(withoutMark(text).replaceAll(LINE_END, '\n'));
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
  return {
    rows: records.flatMap((one) => rowOf(one, header.record)),
    problems: records.flatMap((one) => lengthProblem(one, header.record.length)),
  };
}

interface CsvRecord {
  readonly record: readonly string[];
  /** The line it begins on, from 1. */
  readonly line: number;
}

function lengthProblem({ record, line }: CsvRecord, columns: number): readonly CsvProblem[] {
  const count = record.length === 1 ? '1 cell' : `${record.length} cells`;
  const has = `has ${count}, but there are ${columns} columns`;
  if (record.slice(columns).some((cell) => cell !== ''))
    return [{ line, column: null, problem: `${has}: a cell with a comma stands in quotation marks` }];
  if (record.length < columns && record.some((cell) => cell !== ''))
    return [{ line, column: null, problem: `${has}: an empty cell has its comma, too` }];
  return [];
}

function recordsOf(text: string): { readonly records: readonly CsvRecord[] } | CsvProblem {
  try {
    const records: unknown = parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
      trim: true,
    });
    return { records: (records as readonly RawRecord[]).map(placed) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { readonly lines?: number };
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineOfLastQuoted(text) : lines;
    return { line: line ?? 1, column: null, problem: QUOTES[error.code] ?? error.message };
  }
}

interface RawRecord {
  readonly info: Info;
  readonly record: readonly string[];
  readonly raw: string;
}

/** The parser tells the line on which a record ends: within quotation marks it may have several. */
function placed({ info, record, raw }: RawRecord): CsvRecord {
  return { record, line: info.lines - lineFeedsIn(raw.trim()) };
}

/** The line on which the last cell in quotation marks begins. */
function lineOfLastQuoted(text: string): number {
  let start = 0;
  for (const { index } of text.matchAll(/"(?:[^"]|"")*(?:"|$)/g)) start = index;
  return 1 + lineFeedsIn(text.slice(0, start));
}

function lineFeedsIn(text: string): number {
  return text.split('\n').length - 1;
}

function headerProblems(
  { record, line }: CsvRecord,
  known: readonly string[],
  required: readonly string[],
): readonly CsvProblem[] {
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

function rowOf({ line, record }: CsvRecord, header: readonly string[]): readonly Row[] {
  const cells = header.flatMap((column, index) => {
    const cell = record[index] ?? '';
    return cell === '' ? [] : [[column, cell] as const];
  });
  return cells.length === 0 ? [] : [{ line, cells: new Map(cells) }];
}
