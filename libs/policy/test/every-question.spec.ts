import { canonicalJson, type JsonValue } from '#kernel';
import { checkOutcomes } from '../src/checks/check-question.js';
import { CONCLUDED_WORDS } from '../src/explain/concluded.data.js';
import { survey } from '../src/checks/survey.js';
import { everyQuestion, type NamedQuestion } from './support/every-question.js';

const QUESTIONS = everyQuestion().map((one): [string, NamedQuestion] => [one.name, one]);

/** What earlier steps conclude and clauses read like facts, by programme. */
const CONCLUDED: { readonly [programme: string]: readonly string[] } = {
  frontier: [],
  ipro: ['deviceClass', 'exempt', 'form', 'grant', 'unrepairable', 'warranty'],
  'panasonic-pack': ['inTime'],
  'support-renewal': ['aroseInGap', 'endsOn', 'occasion', 'orderedOn', 'proratedMonths', 'standing', 'start'],
};

describe('every question that can be put from outside', () => {
  it.each(QUESTIONS)('is answered without gap, contradiction or undeclared fact: %s', (name, question) => {
    const [programme = ''] = name.split(', ');
    const problems = checkOutcomes({
      ...question,
      declared: question.facts,
      concluded: CONCLUDED[programme] ?? [],
      silentOn: () => false,
    });
    expect(problems).toEqual([]);
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
      const tried = [...survey({ ...one, most: 0 })].slice(0, 40);
      expect(tried.length).toBeGreaterThan(0);
      for (const { facts, decision } of tried) {
        const turned = Object.fromEntries(Object.entries(facts).toReversed());
        expect(bytesOf(one.decide(turned))).toBe(bytesOf(decision));
      }
    },
  );
});

function bytesOf(decision: object): string {
  return canonicalJson(decision as unknown as JsonValue);
}
