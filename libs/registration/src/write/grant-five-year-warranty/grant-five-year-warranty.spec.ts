import fc from 'fast-check';
import { BARE_TERMS } from '../../../test/support/sample-terms.js';
import { LEAD, sealed } from '../../../test/support/story.js';
import { givenNoContract } from '../../../test/support/subjects.js';
import type { FiveYearWarranty } from '../../decider/contract.state.js';

const GRANT = {
  unitId: 'u-1',
  model: 'CAM-1',
  partnerId: 'p-1',
  deliveredOn: '2024-03-01',
  memberSale: true,
  deliveryShown: true,
};
const COMMAND = 'grant-five-year-warranty';

describe('grant-five-year-warranty', () => {
  it('starts the day after the product warranty and makes five years in all (IP-P-6, IP-P-8)', () => {
    givenNoContract().records(COMMAND, GRANT, [
      [
        'five-year-warranty-granted',
        {
          unitId: 'u-1',
          partnerId: 'p-1',
          product: { startsOn: '2024-03-01', lastDay: '2025-02-28' },
          startsOn: '2025-03-01',
          lastDay: '2029-02-28',
          clauses: expect.arrayContaining(['IP-P-6', 'IP-P-8']),
          policyRevision: 'IP@2023-12',
        },
      ],
      ['deadline-armed', { kind: 'contract-end', lastDay: '2029-02-28' }],
    ]);
  });

  it.each([
    ['sold to no member', { memberSale: false }],
    ['of a model without product warranty', { model: 'BRK-1' }],
  ])('is not granted for a unit %s', (_what, different) => {
    givenNoContract().refuses(COMMAND, { ...GRANT, ...different }, 'REGISTRATION.NOT_ALLOWED_NOW');
  });

  it('is granted over a delivery that a record shows alone (IP-P-4, A-IP-02)', () => {
    const fields = givenNoContract().refuses(
      COMMAND,
      { ...GRANT, deliveryShown: undefined },
      'COVERAGE.NEEDS_FACTS',
      ['IP-P-4', 'A-IP-02'],
    );
    expect(fields).toMatchObject({ ask: ['deliveredOn'] });
  });

  it('asks for the sale to a member while no record shows it (A-IP-02)', () => {
    const fields = givenNoContract().refuses(
      COMMAND,
      { ...GRANT, memberSale: undefined },
      'COVERAGE.NEEDS_FACTS',
    );
    expect(fields).toEqual({
      ask: ['memberSale'],
      problems: [{ field: 'memberSale', rule: 'is needed' }],
      until: 'record-sale has put the sale of the unit on record',
    });
  });

  describe('of a model that the product master does not know', () => {
    const unknown = { ...GRANT, model: 'CAM-2' };
    const approved = { ...unknown, approval: sealed(1) };

    it('is refused naming the model and those that may be meant, also to who has no say in it (IP-1-5)', () => {
      const given = givenNoContract();
      const rules = ['IP-1-5', 'A-IP-04'];
      expect(given.refuses(COMMAND, unknown, 'MASTER_DATA.UNKNOWN_MODEL', rules, LEAD)).toEqual({
        problems: [{ field: 'model', rule: 'no row of ipro.models has the model CAM-2' }],
        field: 'model',
        model: 'CAM-2',
        similar: ['CAM-1'],
        table: 'ipro.models',
        until: 'the list of models has it, or a lead approves it and says why',
      });
      given.refuses(COMMAND, approved, 'MASTER_DATA.UNKNOWN_MODEL', rules);
    });

    it('is what the rules make of it where a lead says why: never granted by default (A-IP-04)', () => {
      givenNoContract().refuses(COMMAND, approved, 'REGISTRATION.NOT_ALLOWED_NOW', ['IP-P-3'], LEAD);
    });

    it('is left to a lead where there is no product master', () => {
      const given = givenNoContract().under(BARE_TERMS);
      given.refuses(COMMAND, unknown, 'REGISTRATION.PERSON_DECIDES', ['A-IP-04'], LEAD);
      given.refuses(COMMAND, approved, 'REGISTRATION.PERSON_DECIDES', ['A-IP-04']);
    });
  });

  it('is never of a delivery to come', () => {
    givenNoContract().refuses(COMMAND, { ...GRANT, deliveredOn: '2026-04-16' }, 'REQUEST.CONTRADICTORY');
  });

  it('leaves no day between the two warranties and has none twice (A-IP-12)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_200 }), (days) => {
        const deliveredOn = Temporal.PlainDate.from('2020-02-01').add({ days });
        const given = givenNoContract().did(COMMAND, { ...GRANT, deliveredOn: deliveredOn.toString() });
        const { opened } = given.state as FiveYearWarranty;
        const dayAfter = Temporal.PlainDate.from(opened.product.lastDay).add({ days: 1 });
        expect(opened.startsOn).toBe(dayAfter.toString());
        expect(opened.startsOn < opened.lastDay).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
