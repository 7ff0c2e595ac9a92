import type { JsonObject } from '#kernel';
import { event, given, type Happened, happened, LEAD, TECHNICIAN } from '../../../test/support/given-case.js';
import {
  ASKED_OF_IPRO,
  calledUnderPack,
  COVERED,
  IN_PACK,
  stated,
} from '../../../test/support/programme-history.js';
import { PROGRAMME_TERMS } from '../../../test/support/programme-terms.js';
import { guaranteed, registeredUnit } from '../../../test/support/registered-unit.js';
import { sealed } from '../../../test/support/sample.data.js';
import { TERMS, termsWithout } from '../../../test/support/sample-terms.js';
import { caseNext } from '../../read/case-next/case-next.js';

const AT = '2026-04-20T03:00:00.000Z';
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

function decide(...history: readonly (Happened | readonly Happened[])[]) {
  return given(...history).when('decide-coverage', {}, TECHNICIAN, AT);
}

describe('a day in the past by which a repair is free and by the day of its record would not be', () => {
  const late = [OPENED, PAPERS, arrived('2026-04-08', '2026-04-13T03:00:00.000Z'), DIAGNOSIS].flat();

  it('is a person’s to take: an arrival within the term that was put on record after it (FR-R2-4, FR-R3-1, D24)', () => {
    const { history, warnings } = decide(late).thenRecords(
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
    expect(decide(OPENED, history).thenRecords(byRules).warnings).toEqual([]);
  });

  it('is a person’s where the desk was open between the two days, or no calendar says so', () => {
    const receipt = happened('evidence-attached', {
      evidenceId: 'receipt',
      kind: 'receipt',
      purchasedOn: '2025-04-10',
    });
    const card = PAPERS.slice(0, 1);
    const openBetween = [...card, receipt, arrived('2026-04-09', '2026-04-13T03:00:00.000Z'), DIAGNOSIS];
    decide(OPENED, openBetween).thenRecords(event('coverage-proposed'));
    given([OPENED, ...card, receipt, arrived('2026-04-09', '2026-04-10T03:00:00.000Z'), DIAGNOSIS])
      .under(termsWithout('calendar'))
      .when('decide-coverage', {}, TECHNICIAN, AT)
      .thenRecords(event('coverage-proposed'));
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
