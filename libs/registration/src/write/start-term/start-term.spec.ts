import { BARE_TERMS } from '../../../test/support/sample-terms.js';
import { LEAD, sealed } from '../../../test/support/story.js';
import { givenUnit } from '../../../test/support/subjects.js';

const START = { programme: 'frontier' };
const CARD = { kind: 'warranty-card' };
const RECEIPT = { kind: 'receipt', on: '2026-03-01' };
const STAMP = { kind: 'shop-stamp', on: '2026-02-20', shop: 'Shop One' };

function givenPapers(...papers: readonly object[]) {
  return papers.reduce<ReturnType<typeof givenUnit>>(
    (unit, paper) => unit.did('record-date-evidence', paper),
    givenUnit(),
  );
}

describe('start-term for FRONTIER', () => {
  it.each([
    ['the proven purchase', [CARD, RECEIPT, STAMP], 'purchase', '2026-03-01', '2027-02-28', 'FW-W6-6a'],
    ['the stamp of a designated shop', [CARD, STAMP], 'shop-stamp', '2026-02-20', '2027-02-19', 'FW-W6-6c'],
    [
      'factory shipping, when the shop is no designated one',
      [CARD, { ...STAMP, shop: 'Elsewhere' }],
      'factory-shipping',
      '2026-02-01',
      '2027-01-31',
      'FW-W6-6b',
    ],
    [
      'factory shipping, with the card alone',
      [CARD],
      'factory-shipping',
      '2026-02-01',
      '2027-01-31',
      'FW-W6-6b',
    ],
  ])('starts a year with %s', (_what, papers, startedBy, startsOn, lastDay, clause) => {
    const after = givenPapers(...papers).records('start-term', START, [
      [
        'term-started',
        { term: { programme: 'frontier', startedBy, startsOn, lastDay, policyRevision: 'FW@2020-10-16' } },
      ],
    ]);
    expect(after.state).toMatchObject({ terms: { frontier: { clauses: expect.arrayContaining([clause]) } } });
  });

  it('names the tables that the term was decided by', () => {
    const masterData = ['designatedShops', 'models', 'publications'].map((table) => ({
      table: `frontier.${table}`,
      revision: expect.any(String),
    }));
    givenPapers(CARD, STAMP).records('start-term', START, [['term-started', { masterData }]]);
  });

  it('asks for papers while there are none', () => {
    const fields = givenUnit().refuses('start-term', START, 'COVERAGE.NEEDS_FACTS');
    expect(fields).toMatchObject({ ask: ['receipt', 'warranty-card'] });
  });

  it('gives a better term when a better paper comes, and keeps the first in the log', () => {
    const after = givenPapers(CARD).did('start-term', START).did('record-date-evidence', RECEIPT);
    after.findsItSo('start-term', START);
    expect(after.state).toMatchObject({ terms: { frontier: { startsOn: '2026-03-01' } } });
    expect(after.events.filter(({ name }) => name === 'term-started')).toHaveLength(2);
  });

  it('takes the months of the plan (FW-W7-2) and those of the model (FW-W7-1)', () => {
    givenPapers(CARD, RECEIPT)
      .did('attach-plan', { plan: 'safe-3', months: 36 })
      .records('start-term', START, [['term-started', { term: { lastDay: '2029-02-28' } }]]);
    givenUnit({ model: 'FR-SHORT' })
      .did('record-date-evidence', CARD)
      .records('start-term', START, [['term-started', { term: { lastDay: '2026-07-31' } }]]);
  });

  it('takes the months that the model has on the day that picks the text', () => {
    const models = {
      'FR-100': [
        { warrantyMonths: 6, until: '2026-04-14' },
        { warrantyMonths: 24, from: '2026-04-15', until: '2026-12-31' },
      ],
    };
    const given = givenPapers(CARD, RECEIPT).under({ ...BARE_TERMS, programmes: { frontier: { models } } });
    const gives = (on: string, lastDay: string) =>
      given.at(on).records('start-term', START, [['term-started', { term: { lastDay } }]]);
    gives('2026-04-14', '2026-08-31');
    gives('2026-04-15', '2028-02-29');
    given.at('2027-01-01').refuses('start-term', START, 'REGISTRATION.PERSON_DECIDES', ['FW-W7-1']);
  });

  it('leaves a receipt without a card to a lead, who says why (A-FW-02)', () => {
    const givenReceipt = givenPapers(RECEIPT);
    const approved = { ...START, approval: sealed(1) };
    givenReceipt.refuses('start-term', START, 'REGISTRATION.PERSON_DECIDES', ['A-FW-02'], LEAD);
    givenReceipt.refuses('start-term', approved, 'REGISTRATION.PERSON_DECIDES', ['A-FW-02']);
    givenReceipt.records(
      'start-term',
      approved,
      [['term-started', { term: { startsOn: '2026-03-01' }, approval: sealed(1) }]],
      LEAD,
    );
    // What a lead took nobody has to take again, and no paper that changes nothing puts it in doubt.
    const taken = givenReceipt.did('start-term', approved, LEAD);
    taken.findsItSo('start-term', START);
    const again = taken.answer('record-date-evidence', { ...RECEIPT, file: 'b'.repeat(64) });
    expect(again).toMatchObject({ kind: 'accepted', warnings: [] });
  });

  it('leaves a model that the product master does not know to a person', () => {
    givenPapers(CARD)
      .under(BARE_TERMS)
      .refuses('start-term', START, 'REGISTRATION.PERSON_DECIDES', ['FW-W7-1']);
  });
});

