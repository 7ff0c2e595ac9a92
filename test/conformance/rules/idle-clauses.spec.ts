import type { JsonObject, JsonValue } from '#kernel';
import { askedQuestions } from '../explanations/asked.js';
import { turnedOnce } from '../../../libs/policy/src/checks/cells.js';
import { checkHeard } from '../../../libs/policy/src/checks/check-heard.js';
import type { PolicyProblem } from '../../../libs/policy/src/checks/policy-problem.js';
import { survey } from '../../../libs/policy/src/checks/survey.js';
import { type Clause, settles } from '../../../libs/policy/src/kernel/clause.js';
import { no } from '../../../libs/policy/src/kernel/tri.js';
import { VISIT_CLAUSES } from '../../../libs/policy/src/programmes/panasonic-pack/visit/visit-readiness.js';
import type { Decision, Programme } from '#policy';
import { everyQuestion, type NamedQuestion } from '../../../libs/policy/test/support/every-question.js';
import { ORDINARY } from '../../../libs/policy/test/support/coverage-of.js';
import { DEVICE } from '../../../libs/policy/test/support/ipro-house.js';
import {
  FRONTIER_COVERAGE,
  IPRO_COVERAGE,
  PACK_COVERAGE,
} from '../../../libs/policy/test/support/tried-questions.data.js';

type Decided = Decision<unknown, Programme>;

const QUESTIONS = everyQuestion('bare').map((one): [string, NamedQuestion] => [one.name, one]);
const WORKED = askedQuestions(false);

/** Items whose facts let much be found, so that each of them otherwise is tried too. */
const ITEMS: { readonly [programme: string]: readonly object[] } = {
  frontier: [
    ...FRONTIER_COVERAGE.cases,
    ...(FRONTIER_COVERAGE.asTheyAre ?? []),
    { contaminated: true, contaminatedEvidence: 'photo-1', operationGuaranteed: false },
    ...[
      ['2024-06-30', '2024-06-30', '2024-07-01'],
      ['2024-06-01', '2024-06-05', '2024-06-10'],
      ['2024-06-01', '2024-06-05', '2024-06-20'],
    ].map(([receiptPurchasedOn, failedOn, contactedOn]) => ({
      ...ORDINARY,
      serialReadable: true,
      plan: null,
      receiptPurchasedOn,
      failedOn,
      contactedOn,
    })),
  ],
  ipro: [
    ...IPRO_COVERAGE.cases,
    { ...DEVICE, model: 'recorder', fault: 'hdd', deliveredOn: '2023-01-10', failedOn: '2024-06-30' },
  ],
  'panasonic-pack': PACK_COVERAGE.cases.flatMap((one) => [
    one,
    { ...one, service: 'carry-in' },
    { ...one, wanted: 'engineer-visit' },
    { ...one, transferredOn: '2024-07-10', requestedOn: '2024-07-10' },
  ]),
};

/** What a clause that a question hears in vain is found to be. */
const DEAD = { check: 'dead-clause', detail: 'holds for no facts' } as const;
const SHADOWED = { check: 'shadowed-clause', detail: 'is overridden whenever it holds' } as const;

/** Clauses that a question hears in vain, each for a reason. */
const IN_VAIN: { readonly [question: string]: readonly PolicyProblem[] } = {
  // FW-W12-2 has the same condition and names the carrier.
  'frontier, loss': [{ ...SHADOWED, at: 'FW-W12-1-5' }],
  // PN-N-4 has the same condition and offers a quote.
  'panasonic-pack, coverage': [{ ...SHADOWED, at: 'PN-E-11' }],
  'support-renewal, renewal': [
    // It speaks by itself of months in mid-term only: over those of a renewal its figures win.
    { ...SHADOWED, at: 'SR-3-1' },
    // It is the figure of the purchase: no renewal is one.
    { ...DEAD, at: 'SR-3-F1' },
  ],
};

function* decisionsOf(question: NamedQuestion): Generator<Decided> {
  for (const { decision } of survey(question)) yield decision;
  for (const { request, assessment } of WORKED) {
    const { programme, question: name } = request;
    if (
      typeof programme === 'string' &&
      typeof name === 'string' &&
      question.name === `${programme}, ${name}`
    )
      yield assessment;
  }
  for (const base of itemsFor(question)) {
    const otherwise = [base, ...turnedOnce(base, question.domains)];
    for (const { decision } of survey({ ...question, cases: [], asTheyAre: otherwise })) yield decision;
  }
}

/** The items with those of their facts that the question knows, and what it cannot do without. */
function itemsFor({ name, facts, needed }: NamedQuestion): readonly JsonObject[] {
  const [programme = ''] = name.split(', ');
  return (ITEMS[programme] ?? []).map((item) => ({
    ...needed,
    ...Object.fromEntries(
      Object.entries(item as { readonly [fact: string]: JsonValue }).filter(([fact]) =>
        facts.slice(0, -1).includes(fact),
      ),
    ),
  }));
}

describe('the clauses of every question of every programme', () => {
  it.each(QUESTIONS)('all hold for some facts, and all have their say for some: %s', (name, question) => {
    expect(checkHeard(decisionsOf(question))).toEqual(IN_VAIN[name] ?? []);
  });

  it('are found out where one is planted that holds for no facts, under the id of a clause of another question', () => {
    const visits = everyQuestion('bare').find(({ name }) => name === 'panasonic-pack, visit');
    if (visits === undefined) throw new TypeError('there is no question of visits');
    const plot = VISIT_CLAUSES as Clause<never, unknown>[];
    plot.push(PLANTED);
    try {
      expect(checkHeard(decisionsOf(visits))).toEqual([{ ...DEAD, at: PLANTED.id }]);
    } finally {
      plot.pop();
    }
    expect(checkHeard(decisionsOf(visits))).toEqual([]);
  });

  it('are found out where one gives way to another whenever it holds', () => {
    const loss = everyQuestion('bare').find(({ name }) => name === 'frontier, loss');
    if (loss === undefined) throw new TypeError('there is no question of losses');
    expect(checkHeard(decisionsOf(loss))).toEqual([{ ...SHADOWED, at: 'FW-W12-1-5' }]);
  });
});

const PLANTED: Clause<object, unknown> = {
  id: 'PN-N-3b',
  document: 'PN',
  kind: 'base',
  paraphrase: { ja: '試験用。', en: 'For tests.' },
  when: () => no('work'),
  ruling: () => settles('planted'),
};
