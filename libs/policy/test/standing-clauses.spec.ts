import {
  byRegulations,
  type ClauseText,
  type Coverage,
  decideCoverage,
  decideDemand,
  decidePart,
  decideRefusal,
  decideServing,
  type Decision,
  type Draft,
  enclosedThing,
  type FrontierFacts,
  withDraft,
} from '../src/index.js';
import { HELD_TEXTS } from '../src/clauses/held-texts.js';
import { type DecidingClause, proposes, settles } from '../src/kernel/clause.js';
import { conclude } from '../src/kernel/combine.js';
import { decideByTexts } from '../src/kernel/decide-by-texts.js';
import { RecordedFacts } from '../src/kernel/facts.js';
import { standing } from '../src/kernel/ruled.js';
import { YES } from '../src/kernel/tri.js';
import { SAME_PART_AGAIN } from '../src/programmes/frontier/guarantee/same-part-again.clause.js';
import { ground } from '../src/programmes/frontier/refusal/refusal.js';
import { ORDINARY } from './support/coverage-of.js';
import { draft, FICTION, FIRST_DAY, KNOWN_AT, repealing } from './support/fictional-text.js';
import { houseTerms } from './support/house-terms.js';
import { inOneLine } from './support/outcome-in-words.js';

const AT = { arrivedOn: FIRST_DAY, knownAt: KNOWN_AT };
const BOUGHT = { ...ORDINARY, receiptPurchasedOn: '2031-03-01' };
const OVER = { ...ORDINARY, receiptPurchasedOn: '2024-03-01' };
const FROM_ABROAD = { sentFrom: 'US' };
const PASSWORD_LOST = { lostPassword: true, lostPasswordEvidence: 'file-1' };
const UNREADABLE = { serialReadable: false, recognisedAsOurs: false };
const AGAIN = { lastRepairShippedOn: '2031-03-01', requestedOn: '2031-03-20', samePartAsLastRepair: true };
const THREATS = { threats: true, threatsEvidence: 'record-1' };
const WORN = { worn: true, wornEvidence: 'file-1', oddEnvironment: true, oddEnvironmentEvidence: 'file-2' };

type Answer = Decision<Coverage | string | object>;
const refusal = (facts: FrontierFacts) => decideRefusal(facts, houseTerms(), AT);
const coverage = (facts: FrontierFacts) => decideCoverage(facts, houseTerms(), AT);

/** In one line, with no more of a coverage than free or paid. */
function briefly(decision: Answer): string {
  return inOneLine(decision).replace(/\{"coverage":"([\w-]+)".*\}\}/, '$1');
}

/** A question, a clause that a later text repeals, what is answered with it and without it, and what stands and falls with it. */
const REPEALED: readonly {
  readonly of: string;
  readonly ask: () => Answer;
  readonly clause: string;
  readonly before: string;
  readonly after: string;
  readonly frame?: string;
}[] = [
  {
    of: 'a ground of refusal, and the opening of its article',
    ask: () => refusal({ ...BOUGHT, ...FROM_ABROAD }),
    clause: 'FR-R8-4',
    before: 'person: refuse by FR-R8-4',
    after: 'accept',
    frame: 'FR-R8-0',
  },
  {
    of: 'a ground of refusal, and a paid repair that it stands in the way of',
    ask: () => coverage({ ...OVER, ...FROM_ABROAD }),
    clause: 'FR-R8-4',
    before: 'person: paid by FR-R4-1 FR-R8-4',
    after: 'paid',
  },
  {
    of: 'conduct, and the opening of its article',
    ask: () => decideServing({ contactGiven: true, ...THREATS }, houseTerms(), AT),
    clause: 'FR-R9-3',
    before: 'person: suspend by FR-R9-3',
    after: 'serve',
    frame: 'FR-R9-0',
  },
  {
    of: 'an exclusion, and the opening of its article',
    ask: () => coverage({ ...BOUGHT, ...PASSWORD_LOST }),
    clause: 'FW-W11-18',
    before: 'paid',
    after: 'free',
    frame: 'FW-W11-0',
  },
  {
    of: 'an exclusion, and a plan that may cover what it excludes',
    ask: () => coverage({ ...BOUGHT, ...PASSWORD_LOST, plan: 'some plan' }),
    clause: 'FW-W11-18',
    before: 'person: paid by FW-W6-3 A-FW-09',
    after: 'free',
    frame: 'FW-W6-3',
  },
  {
    of: 'an exclusion of a part, and the opening of its article',
    ask: () => decidePart({ ...BOUGHT, ...WORN, part: 'fan' }, houseTerms(), AT),
    clause: 'FW-W11-14',
    before: 'paid',
    after: 'person: paid by FW-W4-2-2e',
    frame: 'FW-W11-0',
  },
  {
    of: 'the guarantee of a repair, and what only takes a free one away',
    ask: () => coverage({ ...OVER, ...AGAIN, ...UNREADABLE }),
    clause: 'FR-R4-5',
    before: 'person: paid by FR-R3-4-2 A-FR-05 FW-W11-16',
    after: 'paid',
  },
  {
    of: 'what becomes of a removed part, and a demand for it',
    ask: () => decideDemand({ demand: 'removed-part', removedFor: 'upgrade' }, houseTerms(), AT),
    clause: 'FR-R7-4',
    before: 'granted',
    after: 'refused',
  },
];

