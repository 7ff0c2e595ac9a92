import { businessCalendar, type BusinessCalendarData, InvalidCalendarData } from '#civil-time';
import { Value } from 'typebox/value';
import { iproTables } from '../programmes/ipro/ipro-terms.js';
import { InvalidTerms, type TermsProblem } from './invalid-terms.js';
import { entryProblems, listProblems } from './period-problems.js';
import { shapeProblems } from './shape-problems.js';
import { termsSchema } from './terms.schema.js';
import type { Terms } from './terms.js';

/**
 * Checks a configuration read from a file and takes it as terms. What the file leaves out stays unset.
 * @throws InvalidTerms naming the path of every unknown key, value of the wrong kind, date that does not exist,
 * overlapping period, and calendar that contradicts itself.
 */
export function parseTerms(raw: unknown): Terms {
  if (!Value.Check(termsSchema, raw)) throw new InvalidTerms(shapeProblems(termsSchema, raw));
  const terms: Terms = structuredClone(raw);
  const problems = [
    ...entryProblems('/taxRates', terms.taxRates),
    ...frontierProblems(terms),
    ...iproTables(terms.programmes.ipro).flatMap(([path, entries]) =>
      entryProblems(`/programmes/ipro/${path}`, entries),
    ),
    ...packProblems(terms),
    ...entryProblems('/programmes/support-renewal/prices', terms.programmes['support-renewal']?.prices),
  ];
  if (problems.length > 0) throw new InvalidTerms(problems);
  return terms;
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
  ];
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
