import type { JsonObject } from '#kernel';
import { stateNames } from '../src/read/state-names.js';
import { DESK, event, given, type Happened, happened, LEAD, TECHNICIAN } from './support/given-case.js';
import { DIAGNOSED } from './support/history.js';
import { CARD, NEW_CARD, NEW_RECEIPT, NOW, OLD_CARD, OLD_RECEIPT } from './support/late-facts.js';
import { decidedBefore, givenCase } from './support/programme-flow.js';
import { ASKED_OF_IPRO, calledUnderPack, COVERED, IN_PACK, stated } from './support/programme-history.js';
import { packOnRecord, registeredUnit } from './support/registered-unit.js';
import { sealed } from './support/sample.data.js';

const IPRO_AT = '2024-12-16T03:00:00.000Z';
const PACK_AT = '2022-06-08T03:00:00.000Z';
const { deliveredOnEvidence: _note, memberSaleEvidence: _sale, ...CAMERA } = COVERED;
const { purchasedOnEvidence: _receipt, ...PACK } = IN_PACK;
const BY_LEAD = { decision: 'free', reason: sealed(20) } as const;

/** A paper and what was read off it when it came. */
const read = (evidenceId: string, kind: 'delivery-proof', facts: JsonObject): readonly Happened[] => {
  const [fact = 'none'] = Object.keys(facts);
  return [
    happened('evidence-attached', { evidenceId, kind, openEvidence: [] }),
    stated({ ...facts, [`${fact}Evidence`]: evidenceId }),
  ];
};
const delivered = (id: string, deliveredOn: string) => read(id, 'delivery-proof', { deliveredOn });
const bought = (evidenceId: string, purchasedOn: string): readonly Happened[] => [
  happened('evidence-attached', { evidenceId, kind: 'receipt', purchasedOn, openEvidence: [] }),
  stated({ purchasedOn, purchasedOnEvidence: evidenceId }),
];
const givenDeciding = (history: readonly Happened[], at: string, by = TECHNICIAN, payload: JsonObject = {}) =>
  givenCase(...history).when('decide-coverage', payload, by, at);

