import fc from 'fast-check';
import { isShuriError, type JsonObject, type JsonValue, type ShuriError } from '#kernel';
import { PROGRAMMES, QUESTIONS } from '../src/questions/questions.js';
import { assess } from '../src/questions/assess.js';
import { misfits } from '../src/questions/check-facts.js';
import type { FactRow } from '../src/questions/fact-schema.js';
import type { Terms } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';
import { DEVICE, iproHouse } from './support/ipro-house.js';
import { packTerms, supportTerms } from './support/programme-terms.js';

const TERMS: Terms = {
  ...houseTerms(),
  programmes: {
    ...houseTerms().programmes,
    ...packTerms().programmes,
    ...supportTerms().programmes,
  },
};
const KNOWN_AT = '2025-06-01T03:00:00.000Z';
const COVERAGE = {
  programme: 'frontier',
  question: 'coverage',
  arrivedOn: '2024-03-01',
  knownAt: KNOWN_AT,
  facts: {
    model: 'ordinary',
    cardPresent: true,
    receiptPurchasedOn: '2023-05-01',
    stampDate: null,
    stampShop: null,
    planMonths: null,
    properUse: true,
    serialReadable: true,
  },
};
const ALL = PROGRAMMES.flatMap((programme) =>
  Object.entries(QUESTIONS[programme].questions).map(
    ([name, question]) => ({ programme, name, question, anchor: QUESTIONS[programme].anchor }) as const,
  ),
);
const NAMED = ALL.map((one) => [`${one.programme} ${one.name}`, one] as const);

function refusal(request: JsonObject): ShuriError {
  try {
    assess(request, TERMS);
  } catch (error) {
    if (isShuriError(error)) return error;
    throw error;
  }
  throw new Error('the request was answered');
}

/** The fields that a refusal names. */
function fieldsOf(request: JsonObject): readonly JsonValue[] {
  const { code, fields } = refusal(request);
  const problems = fields['problems'] as readonly JsonObject[];
  return [code, ...problems.map(({ field = null }) => field)];
}

const VALUES: readonly JsonValue[] = [
  null,
  true,
  false,
  0,
  3,
  1200,
  '2024-01-31',
  '1900-01-01',
  '2199-12-31',
  '2024-03-01T00:00:00Z',
  'ordinary',
  'JP',
  'KR',
  [],
  [
    { kind: 'camera', pack: 'on-site' },
    { kind: 'recorder', pack: 'on-site' },
  ],
];

/** Values that a fact may have; also every word of its list. */
function valuesOf(row: FactRow): fc.Arbitrary<JsonValue> {
  const words = row.says.replace(/^one of |, or null.*$/g, '').split(', ');
  return fc.constantFrom(...[...VALUES, ...words].filter((value) => misfits('', value, row).length === 0));
}

/** The programme that answered, or the code of the refusal. @throws what is no refusal of ours */
function outcomeOf(ask: () => { readonly programme: string }): string {
  try {
    return ask().programme;
  } catch (error) {
    if (isShuriError(error)) return error.code;
    throw error;
  }
}

