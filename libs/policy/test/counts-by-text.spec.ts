import {
  type AppliedOn,
  byRegulations,
  type Call,
  decideConsumables,
  type Draft,
  type DraftedClause,
  inboundFreight,
  missingItemDeadline,
  receiveCall,
  type RegulationDocument,
  renewalDeadline,
  supportCharges,
  withDraft,
  workTarget,
} from '../src/index.js';
import { movableUntil } from '../src/programmes/support-renewal/free-term/figures.js';
import { type DecidingClause, settles } from '../src/kernel/clause.js';
import { aroundThreeYears } from '../src/programmes/panasonic-pack/consumables/entitlement.clauses.js';
import { OPEN_ON_WEEKDAYS } from '../src/programmes/panasonic-pack/reception/desk-day.clauses.js';
import {
  CENTRE_HOURS_CLAUSES,
  DESK_HOURS_CLAUSES,
} from '../src/programmes/panasonic-pack/reception/hours.js';
import {
  AT_THE_DESK,
  CENTRE_RECEIVES_ON_DAYS_OFF,
} from '../src/programmes/panasonic-pack/reception/reception.clauses.js';
import { MasterData as PackData } from '../src/programmes/panasonic-pack/master-data.js';
import { BAR_DAYS, GRACE_DAYS } from '../src/programmes/support-renewal/renewal/days-after-end.js';
import {
  BARRED_AFTER_30_DAYS,
  GRACE_OF_30_DAYS,
} from '../src/programmes/support-renewal/renewal/timing.clauses.js';
import { houseTerms } from './support/house-terms.js';
import { packTerms, supportTerms } from './support/programme-terms.js';
import {
  type AnyClause,
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

/** Five in the afternoon, in Tokyo. */
const AT_FIVE = '2024-06-05T08:00:00.000Z';

/** What is answered before a made-up text, under one by which hours are 10:00 to 16:00, and where it does not say which. */
function byHours(
  { hours, speaking }: { readonly hours: readonly AnyClause[]; readonly speaking: readonly AnyClause[] },
  ask: (at: AppliedOn) => object,
) {
  const later = hours.map((clause) => ({
    beside: clause,
    clause: {
      ...clause,
      in: [FICTION],
      ruling: () => settles({ opens: { hours: 10, minutes: 0 }, closes: { hours: 16, minutes: 0 } }),
    },
  }));
  const ids = hours.map(({ id }) => id);
  const numberless = speaking.map(asItStands);
  const by = (appliedOn: string, clauses: readonly DraftedClause[]) =>
    withDraft(draft('PN', ids, clauses), () => ask({ appliedOn, knownAt: KNOWN_AT }));
  return [
    by(DAY_BEFORE, [...later, ...numberless]),
    by(FIRST_DAY, [...later, ...numberless]),
    by(FIRST_DAY, numberless),
  ];
}

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

  it('is that of the hours of the desk and of the customer centre too (PN-R-2, PN-I-1)', () => {
    const [desk, centre] = [
      { hours: DESK_HOURS_CLAUSES, speaking: [OPEN_ON_WEEKDAYS, AT_THE_DESK] },
      { hours: CENTRE_HOURS_CLAUSES, speaking: [CENTRE_RECEIVES_ON_DAYS_OFF] },
    ];
    const calls = (channel: Call['channel']) => (at: AppliedOn) =>
      receiveCall(
        { channel, contactedAt: AT_FIVE, wants: 'repair', handedOverAt: null, byMobilePhone: false },
        packTerms(),
        at,
      ).outcome;
    const visits = (at: AppliedOn) =>
      workTarget({ service: 'on-site', acceptedOn: '2024-06-05' }, packTerms(), at).outcome;

    expect(byHours(desk, calls('maintenance-desk'))).toMatchObject([
      like({ acceptedAt: AT_FIVE }),
      like({ requestedOn: '2024-06-06', acceptedAt: '2024-06-06T01:00:00.000Z' }),
      { kind: 'gap' },
    ]);
    expect(byHours(centre, calls('customer-centre'))).toMatchObject([
      like({ requestedOn: '2024-06-05' }),
      like({ requestedOn: '2024-06-06' }),
      { kind: 'gap' },
    ]);
    expect(byHours(desk, visits)).toMatchObject([
      like({ firesAt: '2024-06-07T08:30:00.000Z', warnsAt: '2024-06-06T00:00:00.000Z' }),
      like({ firesAt: '2024-06-07T07:00:00.000Z', warnsAt: '2024-06-06T01:00:00.000Z' }),
      { kind: 'gap' },
    ]);
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
    expect(() => bySupport(FICTION, () => movableUntil('2031-05-01'))).toThrow('SR-2-1 ended in gap');
    expect(() =>
      withDraft(draft('FR', ['FR-R5-13a'], []), () =>
        byRegulations([{ document: 'FR', revision: FICTION }], () => missingItemDeadline('2031-05-01')),
      ),
    ).toThrow('FR-R5-13a ended in gap');
  });
});

describe('a text that carries nothing', () => {
  const bare = (document: RegulationDocument): Draft => {
    const { texts, clauses } = draft(document, [], []);
    return { texts: texts.map((text) => ({ ...text, carries: 'none' as const })), clauses };
  };
  const at = { arrivedOn: FIRST_DAY, askedOn: FIRST_DAY, appliedOn: FIRST_DAY, knownAt: KNOWN_AT };

  it.each([
    [
      'FR' as const,
      'who pays the way in',
      () => inboundFreight({ carrier: 'carrier-one', terms: houseTerms() }),
    ],
    [
      'SR' as const,
      'what a month costs',
      () => supportCharges({ on: '2031-05-01', chargedMonths: 12 }, supportTerms()),
    ],
  ])('leaves it to a person, as a typed no: %s, %s', (document, _what, ask) => {
    expect(() =>
      withDraft(bare(document), () => byRegulations([{ document, revision: FICTION }], ask)),
    ).toThrow(expect.objectContaining({ code: 'POLICY.UNSETTLED' }));
  });

  it('leaves the days of the desk open, which is no fault', () => {
    const target = () => workTarget({ service: 'on-site', acceptedOn: '2024-06-05' }, packTerms(), at);
    const closed = draft('PN', ['PN-R-2'], DESK_HOURS_CLAUSES.map(asItStands));

    expect(withDraft(bare('PN'), target).outcome).toEqual({ kind: 'gap' });
    expect(withDraft(closed, target).outcome).toEqual({ kind: 'gap' });
  });
});
