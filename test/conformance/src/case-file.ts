import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Json } from './observation.js';
import { DATES, MONEY, OUTCOMES, PAYERS } from './words.js';

const Text = Type.String({ minLength: 1 });
const Body = Type.Record(Type.String(), Type.Unknown());

/** One step: somebody sends a command at a Tokyo time, or time passes until one. Which of the two: `stepProblems`. */
const Step = Type.Object(
  {
    at: Type.Optional(Text),
    as: Type.Optional(Text),
    do: Type.Optional(Text),
    with: Type.Optional(Body),
    until: Type.Optional(Text),
  },
  { additionalProperties: false },
);

/** Some of the known words, each with a value. */
function table(words: object, value: TSchema) {
  const members = Object.keys(words).map((word) => [word, Type.Optional(value)] as const);
  return Type.Object(Object.fromEntries(members), { additionalProperties: false, minProperties: 1 });
}

const Expect = Type.Object(
  {
    outcome: Type.Optional(Type.Enum(Object.keys(OUTCOMES))),
    refusedWith: Type.Optional(Type.Union([Text, Type.Array(Text, { minItems: 1 })])),
    dates: Type.Optional(table(DATES, Text)),
    payers: Type.Optional(table(PAYERS, Type.Enum(['customer', 'company', 'person-decides']))),
    money: Type.Optional(table(MONEY, Type.Integer({ minimum: 0 }))),
    state: Type.Optional(Type.Union([Text, Type.Array(Text, { minItems: 1 })])),
    clauses: Type.Optional(Type.Array(Text, { minItems: 1, uniqueItems: true })),
  },
  { additionalProperties: false, minProperties: 1 },
);

const Whole = Type.Object(
  {
    id: Text,
    programme: Text,
    calendar: Text,
    given: Type.Object(
      {
        unit: Body,
        configuration: Type.Object(
          { file: Text, timekeepers: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 })) },
          { additionalProperties: false },
        ),
      },
      { additionalProperties: false },
    ),
    steps: Type.Array(Step, { minItems: 1 }),
    expect: Expect,
  },
  { additionalProperties: false },
);

const caseFile = Compile(Whole);

/** What a case expects; absent members are not asserted, an absent `refusedWith` says that nothing is refused. */
export interface Expectation {
  readonly outcome?: string;
  readonly refusedWith?: string | readonly string[];
  readonly dates?: Readonly<Record<string, string>>;
  readonly payers?: Readonly<Record<string, string>>;
  readonly money?: Readonly<Record<string, number>>;
  readonly state?: string | readonly string[];
  readonly clauses?: readonly string[];
}

/** A worked case as its file says it (D32). */
export interface CaseFile {
  readonly path: string;
  readonly id: string;
  readonly programme: string;
  readonly calendar: string;
  readonly given: {
    /** The item that `open-case` names. */
    readonly unit: Json;
    readonly configuration: { readonly file: string; readonly timekeepers?: number };
  };
  readonly steps: readonly RawStep[];
  readonly expect: Expectation;
}

interface RawStep {
  readonly at?: string;
  readonly as?: string;
  readonly do?: string;
  readonly with?: Json;
  readonly until?: string;
}

export type CaseStep =
  | {
      readonly kind: 'act';
      readonly at: string;
      readonly as: string;
      readonly do: string;
      readonly with: Json;
    }
  | { readonly kind: 'wait'; readonly until: string };

/** A case file that cannot be read: each problem as `file:line: what`. */
export class InvalidCaseFile extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
    this.name = 'InvalidCaseFile';
  }
}

/**
 * Reads one case file.
 * @throws InvalidCaseFile for broken YAML, unknown keys, missing or wrong values, each with file and line
 */
export function readCaseFile(path: string): CaseFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const name = basename(path);
  const at = (offset: number, what: string) => `${name}:${lines.linePos(offset).line}: ${what}`;
  if (document.errors.length > 0) {
    throw new InvalidCaseFile(document.errors.map((one) => at(one.pos[0], one.message)));
  }
  const raw: unknown = document.toJS();
  const lineOf = (pointer: string) => offsetOf(document, pointer.split('/').slice(1));
  const problems = problemsOf(raw).map(({ pointer, what }) =>
    at(lineOf(pointer), `${pointer || '/'} ${what}`),
  );
  if (problems.length > 0) throw new InvalidCaseFile(problems);
  return { ...(raw as Omit<CaseFile, 'path'>), path };
}

/** The steps in their two kinds. */
export function stepsOf(file: CaseFile): readonly CaseStep[] {
  return file.steps.map((step) =>
    step.until === undefined
      ? { kind: 'act', at: step.at ?? '', as: step.as ?? '', do: step.do ?? '', with: step.with ?? {} }
      : { kind: 'wait', until: step.until },
  );
}

interface Problem {
  readonly pointer: string;
  readonly what: string;
}

function problemsOf(raw: unknown): readonly Problem[] {
  if (!caseFile.Check(raw)) {
    return caseFile
      .Errors(raw)
      .filter(({ keyword }) => keyword !== 'additionalProperties' && keyword !== 'anyOf')
      .map(({ instancePath, keyword, message }) => ({
        pointer: instancePath,
        what: keyword === 'boolean' ? 'is an unknown key' : message,
      }));
  }
  return raw.steps.flatMap((step, index) => {
    const acting = [step.at, step.as, step.do].filter((one) => one !== undefined).length;
    const whole = step.until === undefined ? acting === 3 : acting === 0 && step.with === undefined;
    return whole ? [] : [{ pointer: `/steps/${index}`, what: 'is neither {at, as, do, with} nor {until}' }];
  });
}

/** Where in the file something stands; for what is missing, where its parent stands. */
function offsetOf(document: ReturnType<typeof parseDocument>, keys: readonly string[]): number {
  const node: unknown = keys.length === 0 ? document.contents : document.getIn(keys.map(numbered), true);
  if (isNode(node) && node.range) return node.range[0];
  return keys.length === 0 ? 0 : offsetOf(document, keys.slice(0, -1));
}

function numbered(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}
