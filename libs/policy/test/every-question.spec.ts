import { canonicalJson, type JsonObject, type JsonValue } from '#kernel';
import { checkOutcomes } from '../src/checks/check-question.js';
import { CONCLUDED_WORDS } from '../src/explain/concluded.data.js';
import { survey } from '../src/checks/survey.js';
import { everyQuestion, type NamedQuestion } from './support/every-question.js';

const QUESTIONS = everyQuestion('in-words').map((one): [string, NamedQuestion] => [one.name, one]);

/** What earlier steps conclude and clauses read like facts, by programme. */
const CONCLUDED: { readonly [programme: string]: readonly string[] } = {
  frontier: ['reachedOn'],
  ipro: ['deviceClass', 'exempt', 'fiveYearListed', 'form', 'grant', 'remote', 'unrepairable', 'warranty'],
  'panasonic-pack': ['inTime'],
  'support-renewal': ['hadGap', 'endsOn', 'occasion', 'orderedOn', 'proratedMonths', 'standing', 'start'],
};

describe('every question that can be put from outside', () => {
  it.each(QUESTIONS)('is answered without gap, contradiction or undeclared fact: %s', (name, question) => {
    const [programme = ''] = name.split(', ');
    const met = { answered: 0, all: 0 };
    const problems = checkOutcomes(
      {
        ...question,
        declared: question.facts,
        concluded: CONCLUDED[programme] ?? [],
        silentOn: daysOutOfOrder,
      },
      ({ decision: { outcome } }) => {
        met.all += 1;
        if (outcome.kind === 'decided' || outcome.kind === 'person-decides') met.answered += 1;
      },
    );
    expect(problems).toEqual([]);
    // What is asked back for says nothing of gaps and contradictions.
    expect(met.answered).toBeGreaterThanOrEqual(met.all / 2);
  });

  it.each(Object.entries(CONCLUDED))(
    'names what is concluded where it rules a clause out: %s',
    (_, names) => {
      expect(names.filter((name) => CONCLUDED_WORDS[name] === undefined)).toEqual([]);
    },
  );

  it.each(QUESTIONS)(
    'is answered in the same bytes again, in whatever order the facts come: %s',
    (_, one) => {
      const tried = firstOf(survey({ ...one, most: 0 }), 40);
      expect(tried.length).toBeGreaterThan(0);
      for (const { facts, decision } of tried) {
        const turned = Object.fromEntries(Object.entries(facts).toReversed());
        expect(bytesOf(one.decide(turned))).toBe(bytesOf(decision));
      }
    },
  );
});

/** The rules say nothing of what failed before it was delivered, nor of work asked for before the purchase. */
function daysOutOfOrder({ deliveredOn, failedOn, purchasedOn, requestedOn }: JsonObject): boolean {
  return isBefore(failedOn, deliveredOn) || isBefore(requestedOn, purchasedOn);
}

function isBefore(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && one < other;
}

function firstOf<T>(things: Iterable<T>, most: number): readonly T[] {
  const first: T[] = [];
  for (const one of things) {
    first.push(one);
    if (first.length === most) break;
  }
  return first;
}

function bytesOf(decision: object): string {
  return canonicalJson(decision as unknown as JsonValue);
}
