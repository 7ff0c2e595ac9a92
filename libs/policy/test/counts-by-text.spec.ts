import {
  byRegulations,
  decideConsumables,
  missingItemDeadline,
  type RegulationDocument,
  renewalDeadline,
  startChangeDeadline,
  withDraft,
} from '../src/index.js';
import { type DecidingClause, settles } from '../src/kernel/clause.js';
import { aroundThreeYears } from '../src/programmes/panasonic-pack/consumables/entitlement.clauses.js';
import { MasterData as PackData } from '../src/programmes/panasonic-pack/master-data.js';
import { BAR_DAYS, GRACE_DAYS } from '../src/programmes/support-renewal/renewal/days-after-end.js';
import {
  BARRED_AFTER_30_DAYS,
  GRACE_OF_30_DAYS,
} from '../src/programmes/support-renewal/renewal/timing.clauses.js';
import { packTerms } from './support/programme-terms.js';
import {
  asItStands,
  DAY_BEFORE,
  draft,
  FICTION,
  FIRST_DAY,
  KNOWN_AT,
  like,
  renewalOf,
  reworded,
  SWITCHED,
  type Switched,
} from './support/switched-counts.data.js';

const idsOf = ({ counts }: Switched) => counts.map(({ id }) => id);
const documentOf = ({ counts }: Switched): RegulationDocument => counts[0]?.document ?? 'FR';
const drafted = (one: Switched) => [...reworded(one.counts, one.count), ...one.speaking.map(asItStands)];

describe('a number that a later text words anew', () => {
  it.each(SWITCHED)('counts from its first day on, the old one before it: $of', (one) => {
    const tried = draft(documentOf(one), idsOf(one), drafted(one));
    const by = (on: string) => withDraft(tried, () => one.ask(on));

    expect(by(DAY_BEFORE).outcome).toMatchObject(one.before);
    expect(by(DAY_BEFORE)).toEqual(one.ask(DAY_BEFORE));
    expect(by(FIRST_DAY).outcome).toMatchObject(one.after);
    expect(one.ask(FIRST_DAY).outcome).toMatchObject(one.before);
  });

  it('leaves it to a person between two numbers that do not meet, and nobody where both are worded anew', () => {
    const both = { ids: ['SR-4-2', 'SR-5-1'], speaking: [GRACE_OF_30_DAYS, BARRED_AFTER_30_DAYS] };
    const by = (grace: number, bar: number, endedOn: string) =>
      withDraft(
        draft('SR', both.ids, [
          ...reworded(GRACE_DAYS, grace),
          ...reworded(BAR_DAYS, bar),
          ...both.speaking.map(asItStands),
        ]),
        () => renewalOf(endedOn)(FIRST_DAY).outcome,
      );

    expect(by(10, 10, '2031-03-23')).toMatchObject(like({ kind: 'renewed', timing: 'late' }));
    expect(by(10, 10, '2031-03-21')).toMatchObject(like({ kind: 'blocked', ground: 'too-late' }));
    expect(by(10, 60, '2031-03-21')).toEqual({ kind: 'gap' });
  });

  it('is that of the mark around which consumables are replaced too (PN-X-4)', () => {
    const years = new PackData(packTerms(), FIRST_DAY);
    const later: ReturnType<typeof aroundThreeYears> = {
      ...aroundThreeYears(years),
      ruling: () => settles({ anniversary: '2036-03-10', contactOn: '2036-01-10', latestOn: '2036-04-10' }),
    };
    const tried = draft('PN', ['PN-X-4'], [{ beside: 'PN-X-4', clause: { ...later, in: [FICTION] } }]);
    const by = (appliedOn: string) =>
      withDraft(tried, () =>
        decideConsumables(
          { service: 'on-site', years: 5, purchasedOn: '2031-03-10', replacedOn: null },
          packTerms(),
          { appliedOn, knownAt: KNOWN_AT },
        ),
      );

    expect(by(DAY_BEFORE).outcome).toMatchObject({ value: { window: { anniversary: '2034-03-10' } } });
    expect(by(FIRST_DAY).outcome).toMatchObject({ value: { window: { anniversary: '2036-03-10' } } });
  });
});

