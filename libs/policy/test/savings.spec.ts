import { isShuriError, type JsonValue } from '#kernel';
import {
  byRegulations,
  type Draft,
  type RegulationRevision,
  storageDeadline,
  withDraft,
} from '../src/index.js';
import { type DecidingClause, proposes, settles } from '../src/kernel/clause.js';
import { decidePinned } from '../src/kernel/decide-pinned.js';
import { RecordedFacts } from '../src/kernel/facts.js';
import { gather } from '../src/kernel/gather.js';
import type { Resolution } from '../src/kernel/resolution.js';
import { resolve } from '../src/kernel/resolve.js';
import type { Savings } from '../src/kernel/revision.js';
import { YES } from '../src/kernel/tri.js';
import { FICTION, repealing } from './support/fictional-text.js';

interface Sold {
  readonly soldOn?: string | null;
}
type Price = DecidingClause<Sold, string>;

const savings = (keeps: string, before: string, clause = 'FR-price'): Savings => ({
  clause: 'FR-saved',
  keeps,
  clauses: [clause],
  fact: 'soldOn',
  before,
});
const FIRST: RegulationRevision<'FR'> = {
  id: '2023-12-13',
  document: 'FR',
  effectiveFrom: '2023-12-13',
  knownFrom: '2023-12-12T15:00:00.000Z',
  sourceSha256: 'a'.repeat(64),
};
const price = (answer: string, ...revisions: readonly string[]): Price => ({
  id: 'FR-price',
  document: 'FR',
  ...(revisions.length === 0 ? {} : { in: revisions }),
  kind: 'base',
  paraphrase: { ja: '試験用。', en: 'For tests.' },
  when: () => YES,
  ruling: () => settles(answer),
});

/** Decides by the last of some texts. */
function decide<O>(
  revisions: readonly RegulationRevision<'FR'>[],
  facts: Sold,
  answer: (facts: RecordedFacts<Sold>) => Resolution<O>,
) {
  const read = RecordedFacts.of(facts);
  const revision = revisions.at(-1)?.id ?? null;
  const basis = {
    programme: 'frontier',
    regulations: [{ document: 'FR', revision }],
    revisions,
    pinnedBy: () => [],
    facts: read,
    tables: { used: () => [] },
  } as const;
  return decidePinned<O, 'frontier'>(basis, () => answer(read));
}

const said = ({ outcome, fired }: ReturnType<typeof decide<JsonValue>>) => [
  outcome.kind === 'decided' ? outcome.value : outcome,
  ...fired.map(({ clause, revision }) => `${clause}@${revision}`),
];

describe('savings of a text', () => {
  const carrying = { ...FIRST, id: 'second', carries: { allBut: [] } } as const;
  const rewording = { ...FIRST, id: 'third', carries: { allBut: ['FR-price'] } } as const;

  it.each([
    ['2030-12-31', ['free', 'FR-price@second']],
    ['2031-01-01', ['paid', 'FR-price@third']],
    [null, ['paid', 'FR-price@third']],
  ])('keep a clause in an earlier one that only took it over: sold on %s', (soldOn, expected) => {
    const texts = [FIRST, carrying, { ...rewording, savings: [savings('second', '2031-01-01')] }];
    const clauses = [price('free'), price('paid', 'third')];

    expect(said(decide(texts, { soldOn }, (facts) => resolve(clauses, facts)))).toEqual(expected);
  });

  const second = {
    ...FIRST,
    id: 'second',
    carries: 'none',
    savings: [savings('2023-12-13', '2029-01-01')],
  } as const;
  const third = { ...rewording, savings: [savings('second', '2031-01-01')] } as const;
  const THREE = [price('free'), price('half', 'second'), price('paid', 'third')];

  it.each([
    ['2028-12-31', ['free', 'FR-price@2023-12-13']],
    ['2029-01-01', ['half', 'FR-price@second']],
    ['2030-12-31', ['half', 'FR-price@second']],
    ['2031-01-01', ['paid', 'FR-price@third']],
  ])('reach through those of the text that they keep: sold on %s', (soldOn, expected) => {
    expect(said(decide([FIRST, second, third], { soldOn }, (facts) => resolve(THREE, facts)))).toEqual(
      expected,
    );
  });

  it('ask for the fact that they hang on', () => {
    const { outcome, factsUsed } = decide([FIRST, second, third], {}, (facts) => resolve(THREE, facts));

    expect(outcome).toEqual({ kind: 'needs-facts', ask: ['soldOn'] });
    expect(factsUsed).toEqual([]);
  });

  it('keep one wording of a clause of which each adds an answer of its own', () => {
    const both = (soldOn: string) =>
      said(decide([FIRST, second, third], { soldOn }, (facts) => gather(THREE, facts)));

    expect(both('2028-12-31')).toEqual([['free'], 'FR-price@2023-12-13']);
    expect(both('2031-01-01')).toEqual([['paid'], 'FR-price@third']);
  });

  it('of a text that is not there are refused', () => {
    const lost = { ...rewording, savings: [savings('nowhere', '2031-01-01')] };

    expect(() => decide([FIRST, lost], { soldOn: '2030-01-01' }, (facts) => resolve(THREE, facts))).toThrow(
      'FR-saved keeps nowhere, which is no earlier text',
    );
  });

  it('keep what an answer names by itself, in the text that has it', () => {
    const texts = [FIRST, { ...rewording, savings: [savings('2023-12-13', '2031-01-01')] }];
    const named: Resolution<string> = {
      outcome: { kind: 'decided', value: 'free' },
      fired: [{ clause: 'FR-price', document: 'FR', role: 'decided' }],
      notFired: [],
    };
    const by = (facts: Sold) => said(decide<JsonValue>(texts, facts, () => named));

    expect(by({ soldOn: '2030-12-31' })).toEqual(['free', 'FR-price@2023-12-13']);
    expect(by({ soldOn: '2031-01-01' })).toEqual([{ kind: 'gap' }]);
    expect(by({})).toEqual([{ kind: 'needs-facts', ask: ['soldOn'] }]);
  });
});