describe('a clause that a later text repeals', () => {
  it.each(REPEALED)('neither speaks nor is cited, by itself or by another: $of', (one) => {
    const { ask, clause, before, after, frame } = one;
    const document = clause.startsWith('FR-') ? 'FR' : 'FW';
    const [then, now] = [ask(), withDraft(repealing(document, clause), ask)];

    expect(briefly(then)).toBe(before);
    expect(briefly(now)).toBe(after);
    expect(JSON.stringify(now)).not.toContain(`"${clause}"`);
    const cited = (decision: Answer) => decision.fired.map(({ clause: id }) => id);
    expect(frame === undefined || cited(then).includes(frame)).toBe(true);
    expect(cited(now)).not.toContain(frame);
  });

  it('is asked for nothing', () => {
    const found = { ...BOUGHT, lostPassword: true };

    expect(briefly(coverage(found))).toBe('asks lostPasswordEvidence');
    expect(briefly(withDraft(repealing('FW', 'FW-W11-18'), () => coverage(found)))).toBe('free');
  });
});

describe('what is ordinary where no clause speaks', () => {
  const taken = (tried: Draft) => briefly(withDraft(tried, () => refusal(BOUGHT)));

  it('stays so in a text that repeals what would speak against it', () => {
    expect(taken(repealing('FR', 'FR-R8-0'))).toBe('accept');
  });

  it('is not known to be so in one of which nobody wrote a clause', () => {
    expect(taken(draft('FR', 'none'))).toBe('gap');
    expect(taken(draft('FR', undefined))).toBe('gap');
  });
});

describe('a clause that a later text rewords', () => {
  /** Only what is sent back abroad is refused. */
  const BACK_ABROAD = ground(
    { id: 'FR-R8-4', document: 'FR', paraphrase: { ja: '試験用。', en: 'For tests.' } },
    (facts) => facts.found('returnTo', (country) => country !== 'JP'),
  );
  const reworded = draft('FR', { allBut: ['FR-R8-4'] }, BACK_ABROAD);

  it.each([
    [{ sentFrom: 'US' }, 'accept', 'paid', []],
    [
      { returnTo: 'US' },
      'person: refuse by FR-R8-4',
      'person: paid by FR-R4-1 FR-R8-4',
      ['FR-R8-0', 'FR-R8-4'],
    ],
  ])('counts by its new words for all that builds on it: %j', (where, refused, covered, cited) => {
    const facts = { ...OVER, ...where };
    const [now, then] = withDraft(reworded, () => [refusal(facts), coverage(facts)]);

    expect(briefly(now)).toBe(refused);
    expect(briefly(then)).toBe(covered);
    expect(now.fired.map(({ clause }) => clause)).toEqual(cited);
    expect(now.fired.map(({ revision }) => revision)).toEqual(cited.map(() => FICTION));
  });

  it('brings about what it says where something else only takes that away', () => {
    const only = draft(
      'FR',
      { allBut: ['FR-R4-5'] },
      { ...SAME_PART_AGAIN, when: (facts) => facts.found('plan', (plan) => plan !== null) },
    );
    const facts = { ...OVER, ...AGAIN, ...UNREADABLE };

    expect(briefly(withDraft(only, () => coverage(facts)))).toBe('paid');
    expect(briefly(coverage(facts))).toBe('person: paid by FR-R3-4-2 A-FR-05 FW-W11-16');
  });

  it('is asked for nothing that it does not read any more', () => {
    expect(briefly(withDraft(reworded, () => refusal({ ...BOUGHT, ...FROM_ABROAD })))).toBe('accept');
  });
});

