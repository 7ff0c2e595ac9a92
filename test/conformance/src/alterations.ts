import { type Expectation, PAYER_NAMES } from './case-file.js';
import { OUTCOME_WORDS } from './words.js';

/** An expectation with one of its values altered, and which. */
export interface Alteration {
  readonly what: string;
  readonly altered: Expectation;
}

/** What a value may be altered to, beside what is made from the value itself. */
export interface Strangers {
  /** Names of states that never held in the case. */
  readonly states: readonly string[];
  /** Clauses that the case does not cite. */
  readonly clauses: readonly string[];
  /** Clauses that no answer of the case names as not having applied. */
  readonly ruledOut: readonly string[];
}

/** Every way of altering one expected value: each leaf of each part, to each other value that could stand there. */
export function alterations(expected: Expectation, strangers: Strangers): readonly Alteration[] {
  const { outcome, refusedWith, dates, payers, money, state, clauses, ruledOut } = expected;
  return [
    ...outcomes(outcome),
    ...one(
      'refusedWith',
      refusedWith === undefined ? ['REQUEST.MALFORMED'] : ['REQUEST.MALFORMED', undefined],
    ),
    ...members('dates', dates, (day) => [nextDay(day)]),
    ...members('payers', payers, (payer) => others(PAYER_NAMES, payer)),
    ...members('money', money, (yen) => [yen + 1]),
    ...entries('state', listed(state), strangers.states),
    ...entries('clauses', clauses, strangers.clauses),
    ...entries('ruledOut', ruledOut, strangers.ruledOut),
  ].map(({ part, value, what }) => ({ what, altered: { ...expected, [part]: value } }));
}

/** One word, or each of several by itself. */
function outcomes(expected: Expectation['outcome']): readonly Change[] {
  if (typeof expected === 'string') return one('outcome', others(OUTCOME_WORDS, expected));
  return (expected ?? []).flatMap((word, index) =>
    others(OUTCOME_WORDS, word).map((altered) => ({
      part: 'outcome',
      what: `outcome.${index} to ${altered}`,
      value: expected?.with(index, altered),
    })),
  );
}

interface Change {
  readonly part: keyof Expectation;
  readonly what: string;
  readonly value: unknown;
}

function one(part: keyof Expectation, values: readonly unknown[]): readonly Change[] {
  return values.map((value) => ({ part, value, what: `${part} to ${String(value)}` }));
}

/** Each member of a record altered by itself, the others as they were. */
function members<T>(
  part: keyof Expectation,
  whole: Readonly<Record<string, T>> | undefined,
  to: (value: T) => readonly unknown[],
): readonly Change[] {
  return Object.entries(whole ?? {}).flatMap(([key, value]) =>
    to(value).map((altered) => ({
      part,
      what: `${part}.${key} to ${String(altered)}`,
      value: { ...whole, [key]: altered },
    })),
  );
}

/** Each entry of a list altered by itself, the others as they were. */
function entries(
  part: keyof Expectation,
  whole: readonly string[] | undefined,
  to: readonly string[],
): readonly Change[] {
  return (whole ?? []).flatMap((_entry, index) =>
    to.map((altered) => ({
      part,
      what: `${part}.${index} to ${altered}`,
      value: whole?.with(index, altered),
    })),
  );
}

function others(words: readonly string[], word: string): readonly string[] {
  return words.filter((other) => other !== word);
}

function listed(state: Expectation['state']): readonly string[] | undefined {
  return typeof state === 'string' ? [state] : state;
}

/** The same time of day a day later; a text that is no day is altered as a text. */
function nextDay(text: string): string {
  const day = Temporal.PlainDate.from(text.slice(0, 10)).add({ days: 1 });
  return `${day}${text.slice(10)}`;
}
