import type { JsonObject } from '#kernel';
import { withDraft } from '#policy';
import { event, given, type Happened, happened, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import {
  ASKED_OF_IPRO,
  calledUnderPack,
  COVERED,
  IN_PACK,
  stated,
} from '../../../test/support/programme-history.js';
import { PROGRAMME_TERMS } from '../../../test/support/programme-terms.js';
import { exchangedFor, guaranteed, registeredUnit } from '../../../test/support/registered-unit.js';
import { sealed } from '../../../test/support/sample.data.js';
import { TERMS, termsWith, termsWithout } from '../../../test/support/sample-terms.js';
import { VISITED } from '../../../test/support/visits.js';
import { caseNext } from '../../read/case-next/case-next.js';

const AT = '2026-04-20T03:00:00.000Z';
/** The cap of the plan is over. */
const PLAN = {
  premiumFrom: '2026-02-01',
  premiumUntil: '2027-01-31',
  premiumCap: 100_000,
  premiumSpent: 80_000,
  repairPrice: 20_001,
};
const EXCESS_UNTIL = { value: 'EXCESS' as const, until: '2026-04-09' };
const WHOLE_SINCE = { value: 'WHOLE' as const, from: '2026-04-10' };
/** A year from 10 April 2025. */
const PAPERS = [
  happened('evidence-attached', { evidenceId: 'card', kind: 'warranty-card' }),
  happened('evidence-attached', { evidenceId: 'receipt', kind: 'receipt', purchasedOn: '2025-04-10' }),
];
const DIAGNOSIS = happened('diagnosis-completed');
const said = (one: Happened, at: string): Happened => ({ ...one, at });
const OPENED = happened('case-opened');
const arrived = (arrivedOn: string, at: string): Happened =>
  said(happened('item-arrived', { arrivedOn, acceptedOn: arrivedOn }), at);

function givenDeciding(...history: readonly (Happened | readonly Happened[])[]) {
  return given(...history).when('decide-coverage', {}, TECHNICIAN, AT);
}

describe('a day in the past by which a repair is free and by the day of its record would not be', () => {
  const late = [OPENED, PAPERS, arrived('2026-04-08', '2026-04-13T03:00:00.000Z'), DIAGNOSIS].flat();

  it('is a person’s to take: an arrival within the term that was put on record after it (FR-R2-4, FR-R3-1, D24)', () => {
    const { history, warnings } = givenDeciding(late).thenRecords(
      event('coverage-proposed', {
        proposal: { coverage: 'free', term: { startsOn: '2025-04-10', lastDay: '2026-04-09' } },
        because: expect.arrayContaining(['FR-R2-4', 'FR-R3-1']),
      }),
    );
    expect(warnings).toMatchObject([
      {
        code: 'COVERAGE.PAPERS_DIFFER',
        message:
          'arrivedOn is 2026-04-08 by what was stated and 2026-04-13 by the day of its record: a person decides',
      },
    ]);
    given(history)
      .when('decide-coverage', { decision: 'free', reason: sealed(9) }, LEAD, AT)
      .thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'person' }));
    const with_ = { terms: TERMS, termsKnownAt: () => TERMS, record: null };
    const next = caseNext(given(late).state, 0, with_, () => true, AT);
    expect(next.coverage).toMatchObject({ outcome: { kind: 'person-decides' }, leadMay: ['free', 'paid'] });
  });

  it.each<[string, readonly Happened[], JsonObject]>([
    [
      'it was put on record within the term too',
      [...PAPERS, arrived('2026-04-01', '2026-04-09T14:59:59.000Z'), DIAGNOSIS],
      { coverage: 'free' },
    ],
    [
      'the desk was closed between the two days: a Friday, put on record on Monday',
      [
        ...PAPERS.slice(0, 1),
        happened('evidence-attached', { evidenceId: 'receipt', kind: 'receipt', purchasedOn: '2025-04-11' }),
        arrived('2026-04-10', '2026-04-13T03:00:00.000Z'),
        DIAGNOSIS,
      ],
      { coverage: 'free' },
    ],
    [
      'it is paid either way',
      [...PAPERS, arrived('2026-04-10', '2026-04-19T03:00:00.000Z'), DIAGNOSIS],
      { coverage: 'paid' },
    ],
  ])('needs nobody where %s', (_what, history, decided) => {
    const byRules = event('coverage-decided', { ...decided, decidedBy: 'rules' });
    expect(givenDeciding(OPENED, history).thenRecords(byRules).warnings).toEqual([]);
  });

  it('is a person’s where the desk was open between the two days, or no calendar says so', () => {
    const receipt = happened('evidence-attached', {
      evidenceId: 'receipt',
      kind: 'receipt',
      purchasedOn: '2025-04-10',
    });
    const card = PAPERS.slice(0, 1);
    const openBetween = [...card, receipt, arrived('2026-04-09', '2026-04-13T03:00:00.000Z'), DIAGNOSIS];
    givenDeciding(OPENED, openBetween).thenRecords(event('coverage-proposed'));
    given([OPENED, ...card, receipt, arrived('2026-04-09', '2026-04-10T03:00:00.000Z'), DIAGNOSIS])
      .under(termsWithout('calendar'))
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-proposed'));
  });

  it('is a person’s where the calendar knows nothing of the days between', () => {
    const calendar = { id: 'test', revision: '1', years: [2027], closures: [], weekend: [6, 7] };
    given(late)
      .under(termsWith({ calendar }))
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-proposed'));
  });

  it('is named alone where another that was put on record late as well decides nothing', () => {
    const { warnings } = givenDeciding(said(OPENED, '2026-04-13T03:00:00.000Z'), late.slice(1)).thenRecords(
      event('coverage-proposed'),
    );
    expect(warnings).toMatchObject([{ message: expect.stringMatching(/^arrivedOn is/) }]);
  });

  it('is a person’s to take: an item that was first seen at its site within the term (A-FR-31)', () => {
    const seen = happened('inspection-begun', { begunOn: '2026-04-08' });
    const visited = [...VISITED.slice(0, -1), ...PAPERS];
    const along = arrived('2026-04-13', '2026-04-13T03:00:00.000Z');
    givenDeciding(visited, said(seen, '2026-04-13T03:00:00.000Z'), DIAGNOSIS).thenRecords(
      event('coverage-proposed'),
    );
    givenDeciding(
      visited,
      said(seen, '2026-04-08T03:00:00.000Z'),
      { ...along, name: 'item-taken-in' },
      DIAGNOSIS,
    ).thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }));
  });

  it.each([
    ['the whole is charged from the day of its record on', [EXCESS_UNTIL, WHOLE_SINCE], '2026-03-01'],
    ['the term was over by then', [{ value: 'EXCESS' as const }], '2025-04-10'],
  ])(
    'is a person’s to take: a member who would pay but the excess, where %s (FR-R3-4-7)',
    (_what, rows, bought) => {
      const receipt = happened('evidence-attached', {
        evidenceId: 'receipt',
        kind: 'receipt',
        purchasedOn: bought,
      });
      const member = stated(PLAN);
      const asked = (at: string) =>
        given([OPENED, ...PAPERS.slice(0, 1), receipt, member, arrived('2026-04-08', at), DIAGNOSIS])
          .under(termsWith({ premiumOvershoot: rows }))
          .when('decide-coverage', {}, TECHNICIAN, AT);
      asked('2026-04-08T03:00:00.000Z').thenRecords(
        event('coverage-decided', { coverage: 'paid', decidedBy: 'rules' }),
      );
      asked('2026-04-13T03:00:00.000Z').thenRecords(event('coverage-proposed'));
    },
  );

  it('is judged under the texts of the day of its record: one that knows no guarantee any more', () => {
    const text = {
      id: 'fiction-2026',
      document: 'FR' as const,
      effectiveFrom: '2026-04-10',
      knownFrom: '2026-04-01T00:00:00.000Z',
      carries: { allBut: ['FR-R4-5'] },
      savings: [],
      sourceSha256: 'f'.repeat(64),
    };
    const old = [
      PAPERS.slice(0, 1),
      happened('evidence-attached', { evidenceId: 'receipt', kind: 'receipt', purchasedOn: '2024-01-10' }),
    ].flat();
    const unit = registeredUnit(guaranteed('2026-02-10', ['power-supply']));
    const seen = happened('inspection-begun', { begunOn: '2026-04-08' });
    withDraft({ texts: [text], clauses: [] }, () => {
      for (const here of [
        [OPENED, ...old, arrived('2026-04-08', '2026-04-13T03:00:00.000Z')],
        [...VISITED.slice(0, -1), ...old, said(seen, '2026-04-13T03:00:00.000Z')],
      ])
        given([...here, DIAGNOSIS])
          .ofUnit(unit)
          .when('decide-coverage', {}, TECHNICIAN, AT)
          .thenRecords(event('coverage-proposed', { proposal: { coverage: 'free' } }));
    });
  });

  it('is a person’s to take: an arrival before the unit was handed in for another, put on record after it (FW-W6-4)', () => {
    const receipt = happened('evidence-attached', {
      evidenceId: 'receipt',
      kind: 'receipt',
      purchasedOn: '2026-02-01',
    });
    const asked = (at: string) =>
      given([OPENED, ...PAPERS.slice(0, 1), receipt, arrived('2026-04-08', at), DIAGNOSIS])
        .ofUnit(registeredUnit(exchangedFor('unit-2', '2026-04-10', 'swap')))
        .when('decide-coverage', {}, TECHNICIAN, AT);
    asked('2026-04-08T03:00:00.000Z').thenRecords(event('coverage-decided', { coverage: 'free' }));
    const { warnings } = asked('2026-04-13T03:00:00.000Z').thenRecords(
      event('coverage-proposed', { proposal: { coverage: 'free' } }),
    );
    expect(warnings).toMatchObject([{ message: expect.stringMatching(/^arrivedOn is 2026-04-08 by/) }]);
  });

  it('is a person’s to take: a request by the web form within a guarantee, put on record after it (FR-R4-5, A-FR-08)', () => {
    const old = [
      happened('evidence-attached', { evidenceId: 'card', kind: 'warranty-card' }),
      happened('evidence-attached', { evidenceId: 'receipt', kind: 'receipt', purchasedOn: '2024-01-10' }),
    ];
    const unit = registeredUnit(guaranteed('2025-12-10', ['power-supply']));
    const opened = { requestedOn: '2026-03-05' };
    const here = arrived('2026-04-10', '2026-04-10T03:00:00.000Z');
    const asked = (at: string) =>
      given([said(happened('case-opened', opened), at), ...old, here, DIAGNOSIS])
        .ofUnit(unit)
        .when('decide-coverage', {}, TECHNICIAN, AT);
    asked('2026-03-05T03:00:00.000Z').thenRecords(event('coverage-decided', { coverage: 'free' }));
    const { warnings } = asked('2026-04-10T03:00:00.000Z').thenRecords(
      event('coverage-proposed', { because: expect.arrayContaining(['FR-R4-5', 'A-FR-08']) }),
    );
    expect(warnings).toMatchObject([{ message: expect.stringMatching(/^requestedOn is 2026-03-05 by/) }]);
  });

  it('is a person’s to take: the request that stands for the failure under i-PRO’s scheme (A-IP-10)', () => {
    const facts = { ...COVERED, failedOn: null, memberSale: false };
    const asked = (at: string) =>
      given([said(ASKED_OF_IPRO, at), stated(facts)])
        .under(PROGRAMME_TERMS)
        .when('decide-coverage', {}, TECHNICIAN, '2024-12-20T03:00:00.000Z');
    asked('2024-12-14T03:00:00.000Z').thenRecords(event('coverage-decided', { coverage: 'free' }));
    asked('2024-12-20T03:00:00.000Z').thenRecords(
      event('coverage-proposed', { because: expect.arrayContaining(['A-IP-10']) }),
    );
  });

  it('is a person’s to take: the contact that a pack is judged by (A-PN-11)', () => {
    const asked = (at: string) =>
      given([said(calledUnderPack('on-site'), at), stated(IN_PACK)])
        .under(PROGRAMME_TERMS)
        .when('decide-coverage', {}, TECHNICIAN, '2030-01-10T03:00:00.000Z');
    asked('2022-06-07T03:00:00.000Z').thenRecords(event('coverage-decided', { coverage: 'free' }));
    asked('2030-01-10T03:00:00.000Z').thenRecords(
      event('coverage-proposed', { because: expect.arrayContaining(['A-PN-11']) }),
    );
  });
});
