import type { JsonObject } from '#kernel';
import {
  assess,
  byRegulations,
  carryInFreight,
  decideCoverage,
  decideIproCoverage,
  decidePart,
  decideRenewal,
  type Draft,
  type RegulationDocument,
  storageDeadline,
  withDraft,
} from '../src/index.js';
import { type DecidingClause, settles } from '../src/kernel/clause.js';
import { decideByTexts } from '../src/kernel/decide-by-texts.js';
import { RecordedFacts } from '../src/kernel/facts.js';
import { resolve } from '../src/kernel/resolve.js';
import { YES } from '../src/kernel/tri.js';
import { FREE_IN_FIRST_YEAR } from '../src/programmes/ipro/coverage/free.clauses.js';
import { paid } from '../src/programmes/ipro/coverage/covered-device.js';
import { PAID_BY_REPAIR_RULES } from '../src/programmes/frontier/coverage/paid-after-term.clauses.js';
import { free } from '../src/programmes/frontier/coverage/covered-item.js';
import { BOTH_SIDES_BEAR } from '../src/programmes/panasonic-pack/freight/carry-in-freight.js';
import { BACK_DATED } from '../src/programmes/support-renewal/renewal/outcome.clauses.js';
import { ORDINARY } from './support/coverage-of.js';
import { DAY_BEFORE, draft, FICTION, FIRST_DAY, KNOWN_AT } from './support/fictional-text.js';
import { houseTerms } from './support/house-terms.js';
import { DEVICE, iproHouse } from './support/ipro-house.js';
import { packTerms, supportTerms } from './support/programme-terms.js';

/** A text that is declared and not held. */
const lost = (document: RegulationDocument): Draft => ({
  texts: draft(document, 'none').texts.map((text) => ({ ...text, sourceSha256: null })),
  clauses: [],
});

const KEPT_HALF_A_YEAR: DecidingClause<object, number> = {
  id: 'FR-R5-14',
  document: 'FR',
  kind: 'base',
  paraphrase: { ja: '試験用。', en: 'For tests.' },
  when: () => YES,
  ruling: () => settles(6),
};
const FREE_LATER: typeof PAID_BY_REPAIR_RULES = {
  ...PAID_BY_REPAIR_RULES,
  overrides: ['FW-W6-5'],
  ruling: (facts) => settles(free(facts)),
};

const ranked = (
  id: string,
  answer: string,
  rest: Partial<DecidingClause<object, string>> = {},
): DecidingClause<object, string> => ({
  ...KEPT_HALF_A_YEAR,
  id,
  ruling: () => settles(answer),
  ...rest,
});

const lastDay = (period: string, arrivedOn: string) => {
  const facts: JsonObject = { period, from: '2031-05-01' };
  return assess(
    { programme: 'frontier', question: 'last-day', arrivedOn, knownAt: KNOWN_AT, facts },
    houseTerms(),
  );
};
const coverage = (arrivedOn: string) =>
  decideCoverage({ ...ORDINARY }, houseTerms(), { arrivedOn, knownAt: KNOWN_AT });
const part = (arrivedOn: string) =>
  decidePart({ ...ORDINARY, part: 'mainboard' }, houseTerms(), { arrivedOn, knownAt: KNOWN_AT });
const iproCoverage = (requestedOn: string) =>
  decideIproCoverage({ ...DEVICE, failedOn: '2024-06-01' }, iproHouse(), { requestedOn, knownAt: KNOWN_AT });
const wayIn = (appliedOn: string) =>
  carryInFreight({ leg: 'in', collect: false }, packTerms(), { appliedOn, knownAt: KNOWN_AT });
const renewal = (askedOn: string) =>
  decideRenewal({ endedOn: '2031-03-20', wishedEnd: null, orderedMonths: 12 }, supportTerms(), {
    askedOn,
    knownAt: KNOWN_AT,
  });

const LATER_PAID: typeof FREE_IN_FIRST_YEAR = {
  ...FREE_IN_FIRST_YEAR,
  ruling: (facts) => settles(paid(facts)),
};
const VENDOR_BEARS: typeof BOTH_SIDES_BEAR = {
  ...BOTH_SIDES_BEAR,
  ruling: () => settles({ payer: 'vendor', recharged: false }),
};
const FROM_NEXT_MONTH: typeof BACK_DATED = { ...BACK_DATED, ruling: () => settles({ startsOn: FIRST_DAY }) };

/** A question on some day, the draft that rewords one of its clauses, and what is answered before and from then on. */
const SWITCHED = [
  {
    of: 'FRONTIER, storage',
    clause: KEPT_HALF_A_YEAR,
    ask: (on: string) => lastDay('storage', on),
    before: { kind: 'storage', lastDay: '2031-08-01' },
    after: { kind: 'storage', lastDay: '2031-11-01' },
    text: '2023-12-13',
  },
  {
    of: 'FRONTIER, free or paid',
    clause: FREE_LATER,
    ask: coverage,
    before: { coverage: 'paid' },
    after: { coverage: 'free' },
    text: '2023-12-13',
  },
  {
    of: 'FRONTIER, a part, of which free or paid is a step',
    clause: FREE_LATER,
    ask: part,
    before: { coverage: 'paid' },
    after: { coverage: 'free' },
    text: '2023-12-13',
  },
  {
    of: 'i-PRO, free or paid',
    clause: LATER_PAID,
    ask: iproCoverage,
    before: { coverage: 'free' },
    after: { coverage: 'paid' },
    text: '2023-12',
  },
  {
    of: 'packs, the way in of a carry-in repair',
    clause: VENDOR_BEARS,
    ask: wayIn,
    before: { payer: 'customer' },
    after: { payer: 'vendor' },
    text: '2022-04',
  },
  {
    of: 'support, a renewal after the end',
    clause: FROM_NEXT_MONTH,
    ask: renewal,
    before: { startsOn: '2031-03-21' },
    after: { startsOn: FIRST_DAY },
    text: 'undated',
  },
] as const;

