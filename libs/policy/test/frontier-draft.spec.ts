import {
  checkSuccessor,
  decideCoverage,
  decisionText,
  diffDecisions,
  type Draft,
  type FrontierFacts,
  withDraft,
} from '../src/index.js';
import { PAID_BY_REPAIR_RULES } from '../src/programmes/frontier/coverage/paid-after-term.clauses.js';
import { free } from '../src/programmes/frontier/coverage/covered-item.js';
import { coverageDomains } from '../src/programmes/frontier/coverage/domains/coverage-domains.js';
import { settles } from '../src/kernel/clause.js';
import { coverageOf, inWords, ORDINARY } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

/** A made-up revision of the repair rules by which a repair after the term is free, but for what was bought before. */
const FICTION = 'fiction-2026';
const LEARNT = '2026-05-31T15:00:00.000Z';
const DRAFT: Draft = {
  texts: [
    {
      id: FICTION,
      document: 'FR',
      effectiveFrom: '2026-06-01',
      knownFrom: LEARNT,
      carries: { allBut: ['FR-R4-1'] },
      savings: [
        {
          clause: 'FR-R1-4',
          keeps: '2023-12-13',
          clauses: ['FR-R4-1'],
          fact: 'receiptPurchasedOn',
          before: '2025-01-01',
        },
      ],
      sourceSha256: 'f'.repeat(64),
    },
  ],
  clauses: [
    {
      beside: 'FR-R4-1',
      clause: {
        ...PAID_BY_REPAIR_RULES,
        in: [FICTION],
        overrides: ['FW-W6-5'],
        ruling: (facts) => settles(free(facts)),
      },
    },
  ],
};
const NO_DRAFT: Draft = { texts: [], clauses: [] };
const BOUGHT_LATE: FrontierFacts = { ...ORDINARY, receiptPurchasedOn: '2025-02-01' };
const by = (arrivedOn: string, facts = BOUGHT_LATE, knownAt = '2030-01-01T00:00:00.000Z', draft = DRAFT) =>
  withDraft(draft, () => decideCoverage(facts, houseTerms(), { arrivedOn, knownAt }));

describe('a made-up revision of the repair rules', () => {
  it.each([
    ['the day before', '2026-05-31', 'paid 2025-02-01..2026-01-31'],
    ['the day', '2026-06-01', 'free 2025-02-01..2026-01-31'],
    ['the day after', '2026-06-02', 'free 2025-02-01..2026-01-31'],
  ])('decides what arrives from its first day: %s', (_, arrivedOn, answer) => {
    expect(inWords(by(arrivedOn))).toBe(answer);
  });

  it('keeps the old clause for what was bought before, and names the text it comes from', () => {
    const saved = by('2026-06-01', ORDINARY);
    expect(inWords(saved)).toBe('paid 2024-03-01..2025-02-28');
    expect(saved.regulations).toContainEqual({ document: 'FR', revision: FICTION });
    expect(saved.fired).toContainEqual({
      clause: 'FR-R4-1',
      document: 'FR',
      revision: '2023-12-13',
      role: 'decided',
    });
  });

  it('leaves what was decided before it was known as it was, to the byte', () => {
    const then = '2026-05-31T14:59:59.999Z';
    expect(decisionText(by('2026-06-01', BOUGHT_LATE, then))).toBe(
      decisionText(by('2026-06-01', BOUGHT_LATE, then, NO_DRAFT)),
    );
    expect(decisionText(by('2026-06-01', BOUGHT_LATE, LEARNT))).not.toBe(
      decisionText(by('2026-06-01', BOUGHT_LATE, then)),
    );
  });

  it('shows in a diff what it would change', () => {
    const { outcome, regulations, clauses, facts } = diffDecisions(
      coverageOf(BOUGHT_LATE, '2026-06-01'),
      by('2026-06-01'),
    );
    expect(outcome).toMatchObject({
      from: { value: { coverage: 'paid' } },
      to: { value: { coverage: 'free' } },
    });
    expect(regulations).toEqual([{ document: 'FR', from: '2023-12-13', to: FICTION }]);
    expect(clauses).toContainEqual({
      clause: 'FW-W6-5',
      from: { is: 'decided', revision: '2020-10-16', overriddenBy: null },
      to: { is: 'overridden', revision: '2020-10-16', overriddenBy: 'FR-R4-1' },
    });
    expect(facts).toEqual([]);
  });

  it('changes only what its note says: what is bought from 2025 on and comes in after the term', () => {
    const latePurchase = {
      says: 'a repair after the term is free for what was bought from 2025 on',
      on: ({ receiptPurchasedOn }: FrontierFacts) =>
        typeof receiptPurchasedOn === 'string' && receiptPurchasedOn >= '2025-01-01',
    };
    const succession = {
      revision: `FR@${FICTION}`,
      cases: [BOUGHT_LATE],
      domains: coverageDomains(houseTerms()),
      decide: (facts: FrontierFacts) => by('2026-06-01', { ...facts, arrivedOn: '2026-06-01' }),
      before: (facts: FrontierFacts) => coverageOf({ ...facts, arrivedOn: '2026-06-01' }, '2026-06-01'),
    };

    expect(checkSuccessor({ ...succession, changes: [latePurchase] })).toEqual([]);
    expect(checkSuccessor({ ...succession, changes: [] })).toMatchObject([{ check: 'unannounced-change' }]);
  });
});
