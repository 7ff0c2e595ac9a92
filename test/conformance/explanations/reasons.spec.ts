import type { JsonObject } from '#kernel';
import { type Assessment, assess, type Draft, withDraft } from '#policy';
import { askedQuestions, type AskedQuestion, termsOfCases } from './asked.js';
import { same } from './claims.js';

const TERMS = termsOfCases('questions');
const ASKED = askedQuestions(false);
const DECIDED = ASKED.filter(({ assessment }) => assessment.outcome.kind === 'decided');

/** The clauses that decided; with those that gave way to one of them, where these are wanted too. */
function deciders({ fired }: Assessment, beaten: 'beaten-too' | 'alone' = 'alone'): Assessment['fired'] {
  const won = fired.filter(({ role }) => role === 'decided');
  const gaveWay = fired.filter(({ overriddenBy }) => won.some(({ clause }) => clause === overriddenBy));
  return beaten === 'beaten-too' ? [...won, ...gaveWay] : won;
}

const ANCHORS = ['arrivedOn', 'requestedOn', 'appliedOn', 'askedOn'];

/** Texts that take over all clauses but some, in force for whatever the question is about. */
function textsWithout(gone: Assessment['fired'], request: JsonObject): Draft {
  const on = ANCHORS.map((anchor) => request[anchor]).find((day) => typeof day === 'string');
  if (on === undefined) throw new TypeError('a question names the day that picks the texts');
  const texts = [...new Set(gone.map(({ document }) => document))].map((document) => ({
    id: `without-${document}`,
    document,
    effectiveFrom: on,
    knownFrom: '2000-01-01T00:00:00.000Z',
    carries: { allBut: gone.filter((one) => one.document === document).map(({ clause }) => clause) },
    sourceSha256: 'f'.repeat(64),
  }));
  return { texts, clauses: [] };
}

/** Whether another answer is given without some clauses. */
function isMovedWithout(gone: Assessment['fired'], { request, assessment }: AskedQuestion): boolean {
  const { outcome } = withDraft(textsWithout(gone, request), () => assess(request, TERMS));
  return !same(outcome, assessment.outcome);
}

describe('the clauses that are said to have decided an answer of the worked cases', () => {
  it('are there wherever a clause spoke', () => {
    const unexplained = DECIDED.filter(
      ({ assessment }) => assessment.fired.length > 0 && deciders(assessment).length === 0,
    );
    expect(unexplained.map(({ name }) => name)).toEqual([]);
    expect(DECIDED.length).toBeGreaterThan(300);
  });

  it('are what the answer hangs on: without them it is another, unless one that gave way to them says the same', () => {
    const unmoved = DECIDED.filter(
      (one) =>
        deciders(one.assessment).length > 0 &&
        !isMovedWithout(deciders(one.assessment), one) &&
        !isMovedWithout(deciders(one.assessment, 'beaten-too'), one),
    );
    expect(unmoved.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['by the coverage, not by its terms, its form or its freight', 'C-IP-19', 'IP-P-9'],
    ['by the coverage of each part', 'C-IP-18', 'IP-P-9 IP-P-13'],
    ['by what bars a repair', 'C-IP-11', 'IP-Q-6'],
    ['by all that makes up the terms', 'C-IP-46', 'IP-Q-1 IP-1-1 IP-1-3 IP-P-6 IP-P-8'],
    ['by the last of several questions, not by what let it pass', 'C-FR-123', 'FR-R3-1 FW-W6-2'],
    ['by the first that stands in the way', 'C-FR-85', 'FR-R8-8'],
    ['by each thing that follows', 'C-FR-44.2', 'FR-R3-4-5 FR-R5-9a FR-R5-9b FR-R5-9c'],
    ['by both things that are asked', 'C-FR-194', 'FR-R5-11b FR-R5-12a'],
    ['by what gives it and by what has not used it up', 'C-PN-31', 'PN-X-1 PN-X-2'],
    ['by what has used it up', 'C-PN-34.1', 'PN-X-2'],
    ['by the start and the length of a pack', 'C-PN-24.2', 'PN-P-1 PN-C-3'],
    ['by the desk that takes a call, and by its days', 'C-PN-69.1', 'PN-I-3 PN-I-1 PN-R-3'],
    ['by the days there are, not by which days those are', 'C-PN-08.2', 'PN-T-1'],
    ['by when a renewal is ordered', 'C-SR-28.1', 'SR-4-2 SR-4-F2'],
    ['by when it is ordered too late', 'C-SR-29', 'SR-5-1'],
    ['by what bars it, though it is ordered in time', 'C-SR-22', 'SR-3-4'],
    ['by the start and the length of a term', 'C-SR-04', 'SR-2-3 SR-1-F1'],
  ])('%s', (_, name, clauses) => {
    const asked = ASKED.find((one) => one.name === name);
    const decided = asked === undefined ? [] : deciders(asked.assessment);
    expect([...new Set(decided.map(({ clause }) => clause))].join(' ')).toBe(clauses);
  });
});