describe('a number that a later text does not say', () => {
  /** Where no clause sets a day, there is none to keep; where none gives a guarantee, there is none (FR-R4-5). */
  const LIMITS_NOTHING = ['FW-W9-3', 'FW-W9-4a', 'FR-R4-5', 'FR-R5-13a', 'SR-2-3'];

  it.each(SWITCHED.filter((one) => !idsOf(one).some((id) => LIMITS_NOTHING.includes(id))))(
    'is nobody’s guess: $of',
    (one) => {
      const without = draft(documentOf(one), idsOf(one), []);

      expect(withDraft(without, () => one.ask(FIRST_DAY)).outcome).toEqual({ kind: 'gap' });
      expect(withDraft(without, () => one.ask(DAY_BEFORE))).toEqual(one.ask(DAY_BEFORE));
    },
  );

  it.each(SWITCHED.filter((one) => !['FW-W9-3', 'FW-W9-4a'].some((id) => idsOf(one).includes(id))))(
    'is nobody’s guess though the clause that goes by it stands: $of',
    (one) => {
      const numberless = draft(documentOf(one), idsOf(one), one.speaking.map(asItStands));

      expect(withDraft(numberless, () => one.ask(FIRST_DAY)).outcome).toEqual({ kind: 'gap' });
    },
  );

  it.each([
    ['FR-R4-5', like({ coverage: 'paid' })],
    ['FW-W9-3', { proposal: 'exchange-or-repair' }],
    ['FW-W9-4a', { proposal: 'exchange-or-repair' }],
    ['FR-R5-13a', { value: 'taken' }],
    ['SR-2-3', like({ change: 'granted', startsOn: '2031-05-31' })],
  ])('gives no guarantee where it knows none, and no limit where it sets none: %s', (id, answer) => {
    const one = SWITCHED.find((other) => idsOf(other).includes(id));
    if (one === undefined) throw new TypeError(`nothing is switched by ${id}`);

    const { outcome } = withDraft(draft(documentOf(one), [id], []), () => one.ask(FIRST_DAY));

    expect(outcome).toMatchObject(answer);
  });
});

describe('a period of a contract or case', () => {
  const grace: readonly DecidingClause<object, number>[] = GRACE_DAYS;
  const tried = draft('SR', ['SR-4-2', 'SR-2-1'], [...reworded(grace, 45)]);
  const bySupport = <T>(revision: string | null, work: () => T): T =>
    withDraft(tried, () => byRegulations([{ document: 'SR', revision }], work));

  it('is counted and labelled by the text that it is under', () => {
    expect(bySupport(FICTION, () => renewalDeadline('2031-05-01'))).toMatchObject({
      period: '45 days',
      firstCountedDay: '2031-05-02',
      lastDay: '2031-06-15',
      clauses: ['SR-4-2', 'SR-5-1', 'A-SR-03'],
      policyRevision: `SR@${FICTION}`,
    });
    expect(bySupport('undated', () => renewalDeadline('2031-05-01'))).toEqual(renewalDeadline('2031-05-01'));
    expect(renewalDeadline('2031-05-01')).toMatchObject({ period: '30 days', lastDay: '2031-05-31' });
  });

  it('cites the bar after the grace only where there is one', () => {
    const unbarred = draft('SR', ['SR-5-1'], []);
    const counted = withDraft(unbarred, () =>
      byRegulations([{ document: 'SR', revision: FICTION }], () => renewalDeadline('2031-05-01')),
    );

    expect(counted).toMatchObject({ lastDay: '2031-05-31', clauses: ['SR-4-2'] });
  });

  it('is not counted where that text does not say how long it is', () => {
    expect(() => bySupport(FICTION, () => startChangeDeadline('2031-05-01'))).toThrow('SR-2-1 ended in gap');
    expect(() =>
      withDraft(draft('FR', ['FR-R5-13a'], []), () =>
        byRegulations([{ document: 'FR', revision: FICTION }], () => missingItemDeadline('2031-05-01')),
      ),
    ).toThrow('FR-R5-13a ended in gap');
  });
});
