import { ShuriError } from '#kernel';
import { chain } from '../../../kernel/combine.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { END_BEFORE_START, lastDayOfMonths, MONTHS_ROUNDED_UP, RENEWAL_FIGURE } from './months.clauses.js';
import {
  AT_LEAST_A_YEAR,
  MONTHS_AFTER_FREE_YEAR,
  MONTHS_AFTER_RENEWED_YEAR,
  ONLY_WITH_A_PURCHASE,
  PURPOSE_OF_MONTHS,
} from './occasion.clauses.js';
import type { EndedSpan, SpanAnswer, SpanFacts } from './span-facts.js';

/** The clauses on how many odd months there are. */
export const MONTHS_CLAUSES = [MONTHS_ROUNDED_UP, END_BEFORE_START];

/** The clauses on what can be bought by months. */
export const OCCASION_CLAUSES = [
  ONLY_WITH_A_PURCHASE,
  PURPOSE_OF_MONTHS,
  MONTHS_AFTER_FREE_YEAR,
  AT_LEAST_A_YEAR,
  MONTHS_AFTER_RENEWED_YEAR,
];

/** Those that hold whatever is ordered. */
const OF_ANY_ORDER = [ONLY_WITH_A_PURCHASE];

/**
 * The cover that an order by months buys.
 * @throws ShuriError `REQUEST.CONTRADICTORY` when the end lies before the start, the months named are not those of the
 * dates, or neither an end nor months are named.
 */
export function resolveSpan(facts: RecordedFacts<SpanFacts>): Resolution<SpanAnswer> {
  const ask = openIn(facts);
  if (ask.length > 0)
    return notByMonths(facts) ?? { outcome: { kind: 'needs-facts', ask }, fired: [], notFired: [] };
  const order: RecordedFacts<EndedSpan> = facts.with({ endsOn: lastDayNamed(facts) });
  const answer = chain(resolve(MONTHS_CLAUSES, order), (prorated) => {
    if (prorated === 'ends-before-start')
      throw contradictory('wishedEnd', 'the end lies before the start', RENEWAL_FIGURE.id);
    return resolve(OCCASION_CLAUSES, order.with({ proratedMonths: prorated.months }));
  });
  const { outcome, fired } = answer;
  if (outcome.kind === 'decided' && outcome.value.kind === 'contradictory')
    throw contradictory(
      'orderedMonths',
      `by its dates the order has ${outcome.value.months} months`,
      ...fired.filter(({ role }) => role !== 'overridden').map(({ clause }) => clause),
      'A-SR-01',
    );
  return answer;
}

/** What an order has to name: of months only one that names no end, for else the dates win over them (A-SR-01). */
function openIn(facts: RecordedFacts<SpanFacts>): readonly string[] {
  const length = facts.given('wishedEnd').is === 'yes' ? [] : (['wishedEnd', 'orderedMonths'] as const);
  return (['startsOn', ...length] as const).filter((fact) => facts.known(fact).is !== 'yes');
}

/** In mid-term nothing can be bought by months, whatever is ordered. */
function notByMonths(facts: RecordedFacts<SpanFacts>): Resolution<SpanAnswer> | null {
  if (facts.test('occasion', (occasion) => occasion === 'mid-term').is !== 'yes') return null;
  const answer = resolve<SpanFacts, SpanAnswer>(OF_ANY_ORDER, facts);
  return answer.outcome.kind === 'decided' ? answer : null;
}

function lastDayNamed(facts: RecordedFacts<SpanFacts>): string {
  if (facts.given('wishedEnd').is === 'yes') return facts.get('wishedEnd');
  if (facts.given('orderedMonths').is !== 'yes')
    throw contradictory('wishedEnd', 'neither an end nor months are named');
  return lastDayOfMonths(facts, facts.get('orderedMonths'));
}

function contradictory(field: string, rule: string, ...clauses: readonly string[]): ShuriError {
  return new ShuriError(
    'REQUEST.CONTRADICTORY',
    `${field}: ${rule}`,
    { problems: [{ field, rule }] },
    clauses,
  );
}
