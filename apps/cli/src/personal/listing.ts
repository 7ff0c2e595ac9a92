import { readFileSync } from 'node:fs';
import type { KeptValue } from '#privacy';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { WrongUsage } from '../verb.js';

/** A value that no event held when it was listed. `listedAt`: RFC 3339 `Z` with milliseconds. */
export interface ListedValue extends KeptValue {
  readonly listedAt: string;
}

const Line = Compile(
  Type.Object(
    {
      ref: Type.String(),
      version: Type.Integer({ minimum: 1 }),
      commitment: Type.String(),
      handedOut: Type.Integer({ minimum: 1 }),
      listedAt: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }),
    },
    { additionalProperties: false },
  ),
);

/**
 * The values of an earlier listing (`--json`) that were listed at or before an instant.
 * @throws WrongUsage when the file is none, or holds another line
 */
export function listedBy(file: string, until: Temporal.Instant): readonly ListedValue[] {
  return linesOf(file)
    .map((line, index) => valueIn(line, `line ${index + 1} of ${file}`))
    .filter(({ listedAt }) => Temporal.Instant.compare(Temporal.Instant.from(listedAt), until) <= 0);
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch (cause) {
    throw new WrongUsage(`The file ${file} cannot be read.`, { cause });
  }
}

function valueIn(line: string, where: string): ListedValue {
  try {
    const value: unknown = JSON.parse(line);
    if (Line.Check(value)) return value;
  } catch {
    // Said below, as of any line that is none.
  }
  throw new WrongUsage(`There is no value on ${where}: give the answer of shuri personal sweep --json.`);
}