describe('start-term for i-PRO', () => {
  const IPRO = { programme: 'ipro' };
  const NOTE = { kind: 'delivery-note', on: '2026-03-05' };

  it('starts a year with the proven delivery to the end user (IP-Q-1)', () => {
    givenUnit({ maker: 'i-PRO', model: 'CAM-1' })
      .did('record-date-evidence', NOTE)
      .records('start-term', IPRO, [
        [
          'term-started',
          { term: { startedBy: 'end-user-delivery', startsOn: '2026-03-05', lastDay: '2027-03-04' } },
        ],
      ]);
  });

  it('asks for the proof of delivery', () => {
    const fields = givenUnit({ maker: 'i-PRO', model: 'CAM-1' }).refuses(
      'start-term',
      IPRO,
      'COVERAGE.NEEDS_FACTS',
    );
    expect(fields).toMatchObject({ ask: expect.arrayContaining(['deliveredOn']) });
  });

  it('gives none to a model that carries none (IP-1-2)', () => {
    givenUnit({ maker: 'i-PRO', model: 'BRK-1' })
      .did('record-date-evidence', NOTE)
      .refuses('start-term', IPRO, 'REGISTRATION.NOT_ALLOWED_NOW', ['IP-1-2']);
  });
});

describe('a programme of another maker’s products', () => {
  it.each([
    ['frontier', 'i-PRO', ['FW-W2-2']],
    ['frontier', 'Panasonic', ['FW-W2-2']],
    ['ipro', 'FRONTIER', ['IP-1-1']],
  ])('%s starts no term of a unit by %s, whatever its papers', (programme, maker, clauses) => {
    const fields = givenUnit({ maker, model: 'CAM-1' })
      .did('record-date-evidence', CARD)
      .did('record-date-evidence', { kind: 'delivery-note', on: '2026-03-05' })
      .refuses('start-term', { programme }, 'REQUEST.CONTRADICTORY', clauses);
    expect(fields).toEqual({
      problems: [{ field: 'programme', rule: `the rules of ${programme} do not cover products of ${maker}` }],
    });
  });

  it('sells the unit no plan either', () => {
    const plan = { plan: 'three-years', months: 36 };
    const fields = givenUnit({ maker: 'iPRO', model: 'CAM-1' }).refuses(
      'attach-plan',
      plan,
      'REQUEST.CONTRADICTORY',
      ['FW-W2-2'],
    );
    expect(fields).toEqual({
      problems: [{ field: 'plan', rule: 'the rules of frontier do not cover products of iPRO' }],
    });
  });
});
