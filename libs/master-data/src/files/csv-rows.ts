import { type CsvError, type Info, parse } from 'csv-parse/sync';
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

const AFTER_CLOSING = 'something follows the closing quotation mark of a cell';

const QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a cell that begins with a quotation mark has no closing one',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands inside a cell: put the cell in quotation marks and double it',
  CSV_INVALID_CLOSING_QUOTE: AFTER_CLOSING,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: AFTER_CLOSING,
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
  const [header, ...records] = read.records;
  const isHeaderLost = read.problems.some(({ line }) => header === undefined || line < header.line);
  if (isHeaderLost) return { rows: [], problems: read.problems };
  if (header === undefined) {
    return {
      rows: [],
      problems: [
        { line: 1, column: null, problem: `is empty: its first line names the columns ${known.join(', ')}` },
      ],
    };
  }
  const problems = [...headerProblems(header, known, required), ...read.problems];
  if (problems.length > read.problems.length) return { rows: [], problems };
  return {
    rows: records.flatMap((one) => rowOf(one, header.record)),
    problems: [...problems, ...records.flatMap((one) => lengthProblem(one, header.record.length))],
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

interface RecordsRead {
  readonly records: readonly CsvRecord[];
  /** Of the records that cannot be read, and are not among the others, each once. */
  readonly problems: readonly CsvProblem[];
}

/** Past so many nobody reads on. */
const MOST_STOPS = 100;

function recordsOf(text: string): RecordsRead {
  const lines = text.split('\n');
  const records: CsvRecord[] = [];
  const problems: CsvProblem[] = [];
  let passed = 0;
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const read = readOn(lines.slice(passed).join('\n'));
    for (const one of read.records) records.push({ ...one, line: one.line + passed });
    for (const one of read.problems) problems.push({ ...one, line: one.line + passed });
    if (read.stoppedOn === null) break;
    passed += read.stoppedOn;
  }
  return { records, problems };
}

/**
 * Reads what it can. Behind what follows a closing quotation mark the parser would take the rest for something else, and take
 * ever longer over it: it stops on that line.
 */
function readOn(text: string): RecordsRead & { readonly stoppedOn: number | null } {
  const records: CsvRecord[] = [];
  const problems = new Map<number, CsvProblem>();
  let stoppedOn: number | null = null;
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_record: (record: unknown) => {
        records.push(placed(record as RawRecord));
        return null;
      },
      on_skip: (error) => {
        if (error === undefined) return undefined;
        const problem = quoteProblem(error, text);
        if (!problems.has(problem.line)) problems.set(problem.line, problem);
        if (problem.problem !== AFTER_CLOSING) return undefined;
        stoppedOn = problem.line;
        throw error;
      },
      info: true,
      raw: true,
      trim: true,
    });
  } catch (error) {
    if (stoppedOn === null) throw error;
  }
  return { records, problems: [...problems.values()], stoppedOn };
}

function quoteProblem(error: CsvError, text: string): CsvProblem {
  const { lines } = error as unknown as { readonly lines?: number };
  const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineOfLastQuoted(text) : lines;
  return { line: line ?? 1, column: null, problem: QUOTES[error.code] ?? error.message };
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
