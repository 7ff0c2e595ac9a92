import { businessCalendar, type BusinessCalendarData, InvalidCalendarData } from '#civil-time';
import { Value } from 'typebox/value';
import { iproTables } from '../programmes/ipro/ipro-terms.js';
import { areApart, type Dated } from './dated.js';
import { InvalidTerms, type TermsProblem } from './invalid-terms.js';
import { termsSchema } from './terms.schema.js';
import type { Terms } from './terms.js';

/**
 * Checks a configuration read from a file and takes it as terms. What the file leaves out stays unset.
 * @throws InvalidTerms naming the path of every unknown key, value of the wrong kind, date that does not exist,
 * overlapping period, and calendar that contradicts itself.
 */
export function parseTerms(raw: unknown): Terms {
  if (!Value.Check(termsSchema, raw)) throw new InvalidTerms(shapeProblems(raw));
  const terms: Terms = structuredClone(raw);
  const frontier = terms.programmes.frontier;
  const problems = [
    ...overlaps('/taxRates', terms.taxRates),
    ...overlaps('/programmes/frontier/feeTables', frontier?.feeTables),
    ...contradictions('/programmes/frontier/calendar', frontier?.calendar),
    ...iproTables(terms.programmes.ipro).flatMap(([path, entries]) =>
      overlaps(`/programmes/ipro/${path}`, entries),
    ),
    ...contradictions('/programmes/panasonic-pack/calendar', terms.programmes['panasonic-pack']?.calendar),
    ...overlaps('/programmes/support-renewal/prices', terms.programmes['support-renewal']?.prices),
  ];
  if (problems.length > 0) throw new InvalidTerms(problems);
  return terms;
}

function shapeProblems(raw: unknown): readonly TermsProblem[] {
  return Value.Errors(termsSchema, raw)
    .filter(({ keyword }) => keyword !== 'additionalProperties')
    .map(({ instancePath, keyword, message }) => ({
      path: instancePath || '/',
      problem: keyword === 'boolean' ? 'unknown key' : message,
    }));
}

function overlaps(path: string, entries: readonly Dated[] | undefined): readonly TermsProblem[] {
  if (entries === undefined || areApart(entries)) return [];
  return [{ path, problem: 'each entry must end before the next one begins' }];
}

function contradictions(path: string, calendar: BusinessCalendarData | undefined): readonly TermsProblem[] {
  if (calendar === undefined) return [];
  try {
    businessCalendar(calendar);
    return [];
  } catch (error) {
    if (error instanceof InvalidCalendarData) return [{ path, problem: error.message }];
    throw error;
  }
}