describe('a step that a later text leaves to a person', () => {
  const leftToPerson = ({ id, document }: Pick<ClauseText, 'id' | 'document'>) => {
    const clause: DecidingClause<object, string> = {
      id,
      document,
      kind: 'base',
      paraphrase: { ja: '試験用。', en: 'For tests.' },
      when: () => YES,
      ruling: () => proposes<string>(null),
    };
    return draft(document, { allBut: [id] }, clause);
  };

  it('is not taken for one that says nothing: an end of support', () => {
    const supportEnd = { lastDay: '2031-03-31', announcedOn: '2031-01-01' };
    const terms = houseTerms({ models: { ended: { supportEnd } } });
    const ask = () => briefly(decideRefusal({ ...BOUGHT, model: 'ended' }, terms, AT));

    expect(ask()).toBe('person: refuse by FR-R8-8');
    expect(withDraft(leftToPerson({ id: 'FW-W8-3', document: 'FW' }), ask)).toBe('person: null by FW-W8-3');
    expect(withDraft(repealing('FW', 'FW-W8-3'), ask)).toBe('accept');
  });

  it('is not taken for one that says nothing: a thing enclosed', () => {
    const ask = () =>
      byRegulations([{ document: 'FR', revision: FICTION }], () => enclosedThing('decoration'));
    const tried = leftToPerson({ id: 'FR-R10-1a', document: 'FR' });

    expect(() => withDraft(tried, ask)).toThrow('the text that governs leaves this open');
    expect(withDraft(repealing('FR'), ask)).toEqual(enclosedThing('decoration'));
  });
});

describe('a clause that gives others their effect', () => {
  const OPENING = {
    id: 'FR-R9-0',
    document: 'FR',
    paraphrase: { ja: '試験用。', en: 'For tests.' },
  } as const;
  const WAITS: DecidingClause<{ readonly act?: string }, boolean> = {
    ...OPENING,
    kind: 'base',
    when: (facts) => facts.given('act'),
    ruling: () => settles(true),
  };
  const counts = standing(OPENING);
  const saved = {
    clause: 'FR-R1-4',
    keeps: '2023-12-13',
    clauses: ['FR-R9-0'],
    fact: 'soldOn',
    before: '2030-01-01',
  };
  const repealed = repealing('FR', 'FR-R9-0');
  const [text] = repealed.texts;
  const sparing: Draft = { texts: text === undefined ? [] : [{ ...text, savings: [saved] }], clauses: [] };
  const asked = (tried: Draft, facts: object = {}) =>
    withDraft(tried, () =>
      decideByTexts(
        { texts: tried.texts, rulebook: [...HELD_TEXTS, ...tried.texts] },
        RecordedFacts.of(facts),
        () => conclude(counts()),
      ),
    ).outcome;

  it.each([
    ['is there in the text that it was written for', () => asked(repealing('FR')), true],
    ['is not where that repeals it', () => asked(repealed), false],
    [
      'is where that rewords it, whatever it waits for',
      () => asked(draft('FR', { allBut: ['FR-R9-0'] }, WAITS)),
      true,
    ],
    ['is where savings keep it', () => asked(sparing, { soldOn: '2029-12-31' }), true],
    ['is not where they do not', () => asked(sparing, { soldOn: '2030-01-01' }), false],
  ])('%s', (_, ask, value) => {
    expect(ask()).toEqual({ kind: 'decided', value });
  });

  it('is not known to be there while savings wait for a fact: that is asked for', () => {
    expect(asked(sparing)).toEqual({ kind: 'needs-facts', ask: ['soldOn'] });
  });
});