describe('what no paper shows', () => {
  it.each([
    ['the delivery of a device', [ASKED_OF_IPRO, stated(CAMERA)], IPRO_AT, 'delivery-proof', 'IP-F-4'],
    [
      'its sale to a member, in the years that are free by it',
      [ASKED_OF_IPRO, stated({ ...CAMERA, failedOn: '2024-12-15' }), ...delivered('note-1', '2023-12-14')],
      IPRO_AT,
      'sale-record',
      'IP-P-4',
    ],
    ['the purchase of a pack', [calledUnderPack('on-site'), stated(PACK)], PACK_AT, 'receipt', 'PN-P-1'],
  ])('makes nothing free: %s is waited for (%#)', (_what, history, at, kind, clause) => {
    const { state } = givenDeciding(history, at).thenRecords(
      event('coverage-held', { openEvidence: [kind], clauses: expect.arrayContaining([clause]) }),
    );
    expect(stateNames(state)).toContain('AwaitingEvidence');
  });

  it('is waited for no longer once the paper is here', () => {
    const held = givenDeciding([calledUnderPack('on-site'), stated(PACK)], PACK_AT).thenRecords(
      event('coverage-held'),
    );
    givenDeciding([...held.history, ...bought('receipt-1', '2022-05-10')], PACK_AT).thenRecords(
      event('coverage-decided', { coverage: 'free' }),
    );
  });

  it('makes a repair paid: nobody says against himself what is not so', () => {
    const late = { ...CAMERA, deliveredOn: '2022-12-15', memberSale: false };
    givenDeciding([ASKED_OF_IPRO, stated(late)], IPRO_AT).thenRecords(
      event('coverage-decided', { coverage: 'paid' }),
    );
    givenDeciding(
      [calledUnderPack('on-site'), stated({ ...PACK, purchasedOn: '2017-05-10' })],
      PACK_AT,
    ).thenRecords(event('coverage-decided', { coverage: 'paid' }));
  });

  it('takes the place of no paid decision', () => {
    const late = { ...CAMERA, deliveredOn: '2022-12-15', memberSale: false };
    const paid = decidedBefore([ASKED_OF_IPRO, stated(late)], IPRO_AT);
    const { fields } = givenDeciding([...paid, stated({ deliveredOn: '2023-12-15' })], IPRO_AT).thenRefused(
      'COVERAGE.NEEDS_FACTS',
    );
    expect(fields).toMatchObject({ ask: ['delivery-proof'] });
  });

  it.each([
    ['nothing', {}, 'paid', 'COVERAGE.FAILURE_DAY_NOT_SHOWN'],
    ['nothing, as is said', { failedOnEvidence: null }, 'paid', 'COVERAGE.FAILURE_DAY_NOT_SHOWN'],
    ['a log', { failedOnEvidence: 'log-1' }, 'free', 'COVERAGE.TOLD_LATE'],
  ])(
    'is no day of failure within the term: the day of the request stands in for what %s shows (A-IP-10)',
    (_what, shown, coverage, code) => {
      const failed = { ...COVERED, memberSale: false, failedOn: '2024-12-10', ...shown };
      const asked = happened('case-opened', { ...(ASKED_OF_IPRO.data as object), requestedOn: '2024-12-16' });
      const { warnings } = givenDeciding([asked, stated(failed)], IPRO_AT).thenRecords(
        event('coverage-decided', { coverage, decidedBy: 'rules' }),
      );
      expect(warnings).toMatchObject([{ code, clauses: ['A-IP-10'] }]);
    },
  );

  it.each([
    ['that was told of on the last day of the term', '2024-12-10', '2024-12-14', 'free'],
    ['that came after it', '2024-12-15', '2024-12-16', 'paid'],
  ])(
    'is told of late by no warning where it is a failure %s (A-IP-10)',
    (_what, failedOn, requestedOn, coverage) => {
      const failed = { ...COVERED, memberSale: false, failedOn, failedOnEvidence: 'log-1' };
      const asked = happened('case-opened', { ...(ASKED_OF_IPRO.data as object), requestedOn });
      const { warnings } = givenDeciding([asked, stated(failed)], IPRO_AT).thenRecords(
        event('coverage-decided', { coverage, decidedBy: 'rules' }),
      );
      expect(warnings).toEqual([]);
    },
  );

  it.each([
    ['deliveredOn', '2023-12-15', 'delivery-proof'],
    ['memberSale', true, 'sale-record'],
  ])('is shown by no paper of another kind: %s', (fact, value, kind) => {
    const photo = happened('evidence-attached', { evidenceId: 'photo-1', kind: 'photo', openEvidence: [] });
    const facts = { [fact]: value, [`${fact}Evidence`]: 'photo-1' };
    const { fields } = givenCase(ASKED_OF_IPRO, photo)
      .when('state-facts', { facts }, TECHNICIAN, IPRO_AT)
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields).toMatchObject({
      problems: [{ field: `facts.${fact}Evidence`, rule: `must name a ${kind}` }],
      kind: 'photo',
    });
  });

  it('may be read off a paper that came without a reading, once', () => {
    const proof = happened('evidence-attached', {
      evidenceId: 'note-1',
      kind: 'delivery-proof',
      openEvidence: [],
    });
    const free = [ASKED_OF_IPRO, proof, stated({ ...CAMERA, memberSale: false })];
    givenDeciding(free, IPRO_AT).thenRecords(event('coverage-decided', { coverage: 'free' }));
    givenDeciding([...free, stated({ deliveredOn: '2023-12-16' })], IPRO_AT).thenRecords(
      event('coverage-proposed'),
    );
  });
});

