import { ruledBy } from '../tables/ruled-by.data.js';

/** One thing that is wrong in a file of master data: where it stands, and what it belongs to. */
export interface FileProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Such as `frontier.models`; `null`: it belongs to no table. */
  readonly table: string | null;
  /** The rules that read the table. */
  readonly rules: readonly string[];
  /** The column of a spreadsheet, or the member by its path within the table; `null`: the table or file as a whole. */
  readonly field: string | null;
  readonly problem: string;
  /** Where it is that a row names a model which the product master of the same files does not have. */
  readonly unlisted?: UnlistedModelNamed;
}

/** The model that was named, and those of the product master that may have been meant, at most three. */
export interface UnlistedModelNamed {
  readonly model: string;
  readonly similar: readonly string[];
}

const MOST_PROBLEMS = 100;

/** Files that are not taken at all: one bad line refuses the whole. */
export class InvalidMasterData extends Error {
  override readonly name = 'InvalidMasterData';
  /** In the order of files and lines, at most a hundred. */
  readonly problems: readonly FileProblem[];
  /** How many more there are. */
  readonly more: number;

  constructor(problems: readonly FileProblem[]) {
    const inOrder = problems.toSorted((a, b) =>
      a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
    );
    const told = inOrder.slice(0, MOST_PROBLEMS);
    const more = inOrder.length - told.length;
    super([...told.map(problemLine), ...(more === 0 ? [] : [`and ${more} more`])].join('\n'));
    this.problems = told;
    this.more = more;
  }
}

/** A problem that belongs to a table, or to none. */
export function fileProblem(
  place: { readonly file: string; readonly line: number },
  table: string | null,
  field: string | null,
  problem: string,
): FileProblem {
  const { file, line } = place;
  return { file, line, table, rules: table === null ? [] : ruledBy(table), field, problem };
}

/** `models.csv:7: frontier.models (FW-W7-1), warrantyMonths: must be a whole number, not "six"`. */
function problemLine({ file, line, table, rules, field, problem }: FileProblem): string {
  const read = rules.length === 0 ? '' : ` (${rules.join(', ')})`;
  const about = [table === null ? null : `${table}${read}`, field].filter((part) => part !== null);
  return `${file}:${line}: ${about.length === 0 ? '' : `${about.join(', ')}: `}${problem}`;
}