describe('a proposal under a later text', () => {
  const later = { ...FIRST, id: 'later', carries: { allBut: ['FR-gone'] } } as const;
  const doubtful: Price = {
    ...price('free'),
    ruling: () => proposes('free', 'FR-gone', 'FR-kept', 'A-FR-05'),
  };
  const named = (text: RegulationRevision<'FR'>) =>
    decide([FIRST, text], {}, (facts) => resolve([doubtful], facts)).outcome;

  it('names no clause beside its own that the text does not have', () => {
    expect(named(later)).toEqual({
      kind: 'person-decides',
      proposal: 'free',
      because: ['FR-price', 'FR-kept', 'A-FR-05'],
    });
    expect(named({ ...later, carries: { allBut: [] } })).toMatchObject({
      because: ['FR-price', 'FR-gone', 'FR-kept', 'A-FR-05'],
    });
  });

  it('names one that the text has and that says itself why it does not hold', () => {
    const heard: Price = { ...price('', 'later'), id: 'FR-gone', when: (facts) => facts.given('soldOn') };
    const { outcome } = decide([FIRST, later], { soldOn: null }, (facts) =>
      resolve([doubtful, heard], facts),
    );

    expect(outcome).toMatchObject({ because: ['FR-price', 'FR-gone', 'FR-kept', 'A-FR-05'] });
  });
});

describe('an answer for which no clause was asked', () => {
  const left = { kind: 'person-decides', proposal: null, because: ['A-FR-05'] } as const;
  const by = (
    carries: 'none' | { readonly allBut: readonly string[] },
    outcome: Resolution<string>['outcome'],
  ) =>
    decide([FIRST, { ...FIRST, id: 'later', carries }], {}, () => ({ outcome, fired: [], notFired: [] }))
      .outcome;

  it('is a gap in a text that takes over no clause, and left to a person where it was', () => {
    const ordinary = { kind: 'decided', value: 'free' } as const;

    expect(by('none', ordinary)).toEqual({ kind: 'gap' });
    expect(by({ allBut: [] }, ordinary)).toEqual(ordinary);
    expect(by('none', left)).toEqual(left);
  });
});

describe('a period that is counted outside a decision', () => {
  const PINS = [{ document: 'FR', revision: FICTION }] as const;
  const HALF_A_YEAR: DecidingClause<object, number> = {
    ...price('', FICTION),
    id: 'FR-R5-14',
    ruling: () => settles(6),
  };
  const repealed = repealing('FR', 'FR-R5-14');
  const sparing: Draft = {
    texts: repealed.texts.map((one) => ({
      ...one,
      savings: [savings('2023-12-13', '2031-04-01', 'FR-R5-14')],
    })),
    clauses: [{ beside: 'FR-R5-14', clause: HALF_A_YEAR }],
  };
  const storedBy = (tried: Draft, facts?: object) =>
    withDraft(tried, () =>
      byRegulations(
        PINS,
        () => storageDeadline('2031-05-01').lastDay,
        () => facts ?? {},
      ),
    );

  it('goes by savings of its text where the fact that they hang on is known', () => {
    expect(storedBy(sparing, { soldOn: '2031-03-31' })).toBe('2031-08-01');
    expect(storedBy(sparing, { soldOn: '2031-04-01' })).toBe('2031-11-01');
  });

  it.each([
    ['they hang on a fact that is not known', sparing, ['soldOn']],
    ['the text says none', repealed, []],
  ])('is refused by a code, with what would settle it, where %s', (_, tried, ask) => {
    const refused = thrownBy(() => storedBy(tried));

    expect(refused).toMatchObject({ code: 'POLICY.UNSETTLED', fields: { ask }, clauses: ['FR-R5-14'] });
    expect(isShuriError(refused)).toBe(true);
  });

  it('lets a fault through as it is', () => {
    const fault = new RangeError('a fault');

    expect(
      thrownBy(() =>
        withDraft(sparing, () =>
          byRegulations(PINS, () => {
            throw fault;
          }),
        ),
      ),
    ).toBe(fault);
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
