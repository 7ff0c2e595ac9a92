import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { isShuriError, type JsonObject, type JsonValue } from '#kernel';
import { type Assessment, assess, parseTerms, type Terms } from '#policy';

const HERE = join(import.meta.dirname, '..');
const CASES = join(HERE, 'cases');

const REFUSED = new Set(['REQUEST.CONTRADICTORY', 'REQUEST.MALFORMED']);

/** One question of a worked case with its answer. `name`: the case, and which of its questions where it asks several. */
export interface AskedQuestion {
  readonly name: string;
  readonly request: JsonObject & { readonly facts: JsonObject };
  readonly assessment: Assessment;
}

interface CaseContent {
  readonly id: string;
  readonly programme: string;
  readonly given: { readonly configuration: { readonly file: string } };
  readonly steps: readonly { readonly do?: string; readonly with?: JsonObject }[];
}

/** Every question that the worked cases put to the rules, and, unless that is not wanted, what would change the answer. */
export function askedQuestions(wouldChange = true): readonly AskedQuestion[] {
  const files = readdirSync(CASES, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.yaml'))
    .toSorted((one, other) => (basename(one) < basename(other) ? -1 : 1))
    .flatMap((file) =>
      questionsOf(parse(readFileSync(join(CASES, file), 'utf8')) as CaseContent, wouldChange),
    );
}

const read = new Map<string, Terms>();

/** The values that the worked cases are decided with; each file is read once. */
export function termsOfCases(file: string): Terms {
  const terms = read.get(file) ?? readTerms(file);
  read.set(file, terms);
  return terms;
}

function readTerms(file: string): Terms {
  return parseTerms(parse(readFileSync(join(HERE, 'configuration', `${file}.yaml`), 'utf8')) as JsonObject);
}

function questionsOf(
  { id, programme, given, steps }: CaseContent,
  wouldChange: boolean,
): readonly AskedQuestion[] {
  const asks = steps.flatMap((step) => (step.do === 'assess' && step.with !== undefined ? [step.with] : []));
  if (asks.length === 0) return [];
  const terms = termsOfCases(given.configuration.file);
  return asks.flatMap((asked, index) => {
    const knownAt = Temporal.Instant.from(text(asked['knownAt'])).toString();
    const facts = (asked['facts'] ?? {}) as JsonObject;
    const request = { programme, ...asked, facts, knownAt, wouldChange };
    const name = asks.length === 1 ? id : `${id}.${index + 1}`;
    const assessment = answered(request, terms);
    return assessment === undefined ? [] : [{ name, request, assessment }];
  });
}

/** The same with each of its facts left unknown in turn, as far as that can be asked. */
export function withOneFactLess({ name, request }: AskedQuestion, terms: Terms): readonly AskedQuestion[] {
  return Object.keys(request.facts).flatMap((fact) => {
    const { [fact]: _left, ...facts } = request.facts;
    const less = { ...request, facts, wouldChange: false };
    const assessment = answered(less, terms);
    return assessment === undefined ? [] : [{ name: `${name} without ${fact}`, request: less, assessment }];
  });
}

/** Nothing where the request is refused as contradictory or lacking, which has an error's words instead. */
function answered(request: JsonObject, terms: Terms): Assessment | undefined {
  try {
    return assess(request, terms);
  } catch (error) {
    if (isShuriError(error) && REFUSED.has(error.code)) return undefined;
    throw error;
  }
}

function text(value: JsonValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError('a case file names an instant as text');
  return value;
}
