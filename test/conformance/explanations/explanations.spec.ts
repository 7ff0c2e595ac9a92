import { APPROVED, approved, explained, requestOf } from './approved.js';
import { assess } from '#policy';
import { askedQuestions, termsOfCases, withOneFactLess } from './asked.js';
import { answersLike, beyond, claimsOf, nameOf, otherwise, same } from './claims.js';
import { leftovers, namesIn } from './leftovers.js';

// One file for all that is held against the answers: to have every question answered takes longer than the rest.
const ASKED = askedQuestions();
const CLAIMS = claimsOf(ASKED);
/** As many decisions as one request over HTTP may take. */
const MOST_TRIES = 250;
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
      'needs-facts',
      'person-decides',
    ]);
  });
});

describe('what is said to change an answer of the worked cases', () => {
  it('changes it as was said when the facts are put so, and is another outcome than now', () => {
    const wrong = CLAIMS.filter(({ asked, changes, outcome }) => {
      const then = assess(otherwise(asked.request, changes), TERMS).outcome;
      return !same(then, outcome) || same(then, asked.assessment.outcome);
    });
    expect(wrong.map(nameOf)).toEqual([]);
    expect(CLAIMS.length).toBeGreaterThan(500);
  });

  it('is said of some questions of every programme', () => {
    const programmes = new Set(CLAIMS.map(({ asked }) => asked.assessment.programme));
    expect([...programmes].toSorted()).toEqual(['frontier', 'ipro', 'panasonic-pack', 'support-renewal']);
  });

  it('holds for every value up to ten days or numbers beyond where it is said to reach further', () => {
    const reaching = CLAIMS.filter(({ changes }) =>
      changes.some(({ reach }) => reach === 'or-more' || reach === 'or-less'),
    );
    const wrong = reaching.filter((claim) => beyond(claim).some((request) => !answersLike(request, claim)));
    expect(wrong.map(nameOf)).toEqual([]);
    expect(reaching.length).toBeGreaterThan(50);
  });

  it('is found whole, with no more decisions than one request over HTTP may take', () => {
    const searches = ASKED.map(({ name, assessment }) => ({ name, search: assessment.wouldChange }));
    expect(searches.filter(({ search }) => search?.complete !== true)).toEqual([]);
    expect(Math.max(...searches.map(({ search }) => search?.evaluations ?? 0))).toBeLessThanOrEqual(
      MOST_TRIES,
    );
  });

  it('is the same again, in the same order', () => {
    for (const { request, assessment } of ASKED.filter((_, index) => index % 10 === 0))
      expect(assess(request, TERMS).wouldChange).toEqual(assessment.wouldChange);
  });

  it('is not said where nothing changes the answer', () => {
    const unmoved = ASKED.filter(({ assessment }) => assessment.wouldChange?.found.length === 0);
    const texts = unmoved.flatMap(({ assessment: { explanation } }) => [explanation.ja, explanation.en]);
    expect(unmoved.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /判断が変わる場合|What would change this/.test(text))).toEqual([]);
  });

  it('is one sentence or more for each claim, none of them said twice', () => {
    for (const { name, assessment } of ASKED) {
      for (const [language, heading] of [
        ['ja', '■ 判断が変わる場合'],
        ['en', 'What would change this:'],
      ] as const) {
        const lines = assessment.explanation[language].split('\n');
        const start = lines.indexOf(heading);
        const said = start === -1 ? [] : lines.slice(start + 1, lines.indexOf('', start));
        expect([name, said.length]).toEqual([name, assessment.wouldChange?.found.length]);
        expect([name, new Set(said).size]).toEqual([name, said.length]);
      }
    }
  });
});
