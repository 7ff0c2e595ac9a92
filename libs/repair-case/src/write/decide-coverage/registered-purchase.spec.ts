import { given, event, happened, type Happened, TECHNICIAN } from '../../../test/support/given-case.js';
import { DIAGNOSED } from '../../../test/support/history.js';
import { assessmentOf } from '../../../test/support/assessment-of.js';
import { registeredUnit } from '../../../test/support/registered-unit.js';
import { SAMPLES } from '../../../test/support/sample.data.js';
import { termsWith, termsWithout } from '../../../test/support/sample-terms.js';

const IN_TERM = [
  ...DIAGNOSED,
  happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' }),
  happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn: '2026-02-01' }),
];
const MISHANDLED = [
  ...IN_TERM,
  happened('facts-stated', { facts: { mishandling: true, mishandlingEvidence: 'photo-1' } }),
];
const TERMS = termsWith({ premiumOvershoot: 'WHOLE' });

const sold = (designatedShop: boolean | null, seller = 'some-auction') =>
  registeredUnit([
    'sale-recorded',
    { seller, designatedShop, memberSale: null, soldOn: '2026-02-01', deliveredOn: null, owner: null },
  ]);

const DAYS = { from: '2026-02-01', until: '2027-01-31' };
const member = (spent: number, days = DAYS, caseNumber = 'EARLIER00') =>
  registeredUnit(
    ['plan-attached', { plan: 'premium', months: 12, premium: { cap: 100_000, ...days } }],
    [
      'premium-repair-counted',
      { caseNumber, countedOn: '2026-03-01', amount: spent, spent, overCap: spent > 100_000, clauses: [] },
    ],
  );
const planned = (months: number, startsOn = '2024-02-01') =>
  registeredUnit(
    ['plan-attached', { plan: 'safe', months, premium: null }],
    [
      'term-started',
      {
        term: {
          programme: 'frontier',
          startedBy: 'purchase',
          startsOn,
          lastDay: '2025-01-31',
          clauses: ['FW-W7-1'],
          policyRevision: 'FW@2020-10-16',
        },
        approval: null,
      },
    ],
  );

const givenDeciding = (
  history: readonly Happened[],
  unit: ReturnType<typeof registeredUnit>,
  terms = TERMS,
) => given(history).under(terms).ofUnit(unit).when('decide-coverage', {}, TECHNICIAN);
const decided = (coverage: string) => event('coverage-decided', { coverage, decidedBy: 'rules' });

describe('the seller on the record of the unit (FR-R3-4-6, FW-W11-12)', () => {
  it.each([
    ['a shop known not to be a designated one', false, 'some-auction', 'paid'],
    ['a shop that the list does not have', null, 'some-auction', 'paid'],
    ['a shop of the list', null, 'shop-1', 'free'],
    ['a shop that was looked into', true, 'shop-1', 'free'],
  ])('decides the repair of what was sold by %s', (_what, designated, seller, coverage) => {
    givenDeciding(IN_TERM, sold(designated, seller)).thenRecords(decided(coverage));
  });

  it.each([
    ['2026-01-31', null, decided('free')],
    ['2026-02-01', null, decided('paid')],
    ['2026-01-31', false, event('coverage-proposed', { because: ['FR-R3-4-6', 'FW-W11-12'] })],
    ['2026-02-01', false, decided('paid')],
  ])(
    'looks the shop up on the day of the sale, %s, said to be designated: %s',
    (soldOn, designatedShop, recorded) => {
      const shops = [{ name: 'shop-1', until: '2026-01-31' }];
      const sale = {
        seller: 'shop-1',
        designatedShop,
        memberSale: null,
        soldOn,
        deliveredOn: null,
        owner: null,
      };
      const factory = happened('case-opened', {
        item: { ...SAMPLES['case-opened'].item, factoryShippedOn: '2026-01-15' },
      });
      const carded = DIAGNOSED.map((one) => (one.name === 'case-opened' ? factory : one));
      const card = happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' });
      givenDeciding(
        [...carded, card],
        registeredUnit(['sale-recorded', sale]),
        termsWith({ designatedShops: shops }),
      ).thenRecords(recorded);
    },
  );

  it('is a person’s to judge while no list of shops is set', () => {
    givenDeciding(IN_TERM, sold(false), termsWithout('designatedShops')).thenRecords(
      event('coverage-proposed'),
    );
  });

  it('is a person’s to judge where the case names another, by both clauses', () => {
    const said = [...IN_TERM, happened('facts-stated', { facts: { soldBy: 'shop-1' } })];
    const { warnings } = givenDeciding(said, sold(false)).thenRecords(event('coverage-proposed'));
    expect(warnings).toEqual([
      expect.objectContaining({
        code: 'COVERAGE.PAPERS_DIFFER',
        message: expect.stringContaining('soldBy'),
        clauses: ['FR-R3-4-6', 'FW-W11-12'],
      }),
    ]);
  });
});

