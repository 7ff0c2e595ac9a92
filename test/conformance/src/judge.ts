import type { Expectation } from './case-file.js';
import { ASKED_DATES, ASKED_MONEY, ASKED_PAYERS } from './asked-words.js';
import { clausesOf, refusalsOf, ruledOutOf } from './citations.js';
import { type Observation, once } from './observation.js';
import { DATES, MONEY, outcomeOf, PAYERS } from './words.js';

/** Where what was seen is not what was expected. */
export interface Difference {
  /** Path below `expect`, such as `dates.termEnd`. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** Compares everything that is expected with what was seen. */
export function judge(expected: Expectation, seen: Observation): readonly Difference[] {
  return [
    ...(expected.outcome === undefined
      ? []
      : same('outcome', [expected.outcome].flat().join(' | '), once(outcomeOf, seen))),
    ...same('refusedWith', listed(expected.refusedWith), listed(refusalsOf(seen))),
    ...table('dates', expected.dates, [DATES, ASKED_DATES], seen),
    ...table('payers', expected.payers, [PAYERS, ASKED_PAYERS], seen),
    ...table('money', expected.money, [MONEY, ASKED_MONEY], seen),
    ...states(expected.state, seen),
    ...among('clauses', expected.clauses, clausesOf(seen)),
    ...among('ruledOut', expected.ruledOut, ruledOutOf(seen)),
  ];
}

type Value = string | number;
type Readers = Readonly<Record<string, (seen: Observation) => Value | undefined>>;

function table(
  part: string,
  expected: Readonly<Record<string, Value | undefined>> | undefined,
  [ofCase, ofAnswer]: readonly [Readers, Readers],
  seen: Observation,
): readonly Difference[] {
  const read = (reader: Readers[string] | undefined) =>
    reader === undefined ? undefined : once(reader, seen);
  return Object.entries(expected ?? {}).flatMap(([key, value]) => {
    const ofDetail = seen.detail === null ? undefined : read(ofCase[key]);
    return same(`${part}.${key}`, value, ofDetail ?? read(ofAnswer[key]));
  });
}

/** The states named must have held in this order, one step after the other, and the last one at the end. */
function states(expected: Expectation['state'], seen: Observation): readonly Difference[] {
  if (expected === undefined) return [];
  const wanted = typeof expected === 'string' ? [expected] : expected;
  const got = seen.states.map((names) => names.join(' + ')).join(' > ');
  let from = 0;
  for (const name of wanted.slice(0, -1)) {
    const found = seen.states.findIndex((names, index) => index >= from && names.includes(name));
    if (found < 0) return [{ what: 'state', expected: wanted.join(' > '), got }];
    from = found + 1;
  }
  const atTheEnd = from < seen.states.length && seen.states.at(-1)?.includes(wanted.at(-1) ?? '') === true;
  return atTheEnd ? [] : [{ what: 'state', expected: wanted.join(' > '), got }];
}

/** Each clause that is expected must be among those that were named so in the decision, its events or its answers. */
function among(
  what: string,
  expected: readonly string[] | undefined,
  cited: ReadonlySet<string>,
): readonly Difference[] {
  const missing = (expected ?? []).filter((clause) => !cited.has(clause));
  if (missing.length === 0) return [];
  return [{ what, expected: missing.join(' '), got: [...cited].sort().join(' ') }];
}

function same(what: string, expected: Value | undefined, got: Value | undefined): readonly Difference[] {
  if (expected === got) return [];
  return [{ what, expected: String(expected ?? 'nothing'), got: String(got ?? 'nothing') }];
}

function listed(codes: string | readonly string[] | undefined): string {
  if (codes === undefined) return 'nothing';
  return typeof codes === 'string' ? codes : codes.join(' ') || 'nothing';
}