describe('a later text with its clauses', () => {
  it.each(SWITCHED)('decides from its first day on, the old one before it: $of', (one) => {
    const { clause, ask, before, after, text } = one;
    const { document, id } = clause;
    const decided = (on: string) => withDraft(draft(document, { allBut: [id] }, clause), () => ask(on));

    const [then, now] = [decided(DAY_BEFORE), decided(FIRST_DAY)];

    expect(then.outcome).toMatchObject({ kind: 'decided', value: before });
    expect(then).toEqual(ask(DAY_BEFORE));
    expect(then.fired).toContainEqual(expect.objectContaining({ clause: id, revision: text }));
    expect(now.outcome).toMatchObject({ kind: 'decided', value: after });
    expect(now.regulations).toContainEqual({ document, revision: FICTION });
    expect(now.fired).toContainEqual(expect.objectContaining({ clause: id, revision: FICTION }));
    expect(ask(FIRST_DAY).outcome).toMatchObject({ kind: 'decided', value: before });
  });

  it.each(SWITCHED)('leaves a gap where it carries nothing and brings nothing: $of', ({ clause, ask }) => {
    const bare = withDraft(draft(clause.document, 'none'), () => ask(FIRST_DAY));

    expect(bare.outcome).toEqual({ kind: 'gap' });
    expect(bare.fired.filter(({ document }) => document === clause.document)).toEqual([]);
  });

  it.each(SWITCHED)('that does not say what it carries, carries nothing: $of', ({ clause, ask }) => {
    expect(withDraft(draft(clause.document, undefined), () => ask(FIRST_DAY)).outcome).toEqual({
      kind: 'gap',
    });
  });

  it.each(SWITCHED)('leaves its cases to a person where it is not held: $of', ({ clause, ask }) => {
    const unheld = withDraft(lost(clause.document), () => ask(FIRST_DAY));

    expect(unheld.outcome).toMatchObject({ kind: 'person-decides', proposal: null });
    expect(unheld.regulations).toContainEqual({ document: clause.document, revision: null });
    expect(unheld.fired).toEqual([]);
    expect(withDraft(lost(clause.document), () => ask(DAY_BEFORE))).toEqual(ask(DAY_BEFORE));
  });

  it('is not known to a rulebook of before it was learned', () => {
    const known = draft('FR', { allBut: [KEPT_HALF_A_YEAR.id] }, KEPT_HALF_A_YEAR);
    const facts = { period: 'storage', from: '2031-05-01' };
    const asked = { programme: 'frontier', question: 'last-day', arrivedOn: FIRST_DAY, facts };
    const by = (knownAt: string) => withDraft(known, () => assess({ ...asked, knownAt }, houseTerms()));

    expect(by('2031-02-28T23:59:59.999Z').outcome).toMatchObject({ value: { lastDay: '2031-08-01' } });
    expect(by('2031-03-01T00:00:00.000Z').outcome).toMatchObject({ value: { lastDay: '2031-11-01' } });
  });

  it('has no clause cited for it that it rewords or repeals, though an answer names it by itself', () => {
    const repealed = draft('FR', { allBut: ['FR-R5-13a'] });

    expect(withDraft(repealed, () => lastDay('missing-item', FIRST_DAY))).toMatchObject({
      outcome: { kind: 'gap' },
      fired: [],
    });
    expect(withDraft(repealed, () => lastDay('missing-item', DAY_BEFORE)).outcome.kind).toBe('decided');
    expect(
      withDraft(draft('FR', { allBut: [] }), () => lastDay('missing-item', FIRST_DAY)).outcome.kind,
    ).toBe('decided');
  });

  it('counts and labels the periods of a case that it governs, and those of no other', () => {
    const brought = draft('FR', { allBut: [KEPT_HALF_A_YEAR.id] }, KEPT_HALF_A_YEAR);
    const storedBy = (revision: string | null) =>
      withDraft(brought, () =>
        byRegulations(
          [
            { document: 'FR', revision },
            { document: 'FW', revision: '2020-10-16' },
          ],
          () => storageDeadline('2031-05-01'),
        ),
      );

    expect(storedBy(FICTION)).toMatchObject({ lastDay: '2031-11-01', policyRevision: `FR@${FICTION}` });
    expect(storedBy('2023-12-13')).toEqual(storageDeadline('2031-05-01'));
    expect(storageDeadline('2031-05-01')).toMatchObject({
      lastDay: '2031-08-01',
      policyRevision: 'FR@2023-12-13',
    });
  });

  it('puts what a repealed clause was overridden by above what it overrode', () => {
    const clauses = [
      ranked('c', 'low'),
      ranked('b', 'middle', { overrides: ['c'], in: ['2023-12-13'] }),
      ranked('a', 'high', { overrides: ['b'] }),
    ];
    const text = { id: FICTION, document: 'FR', carries: { allBut: [] } } as const;
    const facts = RecordedFacts.of({});
    const { outcome, fired } = decideByTexts({ texts: [text], rulebook: [text] }, facts, () =>
      resolve(clauses, facts),
    );

    expect(outcome).toEqual({ kind: 'decided', value: 'high' });
    expect(fired.map(({ clause, role }) => `${clause} ${role}`)).toEqual(['c overridden', 'a decided']);
  });
});
