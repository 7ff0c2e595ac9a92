import { readFileSync } from 'node:fs';
import { isObject, isShuriError, type JsonObject, type JsonValue } from '#kernel';
import { parse } from 'yaml';
import {
  ASKED_NOWHERE,
  OPEN_ON_A_CASE,
  OPEN_VALUES,
  type OpenValue,
  type Request,
  SECTION_10,
} from '../../../test/support/open-values.data.js';
import { assess, type Decision, parseTerms, type Programme, type Terms } from '../src/index.js';

type Outcome = Decision<JsonValue, Programme>['outcome'];

const EXAMPLE = new URL('../../../apps/standalone/configuration/example.yaml', import.meta.url);
/** A configuration that sets every table that there is. */
const complete = (): JsonObject => parse(readFileSync(EXAMPLE, 'utf8')) as JsonObject;
const COMPLETE = parseTerms(complete());
const KNOWN_AT = '2026-01-01T00:00:00.000Z';

/** The complete configuration without a table, or without a member of one. @throws Error where there is none to leave out */
function without(path: string): Terms {
  const configuration = complete();
  const keys = path.split('/');
  const parent = keys
    .slice(0, -1)
    .reduce<JsonValue | undefined>((at, key) => (at as JsonObject)[key], configuration['programmes']);
  const last = keys.at(-1) ?? '';
  if (!isObject(parent) || !(last in parent)) throw new Error(`the example does not set ${path}`);
  delete (parent as Record<string, unknown>)[last];
  return parseTerms(configuration);
}

/** What comes out, in a line: an answer, or what keeps it open. Whatever else is thrown is no answer. */
function comesOut(request: Request, terms: Terms): string {
  try {
    return inAWord(assess({ knownAt: KNOWN_AT, ...request }, terms).outcome as Outcome);
  } catch (error) {
    if (isShuriError(error) && error.code === 'CONFIGURATION.MISSING')
      return `blocked: ${textIn(error.fields, 'table')}`;
    throw error;
  }
}

function inAWord(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'decided':
      return leftOpenIn(outcome.value) ?? wordOf(outcome.value);
    case 'person-decides': {
      const proposal = outcome.proposal === null ? 'nothing' : wordOf(outcome.proposal);
      return `person: ${proposal} by ${outcome.because.join(' ')}`;
    }
    case 'needs-facts':
      return `asks ${outcome.ask.join(' ')}`;
    case 'conflict':
    case 'gap':
      return outcome.kind;
  }
}

/** What an answer leaves to a person: a price, a payer, a paper that is awaited. */
function leftOpenIn(answer: JsonValue): string | null {
  if (!isObject(answer)) return null;
  if (answer['kind'] === 'quoted') return 'open: a quote';
  if (answer['outcome'] === 'held') return `asks ${(answer['wants'] as readonly string[]).join(' ')}`;
  const charges = (answer['charges'] ?? []) as readonly JsonObject[];
  const unpriced = charges.find(({ net }) => net === null);
  if (unpriced !== undefined) return `open: ${wordOf(answer)}, the price of the ${textIn(unpriced, 'kind')}`;
  const { freight } = answer;
  const legs = isObject(freight) ? Object.values(freight) : [];
  const isOpen = legs.some((leg) => isObject(leg) && leg['payer'] === 'person-decides');
  return isOpen ? `open: ${wordOf(answer)}, who pays the freight` : null;
}

/** The word that an answer comes down to. */
function wordOf(answer: JsonValue): string {
  if (!isObject(answer)) return typeof answer === 'string' ? answer : JSON.stringify(answer);
  const names = ['lastDay', 'acceptedAt', 'coverage', 'outcome', 'treatment', 'offer', 'kind', 'payer'];
  const name = names.find((one) => typeof answer[one] === 'string');
  return name === undefined ? JSON.stringify(answer) : textIn(answer, name);
}

function textIn(members: JsonObject, name: string): string {
  const value = members[name];
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isOpen = (line: string) => /^(person: |asks |blocked: |open: )/.test(line);

/** What comes out while the value is not known, and once it is; the latter `null` where nothing makes it known. */
function before({ request, open }: OpenValue): string {
  return comesOut(request, open.by === 'table' ? without(open.path) : COMPLETE);
}
function after({ request, open }: OpenValue): string | null {
  if (open.by === 'never') return null;
  const stated = open.by === 'fact' ? open.stated : {};
  return comesOut({ ...request, facts: { ...(request['facts'] as JsonObject), ...stated } }, COMPLETE);
}

describe('each value that the sources do not give (rules.md, section 10)', () => {
  const titled = OPEN_VALUES.map((one) => [[one.value, one.what ?? ''].join(' '), one] as const);

  it.each(titled)('is a person’s while it is unset, never a guess: %s', (_, one) => {
    expect(before(one)).toBe(one.whileUnset);
    expect(isOpen(one.whileUnset)).toBe(true);
  });

  it.each(titled.filter(([, { open }]) => open.by !== 'never'))(
    'is no longer, once it is set: %s',
    (_, one) => {
      const expected = one.open.by === 'never' ? null : one.open.onceSet;
      expect(after(one)).toBe(expected);
      expect(isOpen(expected ?? '')).toBe(false);
    },
  );

  it('is not forgotten here: a question asks for it, a case, or nothing does', () => {
    const values = [...OPEN_VALUES.map(({ value }) => value), ...OPEN_ON_A_CASE, ...ASKED_NOWHERE];
    expect([...new Set(values)].sort()).toEqual([...SECTION_10].sort());
  });
});