describe('the premium plan on the record of the unit (FR-R3-4-7)', () => {
  it('makes the repair paid once the repairs before it are over the cap, without a price of this one', () => {
    const { history } = givenDeciding(IN_TERM, member(100_001)).thenRecords(decided('paid'));
    const assessment = assessmentOf(history);
    expect(assessment.fired).toContainEqual(
      expect.objectContaining({ clause: 'FR-R3-4-7', role: 'decided' }),
    );
    expect(assessment.registration).toMatchObject({
      facts: [
        { fact: 'extendedBy', value: 'premium' },
        { fact: 'planMonths', value: 12 },
        { fact: 'premiumCap', value: 100_000 },
        { fact: 'premiumFrom', value: '2026-02-01' },
        { fact: 'premiumSpent', value: 100_001 },
        { fact: 'premiumUntil', value: '2027-01-31' },
      ],
    });
  });

  it.each([
    ['stays within the cap exactly', 20_000, 'free'],
    ['is a yen over it', 20_001, 'paid'],
  ])('counts the present repair, which %s (A-FR-12)', (_what, repairPrice, coverage) => {
    const { fields } = givenDeciding(IN_TERM, member(80_000)).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['repairPrice'] });
    const priced = [...IN_TERM, happened('facts-stated', { facts: { repairPrice } })];
    givenDeciding(priced, member(80_000)).thenRecords(decided(coverage));
  });

  it('says nothing of an item that came after the plan’s last day', () => {
    givenDeciding(IN_TERM, member(100_001, { ...DAYS, until: '2026-03-31' })).thenRecords(decided('free'));
  });

  it('counts this repair once: what was spent before it stays, though it was counted since', () => {
    const priced = [...IN_TERM, happened('facts-stated', { facts: { repairPrice: 20_000 } })];
    const { history } = givenDeciding(priced, member(80_000)).thenRecords(decided('free'));
    const late = happened('facts-stated', { facts: { repairPrice: 19_999 } });
    const after = member(100_000, DAYS, 'TESTCASE0');
    givenDeciding([...history, late], after).thenNothing();
    const { fields } = givenDeciding(priced, after).thenRefused('COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['premiumSpent'] });
  });

  it('is a person’s to judge where the case says otherwise', () => {
    const said = [...IN_TERM, happened('facts-stated', { facts: { premiumSpent: 0, repairPrice: 1 } })];
    const { warnings } = givenDeciding(said, member(100_001)).thenRecords(event('coverage-proposed'));
    expect(warnings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('premiumSpent'), clauses: ['FR-R3-4-7'] }),
    ]);
  });
});

describe('a plan on the record of the unit (FW-W6-3)', () => {
  it('leaves to a person what the rules exclude while it runs', () => {
    givenDeciding(MISHANDLED, planned(36)).thenRecords(event('coverage-proposed'));
    givenDeciding(MISHANDLED, registeredUnit()).thenRecords(decided('paid'));
  });

  it('is no premium plan, which says by itself how far it goes', () => {
    const priced = [...MISHANDLED, happened('facts-stated', { facts: { repairPrice: 1 } })];
    givenDeciding(priced, member(0)).thenRecords(decided('paid'));
  });

  it('says nothing any more once its months are over', () => {
    givenDeciding(MISHANDLED, planned(24)).thenRecords(decided('paid'));
    givenDeciding(MISHANDLED, planned(24, '2024-04-07')).thenRecords(decided('paid'));
    givenDeciding(MISHANDLED, planned(24, '2024-04-08')).thenRecords(event('coverage-proposed'));
  });
});

describe('the length of the warranty by a plan on the record of the unit (FW-W7-2, A-FW-09)', () => {
  const lapsed = [
    ...DIAGNOSED,
    happened('evidence-attached', { evidenceId: 'card-1', kind: 'warranty-card' }),
    happened('evidence-attached', { evidenceId: 'receipt-1', kind: 'receipt', purchasedOn: '2024-06-01' }),
  ];
  const under = (plan: string, months = 60) =>
    registeredUnit(['plan-attached', { plan, months, premium: null }]);
  const free = { coverage: 'free', term: { startsOn: '2024-06-01', lastDay: '2029-05-31' } };

  it('is that of a plan which the table says extends it', () => {
    givenDeciding(lapsed, under('extended')).thenRecords(event('coverage-decided', free));
  });

  it.each([
    ['a plan of another kind', 'premium'],
    ['no plan longer than a year', 'extended'],
  ])('is a year under %s', (_what, plan) => {
    const unit = under(plan, plan === 'premium' ? 60 : 6);
    const { history } = givenDeciding(IN_TERM, unit).thenRecords(decided('free'));
    expect(assessmentOf(history).outcome).toMatchObject({
      value: { term: { startsOn: '2026-02-01', lastDay: '2027-01-31' } },
    });
  });

  it.each(['premium', 'safe'])('stays a year after it was over, under the plan %s', (plan) => {
    givenDeciding(lapsed, under(plan)).thenRecords(
      event('coverage-proposed', { proposal: { coverage: 'paid' }, because: ['FW-W6-3', 'A-FW-09'] }),
    );
  });

  it.each([
    ['which no table names', under('on-site-option'), TERMS],
    ['while there is no table', under('extended'), termsWithout('plans')],
  ])('is a person’s to say under a plan %s, with its months proposed', (_what, unit, terms) => {
    givenDeciding(lapsed, unit, terms).thenRecords(
      event('coverage-proposed', { proposal: free, because: ['FW-W7-2', 'A-FW-09'] }),
    );
  });

  it('is a person’s to say under a plan that the request speaks of and no record has', () => {
    const { item } = SAMPLES['case-opened'];
    const said = lapsed.map((one) =>
      one.name === 'case-opened' ? happened('case-opened', { item: { ...item, planMonths: 60 } }) : one,
    );
    givenDeciding(said, registeredUnit()).thenRecords(
      event('coverage-proposed', { proposal: free, because: ['FW-W7-2', 'A-FW-09'] }),
    );
  });
});
