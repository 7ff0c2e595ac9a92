import { canonicalJson, isShuriError, type JsonObject, type JsonValue } from '#kernel';
import { assess } from '#policy';
import { type AskedQuestion, askedQuestions, termsOfCases } from './asked.js';

const TERMS = termsOfCases('questions');
const ASKED = askedQuestions();

/** As many decisions as one request over HTTP may take. */
const MOST_TRIES = 250;

interface Claim {
  readonly asked: AskedQuestion;
  readonly changes: readonly { readonly fact: string; readonly to: JsonValue; readonly reach: string }[];
  readonly outcome: object;
}

const CLAIMS = ASKED.flatMap((asked) =>
  (asked.assessment.wouldChange?.found ?? []).map(({ changes, outcome }): Claim => ({
    asked,
    changes,
    outcome,
  })),
);

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
    const reaching = CLAIMS.filter(({ changes }) => changes.some(({ reach }) => reach !== 'only'));
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

function otherwise(request: AskedQuestion['request'], changes: Claim['changes']): JsonObject {
  const changed = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
  return { ...request, wouldChange: false, facts: { ...request.facts, ...changed } };
}

/** The same request with the reaching fact one to ten steps further, as far as it can be. */
function beyond({ asked, changes }: Claim): readonly JsonObject[] {
  return changes.flatMap((change) => {
    if (change.reach === 'only') return [];
    const sign = change.reach === 'or-more' ? 1 : -1;
    return Array.from({ length: 10 }, (_, index) => {
      const to = further(change.to, sign * (index + 1));
      return otherwise(
        asked.request,
        changes.map((one) => (one === change ? { ...one, to } : one)),
      );
    });
  });
}

function further(value: JsonValue, steps: number): JsonValue {
  if (typeof value === 'number') return value + steps;
  if (typeof value !== 'string') throw new TypeError('only numbers and times reach further');
  return value.includes('T')
    ? Temporal.Instant.from(value).add({ minutes: steps }).toString({ smallestUnit: 'millisecond' })
    : Temporal.PlainDate.from(value).add({ days: steps }).toString();
}

/** Facts that cannot be true together are no counterexample. */
function answersLike(request: JsonObject, claim: Claim): boolean {
  try {
    return headlineOf(request) === headlineOf(otherwise(claim.asked.request, claim.changes));
  } catch (error) {
    if (isShuriError(error)) return true;
    throw error;
  }
}

/** The answer in one sentence, or what the rules suggest. */
function headlineOf(request: JsonObject): string {
  const [, , first = '', second = ''] = assess(request, TERMS).explanation.en.split('\n');
  return second.startsWith('The rules suggest') ? `${first} ${second}` : first;
}

function same(one: object, other: object): boolean {
  return canonicalJson(one as JsonObject) === canonicalJson(other as JsonObject);
}

function nameOf({ asked, changes }: Claim): string {
  return `${asked.name}: ${changes.map(({ fact, to }) => `${fact} ${JSON.stringify(to)}`).join(', ')}`;
}
