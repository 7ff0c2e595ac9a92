import type { UnitOnRecord } from '../src/decider/registered-facts.js';
import { event, TECHNICIAN } from './support/given-case.js';
import { givenCase } from './support/programme-flow.js';
import { ASKED_OF_IPRO, COVERED, stated } from './support/programme-history.js';
import { assessmentOf } from './support/assessment-of.js';
import { registeredUnit } from './support/registered-unit.js';

const AT = '2024-12-16T03:00:00.000Z';
const {
  deliveredOn: _delivered,
  deliveredOnEvidence: _note,
  memberSale: _sale,
  memberSaleEvidence: _record,
  ...FOUND
} = COVERED;
/** In the second year after delivery. */
const LATER = { ...FOUND, failedOn: '2024-12-10', failedOnEvidence: 'log-1' };
const GRANTED = { contractId: 'contract-1', revision: 1, deliveredOn: '2023-12-01' };

const sale = (memberSale: boolean | null) =>
  [
    'sale-recorded',
    {
      seller: 'shop-1',
      designatedShop: null,
      memberSale,
      soldOn: '2023-11-20',
      deliveredOn: null,
      owner: null,
    },
  ] as const;
const givenDeciding = (unit: UnitOnRecord, facts: object = LATER) =>
  givenCase(ASKED_OF_IPRO, stated(facts)).ofUnit(unit).when('decide-coverage', {}, TECHNICIAN, AT);

describe('an i-PRO device for which the 5-year warranty was granted (IP-P-1, IP-P-6)', () => {
  it('is repaired free in its later years by the contract alone, and the record names it', () => {
    const { history } = givenDeciding({ ...registeredUnit(), fiveYear: GRANTED }).thenRecords(
      event('coverage-decided', {
        coverage: 'free',
        term: { startsOn: '2024-12-01', lastDay: '2028-11-30' },
      }),
    );
    expect(assessmentOf(history).registration).toEqual({
      unitId: 'unit-1',
      revision: 0,
      contract: { contractId: 'contract-1', revision: 1 },
      facts: [
        { fact: 'deliveredOn', value: '2023-12-01' },
        { fact: 'memberSale', value: true },
      ],
    });
  });

  it('waits for a proof of delivery and sale without it', () => {
    givenDeciding(registeredUnit()).thenRefused('COVERAGE.NEEDS_FACTS');
  });

  it('goes by the record of its sale where that says to whom it was sold', () => {
    const unit = { ...registeredUnit(sale(false)), fiveYear: GRANTED };
    givenDeciding(unit).thenRecords(event('coverage-decided', { coverage: 'paid' }));
    const silent = { ...registeredUnit(sale(null)), fiveYear: GRANTED };
    givenDeciding(silent).thenRecords(event('coverage-decided', { coverage: 'free' }));
  });

  it('is a person’s to decide where papers of the case say otherwise, with a warning of each', () => {
    const shown = { deliveredOnEvidence: 'note-1', memberSaleEvidence: 'sale-1' };
    const said = { ...LATER, deliveredOn: '2023-12-02', memberSale: false, ...shown };
    const { warnings } = givenDeciding({ ...registeredUnit(), fiveYear: GRANTED }, said).thenRecords(
      event('coverage-proposed', { proposal: { coverage: 'paid' } }),
    );
    expect(warnings.map(({ code, clauses }) => [code, clauses])).toEqual([
      ['COVERAGE.PAPERS_DIFFER', ['IP-F-4', 'IP-P-4']],
      ['COVERAGE.PAPERS_DIFFER', ['IP-P-4', 'A-IP-02']],
    ]);
  });

  it('is decided by its registration where nothing shows what is said on the case, with a warning of each', () => {
    const said = { ...LATER, deliveredOn: '2024-06-02', memberSale: false };
    const { history, warnings } = givenDeciding({ ...registeredUnit(), fiveYear: GRANTED }, said).thenRecords(
      event('coverage-decided', { coverage: 'free', term: { startsOn: '2024-12-01' } }),
    );
    expect(assessmentOf(history).registration?.facts).toHaveLength(2);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^deliveredOn is 2024-06-02 .* 2023-12-01 .*; the registration was followed$/),
      expect.stringMatching(/^memberSale is false .* true .*; the registration was followed$/),
    ]);
  });
});
