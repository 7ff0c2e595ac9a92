import { canonicalJson, isShuriError, type JsonObject, type JsonValue } from '#kernel';
import { assess } from '#policy';
import { type AskedQuestion, termsOfCases } from './asked.js';

const TERMS = termsOfCases('questions');

/** What is said to change an answer, and the outcome it is said to lead to. */
export interface Claim {
  readonly asked: AskedQuestion;
  readonly changes: readonly { readonly fact: string; readonly to: JsonValue; readonly reach: string }[];
  readonly outcome: object;
}

/** Everything that the answers claim to change them. */
export function claimsOf(all: readonly AskedQuestion[]): readonly Claim[] {
  return all.flatMap((asked) =>
    (asked.assessment.wouldChange?.found ?? []).map(({ changes, outcome }) => ({ asked, changes, outcome })),
  );
}

/** The request with the facts put so. */
export function otherwise(request: AskedQuestion['request'], changes: Claim['changes']): JsonObject {
  const changed = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
  return { ...request, wouldChange: false, facts: { ...request.facts, ...changed } };
}

/** The same request with the reaching fact one to ten steps further, as far as it can be. */
export function beyond({ asked, changes }: Claim): readonly JsonObject[] {
  return changes.flatMap((change) => {
    if (change.reach !== 'or-more' && change.reach !== 'or-less') return [];
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

/** Whether the request is answered as claimed; facts that cannot be true together are no counterexample. */
export function answersLike(request: JsonObject, claim: Claim): boolean {
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

/** Whether two outcomes are the same, whatever the order of their members. */
export function same(one: object, other: object): boolean {
  return canonicalJson(one as JsonObject) === canonicalJson(other as JsonObject);
}

/** The claim in a line. */
export function nameOf({ asked, changes }: Claim): string {
  return `${asked.name}: ${changes.map(({ fact, to }) => `${fact} ${JSON.stringify(to)}`).join(', ')}`;
}