describe('what papers contradict each other in', () => {
  const FREE = stated({ ...CAMERA, memberSale: false });

  it.each([
    [
      'a day that is stated against the proof of delivery',
      [ASKED_OF_IPRO, FREE, ...delivered('note-1', '2022-12-15'), stated({ deliveredOn: '2023-12-15' })],
      IPRO_AT,
      'paid',
      'deliveredOn is 2022-12-15 by the paper note-1 and 2023-12-15 by what was stated: a person decides',
    ],
    [
      'two proofs of delivery',
      [ASKED_OF_IPRO, FREE, ...delivered('note-1', '2022-12-15'), ...delivered('note-2', '2023-12-15')],
      IPRO_AT,
      'free',
      'deliveredOn is 2022-12-15 by the paper note-1 and 2023-12-15 by the paper note-2: a person decides',
    ],
    [
      'two receipts of a pack',
      [
        calledUnderPack('on-site'),
        stated(PACK),
        ...bought('r-1', '2022-05-10'),
        ...bought('r-2', '2017-05-10'),
      ],
      PACK_AT,
      'paid',
      'purchasedOn is 2022-05-10 by the paper r-1 and 2017-05-10 by the paper r-2: a person decides',
    ],
  ])('is a person’s, who is told both: %s', (_what, history, at, coverage, message) => {
    const proposed = givenDeciding(history, at).thenRecords(
      event('coverage-proposed', { proposal: { coverage } }),
    );
    expect(proposed.warnings).toMatchObject([{ code: 'COVERAGE.PAPERS_DIFFER', message }]);
    givenDeciding(history, at, TECHNICIAN, BY_LEAD).thenRefused('AUTH.FORBIDDEN');
    givenDeciding(history, at, LEAD, BY_LEAD).thenRecords(
      event('coverage-decided', { coverage: 'free', decidedBy: 'person' }),
    );
  });

  it('never turns on which receipt came last (FW-W6-6a)', () => {
    const late = [NEW_RECEIPT, OLD_RECEIPT] as const;
    for (const [papers, coverage] of [
      [late, 'paid'],
      [late.toReversed(), 'free'],
    ] as const) {
      const { warnings, history } = given(DIAGNOSED, ...papers, CARD)
        .when('decide-coverage', {}, TECHNICIAN)
        .thenRecords(
          event('coverage-proposed', {
            proposal: { coverage },
            because: expect.arrayContaining(['FW-W6-6a']),
          }),
        );
      expect(warnings).toMatchObject([{ clauses: ['FW-W6-6a'] }]);
      expect(history.at(-1)).toMatchObject({
        data: {
          assessment: {
            evidence: expect.arrayContaining([
              { fact: 'receiptPurchasedOn', evidenceId: 'old' },
              { fact: 'receiptPurchasedOn', evidenceId: 'new' },
            ]),
          },
        },
      });
    }
  });

  it('overturns no decision but by a lead, to whom both are named', () => {
    const decided = given(DIAGNOSED, OLD_RECEIPT, CARD)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'paid' })).history;
    const late = given(decided, NEW_RECEIPT);
    const { fields, message } = late
      .when('decide-coverage', {}, TECHNICIAN, NOW)
      .thenRefused('REPAIR_CASE.PERSON_DECIDES');
    expect(message).toMatch(
      /^receiptPurchasedOn is 2024-02-01 by the paper old and 2026-02-01 by the paper new/,
    );
    expect(fields).toMatchObject({
      differ: [
        {
          fact: 'receiptPurchasedOn',
          said: [
            { value: '2024-02-01', by: { kind: 'paper', id: 'old' } },
            { value: '2026-02-01', by: { kind: 'paper', id: 'new' } },
          ],
        },
      ],
    });
    late
      .when('decide-coverage', BY_LEAD, LEAD, NOW)
      .thenRecords(
        event('coverage-superseded', { coverage: 'free', decidedBy: 'person', evidenceIds: ['new'] }),
      );
  });

  it('does not matter where the rules do not read it: beside a receipt no stamp counts', () => {
    const { warnings } = given(DIAGNOSED, OLD_CARD, NEW_CARD, NEW_RECEIPT)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-decided', { coverage: 'free', decidedBy: 'rules' }));
    expect(warnings).toEqual([]);
    given(DIAGNOSED, OLD_CARD, NEW_CARD)
      .when('decide-coverage', {}, TECHNICIAN)
      .thenRecords(event('coverage-proposed', { proposal: { coverage: 'free' } }));
  });
});

describe('what is said against the contract of a pack', () => {
  const unit = (service: 'on-site' | 'carry-in') => {
    const { years, purchasedOn, appliedOn } = PACK;
    return { ...registeredUnit(), pack: packOnRecord({ service, years, purchasedOn, appliedOn }) };
  };
  const { years: _years, purchasedOn: _day, appliedOn: _applied, ...FOUND } = PACK;

  it.each([
    [
      'another service that was asked for (PN-F-1, PN-F-2)',
      [calledUnderPack('carry-in'), stated(FOUND)],
      'service is carry-in by the request and on-site by the contract contract-1: a person decides',
    ],
    [
      'a receipt of another day (PN-P-1)',
      [calledUnderPack('on-site'), stated(FOUND), ...bought('r-1', '2022-05-11')],
      'purchasedOn is 2022-05-11 by the paper r-1 and 2022-05-10 by the contract contract-1: a person decides',
    ],
  ])('is a person’s: %s', (_what, history, message) => {
    const { warnings } = givenCase(...history)
      .ofUnit(unit('on-site'))
      .when('decide-coverage', {}, DESK, PACK_AT)
      .thenRecords(event('coverage-proposed', { proposal: { coverage: 'free' } }));
    expect(warnings).toMatchObject([{ code: 'COVERAGE.PAPERS_DIFFER', message }]);
  });

  it('does not count where nothing shows it: the contract does', () => {
    const said = stated({ ...FOUND, years: 3, purchasedOn: '2017-01-01', appliedOn: '2022-05-12' });
    const { warnings } = givenCase(calledUnderPack('on-site'), said)
      .ofUnit(unit('on-site'))
      .when('decide-coverage', {}, TECHNICIAN, PACK_AT)
      .thenRecords(event('coverage-decided', { coverage: 'free', term: { lastDay: '2027-05-09' } }));
    expect(warnings.map(({ message }) => message.split(' ')[0] ?? '')).toEqual([
      'years',
      'purchasedOn',
      'appliedOn',
    ]);
  });
});