describe('a question put from outside', () => {
  it('is decided by the facts, with the clauses that spoke', () => {
    const decision = assess(COVERAGE, TERMS);

    expect(decision.outcome).toMatchObject({ kind: 'decided', value: { coverage: 'free' } });
    expect(decision.regulations).toEqual([
      { document: 'FR', revision: '2023-12-13' },
      { document: 'FW', revision: '2020-10-16' },
    ]);
    expect(decision.fired.map(({ clause }) => clause)).toContain('FR-R3-1');
  });

  it('says what would change the answer only where that is asked for, and no question answers otherwise for it', () => {
    const { explanation, wouldChange: unasked, ...decision } = assess(COVERAGE, TERMS);
    const { explanation: more, wouldChange, ...same } = assess({ ...COVERAGE, wouldChange: true }, TERMS);

    expect(same).toEqual(decision);
    expect(unasked).toBeNull();
    expect(wouldChange?.found.length).toBeGreaterThan(0);
    expect(explanation.en).not.toContain('What would change this:');
    expect(more.en.replace(/What would change this:\n(?:- If .*\n)+\n/, '')).toBe(explanation.en);
    expect(more.en).not.toBe(explanation.en);
    expect(assess({ ...COVERAGE, wouldChange: false }, TERMS).explanation).toEqual(explanation);
  });

  it('takes no more decisions for it than it may, and says where that left something untried', () => {
    const told = (tries: number) =>
      assess({ ...COVERAGE, wouldChange: true }, TERMS, tries).explanation.en.split('\n');

    expect(told(2)).toContain('- Not everything was tried, so that there may be more.');
    expect(told(4000)).not.toContain('- Not everything was tried, so that there may be more.');
    expect(told(4000)).toEqual(expect.arrayContaining([expect.stringMatching(/^- If the item /)]));
  });

  it('asks for the facts that still matter when they are left out', () => {
    const { outcome } = assess({ ...COVERAGE, facts: {} }, TERMS);

    expect(outcome.kind).toBe('needs-facts');
  });

  it('is decided by the rulebook as it was known', () => {
    const { outcome } = assess({ ...COVERAGE, knownAt: '2023-01-01T00:00:00.000Z' }, TERMS);

    expect(outcome).toMatchObject({ kind: 'person-decides', proposal: null });
  });

  it.each<[string, JsonObject, readonly string[]]>([
    ['an unknown programme', { programme: 'nobody' }, ['programme']],
    ['an unknown question', { question: 'constructor' }, ['question']],
    ['a wish for changes that is none', { wouldChange: 'yes' }, ['wouldChange']],
    ['no facts', { facts: undefined }, ['facts']],
    ['a list of facts', { facts: [] }, ['facts']],
    ['an unknown fact', { facts: { colour: 'red' } }, ['facts.colour']],
    ['a fact of Object', { facts: { toString: 'x' } }, ['facts.toString']],
    ['a day that does not exist', { facts: { stampDate: '2023-02-30' } }, ['facts.stampDate']],
    ['a day far away', { facts: { stampDate: '9999-12-31' } }, ['facts.stampDate']],
    ['a word for a flag', { facts: { properUse: 'yes' } }, ['facts.properUse']],
    ['an unset fact that must be known', { facts: { model: null } }, ['facts.model']],
    ['air more than full of water', { facts: { humidity: 140 } }, ['facts.humidity']],
    ['a day of fewer than no hours', { facts: { continuousHours: -5 } }, ['facts.continuousHours']],
    ['a temperature below the coldest', { facts: { temperature: -300 } }, ['facts.temperature']],
    ['a country by its name', { facts: { usedIn: 'Japan' } }, ['facts.usedIn']],
    ['a country in small letters', { facts: { usedIn: 'jp' } }, ['facts.usedIn']],
    ['no day', { arrivedOn: undefined }, ['arrivedOn']],
    ['a moment for a day', { arrivedOn: KNOWN_AT }, ['arrivedOn']],
    ['the day of another programme', { requestedOn: '2024-03-01' }, ['requestedOn']],
    ['an unknown member', { caseNumber: 'x' }, ['caseNumber']],
    ['a day for a moment', { knownAt: '2024-03-01' }, ['knownAt']],
    [
      'several at once',
      { arrivedOn: 5, facts: { model: 5, colour: 'red' } },
      ['arrivedOn', 'facts.model', 'facts.colour'],
    ],
  ])('names the members of %s', (_, changed, fields) => {
    expect(fieldsOf({ ...COVERAGE, ...changed })).toEqual(['REQUEST.MALFORMED', ...fields]);
  });

  it.each(['initial-failure', 'route'])(
    'knows no failure that was told of before it happened (%s)',
    (name) => {
      const days = { failedOn: '2024-02-03', contactedOn: '2024-02-02' };
      const facts = name === 'route' ? days : { ...days, warrantyStartsOn: '2024-02-01' };

      expect(fieldsOf({ ...COVERAGE, question: name, facts })).toEqual([
        'REQUEST.CONTRADICTORY',
        'facts.failedOn',
        'facts.contactedOn',
      ]);
    },
  );

  it('names the place inside a list', () => {
    const held = [{ kind: 'free', startsOn: '2023-01-01', lastDay: '2023-13-01', orderedOn: null }];
    const request = { programme: 'support-renewal', question: 'service', askedOn: '2024-03-01' };

    expect(fieldsOf({ ...request, knownAt: KNOWN_AT, facts: { supportTerms: held } })).toEqual([
      'REQUEST.MALFORMED',
      'facts.supportTerms.0.lastDay',
    ]);
    expect(fieldsOf({ ...request, knownAt: KNOWN_AT, facts: {} })).toEqual([
      'REQUEST.MALFORMED',
      'facts.supportTerms',
    ]);
  });

  it.each<[string, JsonObject, readonly string[]]>([
    ['two days of arrival', { arrivedOn: '2024-02-29' }, ['facts.arrivedOn', 'arrivedOn']],
    [
      'a purchase after the arrival',
      { receiptPurchasedOn: '2024-03-02' },
      ['facts.receiptPurchasedOn', 'arrivedOn'],
    ],
    [
      'a plan that ends before it starts',
      { premiumFrom: '2023-02-01', premiumUntil: '2023-01-31' },
      ['facts.premiumFrom', 'facts.premiumUntil'],
    ],
    [
      'an earlier repair that was returned after this one was asked for',
      { lastRepairShippedOn: '2024-02-03', requestedOn: '2024-02-02' },
      ['facts.lastRepairShippedOn', 'facts.requestedOn'],
    ],
  ])('is contradictory with %s', (_, facts, fields) => {
    expect(fieldsOf({ ...COVERAGE, facts: { ...COVERAGE.facts, ...facts } })).toEqual([
      'REQUEST.CONTRADICTORY',
      ...fields,
    ]);
  });

  describe('about a model that the list does not have', () => {
    const about = (model: string, more: JsonObject = {}) => ({
      ...COVERAGE,
      ...more,
      facts: { ...COVERAGE.facts, model },
    });

    it('is refused by the name of the fact, with the rule and the models that may be meant', () => {
      const { code, fields, clauses } = refusal(about('Ordinery'));
      expect([code, clauses]).toEqual(['MASTER_DATA.UNKNOWN_MODEL', ['FW-W7-1']]);
      expect(fields).toEqual({
        problems: [{ field: 'facts.model', rule: 'no row of frontier.models has the model Ordinery' }],
        model: 'Ordinery',
        similar: ['ordinary'],
        table: 'frontier.models',
      });
    });

    it('goes to a person where that is said to be so, or where there is no list', () => {
      const known = about('Ordinery', { unlistedModel: true });
      expect(assess(known, TERMS).outcome.kind).toBe('person-decides');
      expect(assess(about('Ordinery'), houseTerms({ models: undefined })).outcome.kind).toBe(
        'person-decides',
      );
    });

    it('goes to a person by the rules of i-PRO themselves (IP-1-5, A-IP-04)', () => {
      const device = { ...DEVICE, model: 'new', failedOn: '2024-06-03' };
      const request = { programme: 'ipro', question: 'repair', requestedOn: '2024-06-03', knownAt: KNOWN_AT };
      const { outcome } = assess({ ...request, facts: device }, iproHouse());
      expect(outcome).toMatchObject({ kind: 'person-decides' });
    });

    it('is answered where it is another maker’s: that is on no list of ours (FR-R5-8a)', () => {
      const route = { ...about('monitor'), question: 'route' };
      const facts = { ...route.facts, maker: 'other' };
      expect(assess({ ...route, facts }, TERMS).programme).toBe('frontier');
      expect(fieldsOf({ ...route, facts: { ...facts, maker: 'company' } })).toEqual([
        'MASTER_DATA.UNKNOWN_MODEL',
        'facts.model',
      ]);
    });
  });

  it('may have days that are the same', () => {
    const facts = { ...COVERAGE.facts, arrivedOn: '2024-03-01', receiptPurchasedOn: '2024-03-01' };

    expect(assess({ ...COVERAGE, facts }, TERMS).outcome.kind).toBe('decided');
  });
});

describe.each(NAMED)('%s', (_, { programme, name, question, anchor }) => {
  const ask = (facts: JsonObject) =>
    assess(
      { programme, question: name, [anchor]: '2024-03-01', knownAt: KNOWN_AT, unlistedModel: true, facts },
      TERMS,
    );

  const rows = Object.entries(question.facts).map(([fact, row]) => [fact, valuesOf(row)] as const);
  const stated = fc.record(Object.fromEntries(rows), { requiredKeys: [...question.required] });

  it('answers any facts of the right types with a decision or a refusal that names a reason', () => {
    const outcomes = fc.sample(stated, { numRuns: 180, seed: 1 }).map((facts) => outcomeOf(() => ask(facts)));
    const refused = outcomes.filter((one) => /^(REQUEST.CONTRADICTORY|CONFIGURATION.MISSING)$/.test(one));
    const answered = outcomes.filter((one) => one === programme);

    expect(refused.length + answered.length).toBe(outcomes.length);
    expect(answered.length).toBeGreaterThan(0);
  });
});
