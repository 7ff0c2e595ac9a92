import { decideApplication, decideCoverage, inboundFreight, isListed } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';
import { packTerms } from './support/programme-terms.js';

const LIST = ['always', { name: 'until', until: '2024-03-31' }, { name: 'from', from: '2024-04-01' }];

describe('a name on a list', () => {
  it.each([
    ['always', '2024-01-01', true],
    ['never', '2024-01-01', false],
    ['until', '2024-03-31', true],
    ['until', '2024-04-01', false],
    ['from', '2024-03-31', false],
    ['from', '2024-04-01', true],
    ['until', undefined, true],
  ])('counts on the days it is valid, the last one included: %s on %s: %s', (name, on, listed) => {
    expect(isListed(LIST, name, () => on)).toBe(listed);
  });
});

describe('the rules that read a list', () => {
  it.each([
    ['2024-03-31', 'the stamp'],
    ['2024-04-01', 'the factory'],
  ])(
    'take the stamp of a shop that was designated on the day of the sale: %s counts by %s',
    (stampDate, by) => {
      const terms = houseTerms({ designatedShops: [{ name: 'Old Shop', until: '2024-03-31' }] });
      const facts = {
        model: 'ordinary',
        cardPresent: true,
        receiptPurchasedOn: null,
        stampDate,
        stampShop: 'Old Shop',
        factoryShippedOn: '2024-01-15',
        planMonths: null,
        properUse: true,
      };
      const at = { arrivedOn: '2024-05-01', knownAt: '2024-05-01T00:00:00.000Z' };
      const startsOn = by === 'the stamp' ? stampDate : '2024-01-15';
      expect(decideCoverage(facts, terms, at).outcome).toMatchObject({ value: { term: { startsOn } } });
    },
  );

  it.each([
    ['2024-03-10', 'company'],
    ['2024-03-11', 'customer'],
  ])('know a carrier by the day of dispatch: sent on %s, the %s pays', (dispatchedOn, payer) => {
    const terms = houseTerms({ designatedCarriers: [{ name: 'carrier-1', until: '2024-03-10' }] });
    const sent = { dispatchedOn, warrantyStartsOn: '2024-03-01', carrier: 'carrier-1', terms };
    expect(inboundFreight(sent).payer).toBe(payer);
  });

  it.each([
    ['2024-03-31', 'blocked'],
    ['2024-04-01', 'accepted'],
  ])('know a remote island by the day of the application: %s is %s', (appliedOn, admission) => {
    const terms = packTerms({ remoteIslands: [{ name: 'island-1', until: '2024-03-31' }] });
    const facts = {
      service: 'on-site',
      years: 3,
      siteCountry: 'JP',
      sitePlace: 'island-1',
      devices: [
        { kind: 'camera', model: 'hardware', pack: 'on-site' },
        { kind: 'recorder', model: 'hardware', pack: 'on-site' },
      ],
      operationStartedOn: null,
    } as const;
    const at = { appliedOn, knownAt: '2024-05-01T00:00:00.000Z' };
    expect(decideApplication(facts, terms, at).outcome).toMatchObject({ value: admission });
  });
});
