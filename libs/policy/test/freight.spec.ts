import { assess, inboundFreight, MissingTerms, type ReturnCause, returnFreight } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

const sent = (dispatchedOn: string, carrier = 'carrier-one') =>
  inboundFreight({ dispatchedOn, warrantyStartsOn: '2024-03-01', carrier, terms: houseTerms() });

describe('freight in', () => {
  it.each([
    ['the day before the start', '2024-02-29', 'customer'],
    ['the start, day 1', '2024-03-01', 'company'],
    ['day 13', '2024-03-13', 'company'],
    ['day 14', '2024-03-14', 'company'],
    ['day 15', '2024-03-15', 'customer'],
  ])('of an item sent by a designated carrier on %s (FR-R2-5c)', (_, dispatchedOn, payer) => {
    expect(sent(dispatchedOn).payer).toBe(payer);
  });

  it('cites what was weighed', () => {
    expect(sent('2024-03-14').clauses).toEqual(['FR-R2-5a', 'FR-R2-5c', 'FR-R2-6a']);
    expect(sent('2024-03-15').clauses).toEqual(['FR-R2-5a', 'FR-R2-5c']);
  });

  it('is the customer’s with another carrier, even in the first 14 days (FR-R2-6b)', () => {
    expect(sent('2024-03-10', 'carrier-two')).toEqual({
      payer: 'customer',
      clauses: ['FR-R2-5a', 'FR-R2-5c', 'FR-R2-6a', 'FR-R2-6b'],
    });
  });

  it.each([[{ dispatchedOn: '2024-03-10' }], [{ warrantyStartsOn: '2024-03-01' }], [{}]])(
    'is the customer’s while the 14 days cannot be shown: %j',
    (dates) => {
      const answer = inboundFreight({ ...dates, carrier: 'carrier-one', terms: houseTerms() });
      expect(answer).toEqual({ payer: 'customer', clauses: ['FR-R2-5a'] });
    },
  );

  it('cannot be told while the designated carriers are unset and would matter', () => {
    const terms = houseTerms({ designatedCarriers: undefined });
    const parcel = { warrantyStartsOn: '2024-03-01', carrier: 'carrier-one', terms };
    expect(() => inboundFreight({ ...parcel, dispatchedOn: '2024-03-14' })).toThrow(MissingTerms);
    expect(inboundFreight({ ...parcel, dispatchedOn: '2024-03-15' }).payer).toBe('customer');
  });
});

describe('freight back', () => {
  it.each<[ReturnCause, boolean, string, string[]]>([
    ['repaired', false, 'company', ['A-FR-02']],
    ['repaired', true, 'customer', ['FR-R2-5b', 'A-FR-02']],
    ['cancelled-after-quote', false, 'customer', ['FR-R2-7a', 'A-FR-02']],
    ['cancelled-before-quote', false, 'person-decides', ['FR-R2-7a', 'A-FR-11']],
    ['refused', false, 'person-decides', ['A-FR-16']],
    ['second-delivery', false, 'person-decides', ['A-FR-02']],
  ])('of an item %s, freight-collect return chosen: %s', (cause, returnCollectChosen, payer, clauses) => {
    expect(returnFreight({ cause, returnCollectChosen })).toEqual({ payer, clauses });
  });
});

describe('the way in that is asked about', () => {
  it('of what was sent after day 14 is paid by the customer by FR-R2-5a, the days of FR-R2-5c being but its limit', () => {
    const at = { arrivedOn: '2024-03-20', knownAt: '2024-03-20T03:00:00.000Z' };
    const parcel = { warrantyStartsOn: '2024-03-01', dispatchedOn: '2024-03-15', carrier: 'carrier-one' };
    const facts = { ...parcel, initialFailure: false, outlet: false };
    const { fired } = assess({ programme: 'frontier', question: 'inbound', ...at, facts }, houseTerms());

    expect(fired.map(({ clause, role }) => [clause, role])).toEqual([
      ['FR-R2-5a', 'decided'],
      ['FR-R2-5c', 'supporting'],
    ]);
  });
});
