import { APPROVED, approved, explained, requestOf } from './approved.js';
import { assess } from '#policy';
import { askedQuestions, termsOfCases, withOneFactLess } from './asked.js';
import { leftovers, namesIn } from './leftovers.js';

const ASKED = askedQuestions();
const TERMS = termsOfCases('questions');
const LESS = ASKED.flatMap((asked) => withOneFactLess(asked, TERMS));

describe('the explanation of every question of the worked cases', () => {
  it.each(['ja', 'en'] as const)('is free of what a machine leaves behind (%s)', (language) => {
    const found = ASKED.flatMap(({ name, request, assessment }) =>
      leftovers(assessment.explanation[language], language, namesIn(request.facts)).map(
        (line) => `${name} ${line}`,
      ),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

describe('the explanation of a worked case with a fact less', () => {
  it.each(['ja', 'en'] as const)('is as free of it, and asks in whole sentences (%s)', (language) => {
    const found = LESS.flatMap(({ name, request, assessment }) =>
      leftovers(assessment.explanation[language], language, namesIn(request.facts)).map(
        (line) => `${name} ${line}`,
      ),
    );
    expect([...new Set(found)]).toEqual([]);
    const kinds = new Set(LESS.map(({ assessment }) => assessment.outcome.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['needs-facts', 'person-decides', 'decided']));
  });
});

const TEXTS = APPROVED.flatMap((name) => [[name, 'ja'] as const, [name, 'en'] as const]);

describe('an approved explanation', () => {
  it.each(TEXTS)('reads as it was approved: %s (%s)', (name, language) => {
    expect(explained(name, language)).toBe(approved(name, language));
  });

  it('is there of every programme, and of every way in which a question can end on its own', () => {
    const asked = APPROVED.map((name) => assess(requestOf(name), TERMS));
    expect(APPROVED.length).toBeGreaterThanOrEqual(10);
    expect(new Set(asked.map(({ programme }) => programme)).size).toBe(4);
    expect([...new Set(asked.map(({ outcome }) => outcome.kind))].toSorted()).toEqual([
      'decided',
      'gap',
      'needs-facts',
      'person-decides',
    ]);
  });
});
