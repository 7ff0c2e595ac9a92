import { event, given, LEAD } from './support/given-case.js';
import { happened } from './support/happened.js';
import { OPENED } from './support/history.js';
import { sealed } from './support/sample.data.js';
import { termsWith } from './support/sample-terms.js';

const REGULATIONS = [
  { document: 'FR' as const, revision: null },
  { document: 'FW' as const, revision: '2020-10-16' },
];
const ARRIVED = [
  ...OPENED,
  happened('item-arrived', { arrivedOn: '2023-12-12', acceptedOn: '2023-12-12', regulations: REGULATIONS }),
];
const CHARGEABLE = [
  ...ARRIVED,
  happened('diagnosis-completed'),
  happened('coverage-decided', { coverage: 'paid' }),
];
const QUOTED = [...CHARGEABLE, happened('quote-issued')];
const REPAIRED = [
  ...QUOTED,
  happened('quote-approved'),
  happened('repair-started'),
  happened('repair-completed'),
  happened('payment-recorded'),
];
const NOTHING_CHARGED = { charges: [], net: 0, tax: 0, total: 0 };
const A_PERSONS = { payer: 'person-decides' };

describe('a case whose repair rules are not held (D25)', () => {
  it('is checked in, but no text names a payer, a target or what is wanted: that is told', () => {
    const parcel = {
      arrivedOn: '2023-12-12',
      carrier: 'example-express',
      freight: { terms: 'collect' as const, amount: 1_200 },
      accessories: [],
      condition: sealed(3),
    };
    const { warnings } = given(OPENED)
      .when('record-arrival', parcel)
      .thenRecords(
        event('item-arrived', {
          regulations: REGULATIONS,
          inbound: { payer: 'person-decides', clauses: ['FR-R1-6', 'A-FR-17'] },
          collectCharge: null,
          openEvidence: [],
          evidenceClauses: [],
        }),
      );
    expect(warnings).toMatchObject([{ code: 'REGULATION.NOT_HELD', clauses: ['FR-R1-6', 'A-FR-17'] }]);
  });

  it('tells that texts are published where a day of publication is on record (FR-R1-2)', () => {
    const parcel = {
      arrivedOn: '2023-12-20',
      carrier: 'example-express',
      freight: { terms: 'prepaid' as const },
      accessories: [],
      condition: sealed(3),
    };
    const { warnings } = given(OPENED)
      .under(termsWith({ publications: { FR: { '2023-12-13': '2024-01-10' } } }))
      .when('record-arrival', parcel)
      .thenRecords(event('item-arrived', { regulations: REGULATIONS }));
    expect(warnings).toMatchObject([
      { code: 'REGULATION.NOT_HELD', clauses: ['FR-R1-6', 'A-FR-17', 'FR-R1-2'] },
    ]);
  });

  it('is first seen at the site, and that is told as well', () => {
    const agreed = [...OPENED, happened('visit-scheduled', { agreedOn: '2023-12-11', on: '2023-12-12' })];
    const { warnings } = given(agreed)
      .when('record-visit', { outcome: 'done', startedAt: '2023-12-12T01:00:00.000Z' })
      .thenRecords(
        event('visit-done'),
        event('inspection-begun', { regulations: REGULATIONS, openEvidence: [], evidenceClauses: [] }),
      );
    expect(warnings).toMatchObject([{ code: 'REGULATION.NOT_HELD', clauses: ['FR-R1-6', 'A-FR-17'] }]);
  });

  it('wants no paper by another text when one is attached', () => {
    given(ARRIVED)
      .when('attach-evidence', { kind: 'photo' })
      .thenRecords(event('evidence-attached', { openEvidence: [] }));
  });

  it('has a quote that stands until it is answered: no day ends it', () => {
    given(CHARGEABLE)
      .when('issue-quote', { lines: [{ kind: 'part', code: 'fan', quantity: 1, unitNet: 9_800 }] })
      .thenRecords(
        event('quote-issued', { price: expect.objectContaining({ clauses: ['FR-R1-6', 'A-FR-17'] }) }),
      );
  });

  it('takes no answer that is older than its quote, though no day ends it', () => {
    const { fields } = given(QUOTED)
      .when('approve-quote', { receivedAt: '2020-01-01T00:00:00.000Z' })
      .thenRefused('REQUEST.CONTRADICTORY');
    expect(fields['problems']).toMatchObject([{ field: 'receivedAt' }]);
  });

  it('is charged nothing by another text when its quote is rejected or the case is cancelled', () => {
    given(QUOTED)
      .when('reject-quote', {})
      .thenRecords(
        event('quote-rejected', {
          charges: expect.objectContaining(NOTHING_CHARGED),
          returnFreight: expect.objectContaining(A_PERSONS),
        }),
      );
    given(ARRIVED)
      .when('cancel-case', {})
      .thenRecords(
        event('case-cancelled', {
          charges: expect.objectContaining(NOTHING_CHARGED),
          returnFreight: expect.objectContaining(A_PERSONS),
        }),
      );
  });

  it('leaves the way back of what is refused or repaired to a lead', () => {
    given(CHARGEABLE)
      .when('refuse-repair', { grounds: ['FR-R8-1'], reason: sealed(3) })
      .thenRecords(event('repair-refused', { returnFreight: expect.objectContaining(A_PERSONS) }));
    given(REPAIRED)
      .when('ship-item', { carrier: 'example-express' })
      .thenRefused('REPAIR_CASE.PERSON_DECIDES');
    given(REPAIRED)
      .when(
        'ship-item',
        {
          carrier: 'example-express',
          freightPayer: 'company',
          reason: sealed(3),
        },
        LEAD,
      )
      .thenRecords(event('item-shipped', { freight: expect.objectContaining({ payer: 'company' }) }));
  });

  it('is stored until a person arranges more: no day of another text gives it up', () => {
    given(REPAIRED, happened('item-shipped'))
      .when('record-return-failed', { ground: 'refused' })
      .thenRecords(event('return-failed', {}));
  });

  it('leaves to a person whose the removed parts are', () => {
    given(QUOTED, happened('quote-approved'), happened('repair-started'))
      .when('complete-repair', {
        work: sealed(3),
        parts: [{ code: 'fan', origin: 'recycled', makerTested: false, quantity: 1 }],
      })
      .thenRecords(
        event('repair-completed', {
          parts: [expect.objectContaining({ removedPartOwner: 'person-decides' })],
        }),
      );
  });
});
