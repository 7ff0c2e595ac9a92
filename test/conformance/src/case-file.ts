import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { ASKED_DATES, ASKED_MONEY, ASKED_PAYERS } from './asked-words.js';
import { beginsContract } from './contract.js';
import type { Json } from './observation.js';
import { DATES, MONEY, OUTCOME_WORDS, PAYERS } from './words.js';

const Text = Type.String({ minLength: 1 });
const Body = Type.Record(Type.String(), Type.Unknown());

/** Everyone who may be named as paying, by whichever programme. */
export const PAYER_NAMES = [
  'customer',
  'customer-side',
  'claimant',
  'company',
  'ipro',
  'partner',
  'vendor',
  'buyer',
  'carrier',
  'maker',
  'plan',
  'nobody',
  'person-decides',
];

const Outcome = Type.Enum([...OUTCOME_WORDS]);
const Ids = Type.Array(Text, { minItems: 1, uniqueItems: true });

/** One step: somebody sends a command at a Tokyo time, or asks a question, or time passes. Which of them: `stepProblems`. */
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
    outcome: Type.Optional(Type.Union([Outcome, Type.Array(Outcome, { minItems: 2 })])),
    refusedWith: Type.Optional(Type.Union([Text, Type.Array(Text, { minItems: 1 })])),
    dates: Type.Optional(table({ ...DATES, ...ASKED_DATES }, Text)),
    payers: Type.Optional(table({ ...PAYERS, ...ASKED_PAYERS }, Type.Enum(PAYER_NAMES))),
    money: Type.Optional(table({ ...MONEY, ...ASKED_MONEY }, Type.Integer({ minimum: 0 }))),
    state: Type.Optional(Type.Union([Text, Type.Array(Text, { minItems: 1 })])),
    clauses: Type.Optional(Ids),
    ruledOut: Type.Optional(Ids),
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
        unit: Type.Optional(Body),
        plan: Type.Optional(Body),
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
  /** A list: what each question was answered, in order. */
  readonly outcome?: string | readonly string[];
  readonly refusedWith?: string | readonly string[];
  readonly dates?: Readonly<Record<string, string>>;
  readonly payers?: Readonly<Record<string, string>>;
  readonly money?: Readonly<Record<string, number>>;
  readonly state?: string | readonly string[];
  readonly clauses?: readonly string[];
  readonly ruledOut?: readonly string[];
}

/** A worked case as its file says it (D32). */
export interface CaseFile {
  readonly path: string;
  readonly id: string;
  readonly programme: string;
  readonly calendar: string;
  readonly given: {
    /** The item that `open-case` names; absent where nothing is opened. */
    readonly unit?: Json;
    /** The `attach-plan` of that item, whose unit the desk registered before it came. */
    readonly plan?: Json;
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
  | { readonly kind: 'ask'; readonly as: string; readonly with: Json }
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

/** The steps in their kinds. */
export function stepsOf(file: CaseFile): readonly CaseStep[] {
  return file.steps.map((step) => {
    const { at = '', as = '', do: command = '', with: body = {} } = step;
    if (step.until !== undefined) return { kind: 'wait', until: step.until };
    return command === ASK
      ? { kind: 'ask', as, with: body }
      : { kind: 'act', at, as, do: command, with: body };
  });
}

/** Whether a case opens nothing and lets no time pass. */
export function onlyAsks(file: CaseFile): boolean {
  return file.steps.every((step) => step.do === ASK);
}

/** What `do` says of a question to the rules. */
const ASK = 'assess';
/** What a question may be sent with; its facts are the rules' to check. */
const ASKING = new Set([
  'programme',
  'question',
  'facts',
  'knownAt',
  'askedOn',
  'appliedOn',
  'arrivedOn',
  'requestedOn',
]);

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
  const steps = raw.steps.flatMap((step, index) =>
    isWhole(step)
      ? []
      : [
          {
            pointer: `/steps/${index}`,
            what: 'is neither {at, as, do, with} nor {as, do: assess, with} nor {until}',
          },
        ],
  );
  const strangers = raw.steps.flatMap((step, index) =>
    step.do === ASK
      ? Object.keys(step.with ?? {})
          .filter((key) => !ASKING.has(key))
          .map((key) => ({ pointer: `/steps/${index}/with/${key}`, what: 'is an unknown key' }))
      : [],
  );
  const opens = raw.steps.some((step) => step.do === 'open-case' || beginsContract(step.do));
  return opens === (raw.given.unit !== undefined)
    ? [...steps, ...strangers]
    : [
        ...steps,
        ...strangers,
        { pointer: '/given', what: opens ? 'has no unit' : 'has a unit, and no step opens a case' },
      ];
}

function isWhole({ at, as, do: command, with: body, until }: RawStep): boolean {
  const acting = [at, as, command].filter((one) => one !== undefined).length;
  if (until !== undefined) return acting === 0 && body === undefined;
  return command === ASK ? at === undefined && as !== undefined && body !== undefined : acting === 3;
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
