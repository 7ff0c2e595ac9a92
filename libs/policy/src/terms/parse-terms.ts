import { businessCalendar, type BusinessCalendarData, InvalidCalendarData } from '#civil-time';
import { Value } from 'typebox/value';
import { iproTables } from '../programmes/ipro/ipro-terms.js';
import { InvalidTerms, type TermsProblem } from './invalid-terms.js';
import { entryProblems, listProblems, rowProblems } from './period-problems.js';
import { pointer } from './pointer.js';
import { shapeProblems } from './shape-problems.js';
import { TERMS_TABLES } from './tables.js';
import { termsSchema } from './terms.schema.js';
import type { Terms } from './terms.js';

/**
 * Checks a configuration read from a file and takes it as terms. What the file leaves out stays unset.
 * @throws InvalidTerms naming the path of every unknown key, value of the wrong kind, date that does not exist,
 * overlapping period, and calendar that contradicts itself.
 */
export function parseTerms(raw: unknown): Terms {
  if (!Value.Check(termsSchema, raw)) {
    const problems = shapeProblems(termsSchema, raw);
    const rest = withoutTables(raw, problems);
    throw new InvalidTerms([
      ...problems,
      ...(Value.Check(termsSchema, rest) ? contradictionsWithin(rest) : []),
    ]);
  }
  const terms: Terms = structuredClone(raw);
  const problems = contradictionsWithin(terms);
  if (problems.length > 0) throw new InvalidTerms(problems);
  return terms;
}

/** What is left of a configuration without the tables whose shape is wrong: the others are checked in the same run. */
function withoutTables(raw: unknown, problems: readonly TermsProblem[]): unknown {
  const rest: unknown = structuredClone(raw);
  for (const { path } of TERMS_TABLES) {
    const table = `/${path.map(pointer).join('/')}`;
    if (problems.some((one) => one.path === table || one.path.startsWith(`${table}/`))) {
      Value.Pointer.Delete(rest, table);
    }
  }
  return rest;
}

/** What cannot be true together in tables whose shape is right. */
function contradictionsWithin(terms: Terms): readonly TermsProblem[] {
  return [
    ...entryProblems('/taxRates', terms.taxRates),
    ...frontierProblems(terms),
    ...iproTables(terms.programmes.ipro).flatMap(([path, entries]) =>
      entryProblems(`/programmes/ipro/${path}`, entries),
    ),
    ...keyed('/programmes/ipro/models', terms.programmes.ipro?.models),
    ...rowProblems('/programmes/ipro/exchangeOrder', terms.programmes.ipro?.exchangeOrder),
    ...packProblems(terms),
    ...supportProblems(terms),
  ];
}

function frontierProblems({ programmes }: Terms): readonly TermsProblem[] {
  const { frontier } = programmes;
  const path = '/programmes/frontier';
  return [
    ...entryProblems(`${path}/feeTables`, frontier?.feeTables),
    ...contradictions(`${path}/calendar`, frontier?.calendar),
    ...listProblems(`${path}/designatedShops`, frontier?.designatedShops),
    ...listProblems(`${path}/designatedCarriers`, frontier?.designatedCarriers),
    ...listProblems(`${path}/excludedSoftware`, frontier?.excludedSoftware),
    ...keyed(`${path}/models`, frontier?.models),
    ...keyed(`${path}/partMonths`, frontier?.partMonths),
    ...rowProblems(`${path}/paymentPoint`, frontier?.paymentPoint),
    ...rowProblems(`${path}/contactAttempts`, frontier?.contactAttempts),
    ...rowProblems(`${path}/premiumOvershoot`, frontier?.premiumOvershoot),
    ...rowProblems(`${path}/highPrice`, frontier?.highPrice),
  ];
}

function packProblems({ programmes }: Terms): readonly TermsProblem[] {
  const pack = programmes['panasonic-pack'];
  const path = '/programmes/panasonic-pack';
  return [
    ...contradictions(`${path}/calendar`, pack?.calendar),
    ...listProblems(`${path}/remoteIslands`, pack?.remoteIslands),
    ...listProblems(`${path}/recommendedSdCards`, pack?.recommendedSdCards),
    ...listProblems(`${path}/recordersWithoutSdCard`, pack?.recordersWithoutSdCard),
    ...rowProblems(`${path}/consumableWindow`, pack?.consumableWindow),
  ];
}

function supportProblems({ programmes }: Terms): readonly TermsProblem[] {
  const support = programmes['support-renewal'];
  const path = '/programmes/support-renewal';
  return [
    ...entryProblems(`${path}/prices`, support?.prices),
    ...listProblems(`${path}/renewedTermServices`, support?.renewedTermServices),
    ...rowProblems(`${path}/sendBackFreight`, support?.sendBackFreight),
  ];
}

/** What is wrong with the rows under each key of a table. */
function keyed(path: string, table: Readonly<Record<string, unknown>> = {}): readonly TermsProblem[] {
  return Object.entries(table).flatMap(([key, value]) => rowProblems(`${path}/${pointer(key)}`, value));
}

function contradictions(path: string, calendar: BusinessCalendarData | undefined): readonly TermsProblem[] {
  if (calendar === undefined) return [];
  try {
    businessCalendar(calendar);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidCalendarData)) throw error;
    const { list, index } = error.entry;
    return [{ path: `${path}/${list}/${index}`, problem: error.message }];
  }
}
