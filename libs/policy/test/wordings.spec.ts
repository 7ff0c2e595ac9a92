import {
  assess,
  clauseIndex,
  type Decision,
  type Draft,
  type FrontierFacts,
  type RegulationRevision,
  withDraft,
} from '../src/index.js';
import { explanation } from '../src/explain/explanation.js';
import { settles } from '../src/kernel/clause.js';
import { COVERAGE as IPRO_WORDS } from '../src/programmes/ipro/words/answers.js';
import { PAID_BY_REPAIR_RULES } from '../src/programmes/frontier/coverage/paid-after-term.clauses.js';
import { free } from '../src/programmes/frontier/coverage/covered-item.js';
import { ORDINARY } from './support/coverage-of.js';
import { DAY_BEFORE, draft, FICTION, FIRST_DAY, KNOWN_AT } from './support/fictional-text.js';
import { houseTerms } from './support/house-terms.js';

const { id: CLAUSE, paraphrase: OLD } = PAID_BY_REPAIR_RULES;
const NEW = { ja: '満了後も無償で修理する。', en: 'After the warranty a repair is free as well.' };
const REWORDED: typeof PAID_BY_REPAIR_RULES = {
  ...PAID_BY_REPAIR_RULES,
  paraphrase: NEW,
  overrides: ['FW-W6-5'],
  ruling: (facts) => settles(free(facts)),
};
const TRIED = draft('FR', { allBut: [CLAUSE] }, REWORDED);
const saving = (savings: RegulationRevision['savings'] & object): Draft => ({
  ...TRIED,
  texts: TRIED.texts.map((text) => ({ ...text, savings })),
});

const told = (arrivedOn: string, tried: Draft = TRIED, facts: FrontierFacts = ORDINARY) =>
  withDraft(tried, () =>
    assess(
      { programme: 'frontier', question: 'coverage', arrivedOn, knownAt: KNOWN_AT, facts: { ...facts } },
      houseTerms(),
    ),
  ).explanation;

describe('an explanation', () => {
  it.each([
    ['of the text before, by which it was decided', DAY_BEFORE, OLD, NEW],
    ['of the later text, by which it was decided', FIRST_DAY, NEW, OLD],
  ])('tells a clause in the words %s', (_, on, says, not) => {
    const { ja, en } = told(on);

    expect(en).toContain(`[${CLAUSE}]\n  ${says.en}`);
    expect(ja).toContain(`［${CLAUSE}］\n  ${says.ja}`);
    expect(en).not.toContain(not.en);
    expect(ja).not.toContain(not.ja);
  });

  it.each([
    ['2030-01-01', NEW],
    ['2020-01-01', OLD],
  ])(
    'tells one that savings keep in the words of the earlier text: bought on %s',
    (receiptPurchasedOn, says) => {
      const [before, clause] = ['2025-01-01', 'FR-R1-4'];
      const keep = saving([
        { clause, keeps: '2023-12-13', clauses: [CLAUSE], fact: 'receiptPurchasedOn', before },
      ]);

      expect(told(FIRST_DAY, keep, { ...ORDINARY, receiptPurchasedOn }).en).toContain(says.en);
    },
  );

  it('tells a clause that a later text carries on in the words that it has had', () => {
    const carried = clauseIndex().find(({ id }) => id === 'FR-R2-4');

    expect(told(FIRST_DAY).en).toContain(`[FR-R2-4]\n  ${carried?.paraphrase.en}`);
  });

  it('calls what rules a clause out by its name where there are no words for it', () => {
    const decision: Decision<never, 'ipro'> = {
      programme: 'ipro',
      outcome: { kind: 'gap' },
      regulations: [{ document: 'IP', revision: '2023-12' }],
      fired: [],
      notFired: [{ clause: 'IP-1-2', failedOn: ['somethingNew', 'failedOn'] }],
      factsUsed: [],
      masterData: [],
    };
    const said = explanation(decision, IPRO_WORDS, { on: '2024-07-10', facts: {} });

    expect(said.en).toMatch(/Ruled out by: somethingNew and .+$/m);
    expect(said.ja).toMatch(/当てはまらない点：somethingNew、.+$/m);
  });
});

describe('the index of clauses', () => {
  const wordings = () => clauseIndex().filter(({ id }) => id === CLAUSE);

  it('has a clause once in each wording, with the texts that have it so', () => {
    const listed = withDraft(TRIED, wordings).map(({ paraphrase, texts }) => ({ paraphrase, texts }));

    expect(listed).toEqual([
      { paraphrase: OLD, texts: ['2023-12-13'] },
      { paraphrase: NEW, texts: [FICTION] },
    ]);
    expect(wordings().map(({ texts }) => texts)).toEqual([['2023-12-13']]);
  });

  it('names every text that takes a clause over', () => {
    const carried = withDraft(TRIED, () => clauseIndex().find(({ id }) => id === 'FR-R4-4'));

    expect(carried?.texts).toEqual(['2023-12-13', FICTION]);
  });
});
