import { givenNoContract, givenSupport, givenUnit } from '../../test/support/subjects.js';
import { CONTRACT_EVENTS, PARTNER_EVENTS, PRODUCT_UNIT_EVENTS } from '../events/index.js';
import { evolveContract } from './contract.fold.js';
import { UNOPENED } from './contract.state.js';
import { evolvePartner, NO_PARTNER } from './partner.js';
import { UnfoldableEvent } from './unfoldable.js';
import { evolveUnit } from './unit.fold.js';
import { UNREGISTERED } from './unit.state.js';

const OPENINGS = ['support-contract-opened', 'maintenance-pack-opened', 'five-year-warranty-granted'];

describe('a fold', () => {
  it.each(Object.keys(PRODUCT_UNIT_EVENTS).filter((name) => name !== 'unit-registered'))(
    'begins no unit with %s',
    (name) => {
      expect(() => evolveUnit(UNREGISTERED, { name, data: {} })).toThrow(UnfoldableEvent);
    },
  );

  it.each(Object.keys(CONTRACT_EVENTS).filter((name) => !OPENINGS.includes(name)))(
    'begins no contract with %s',
    (name) => {
      expect(() => evolveContract(UNOPENED, { name, data: {} })).toThrow(UnfoldableEvent);
    },
  );

  it.each(Object.keys(PARTNER_EVENTS).filter((name) => name !== 'partner-registered'))(
    'begins no partner with %s',
    (name) => {
      expect(() => evolvePartner(NO_PARTNER, { name, data: {} })).toThrow(UnfoldableEvent);
    },
  );

  it.each(['unheard-of', 'toString', '__proto__'])('swallows no event that it does not know: %s', (name) => {
    const event = { name, data: {} };
    expect(() => evolveUnit(givenUnit().state, event)).toThrow(UnfoldableEvent);
    expect(() => evolveContract(givenSupport('2026-04-01').state, event)).toThrow(UnfoldableEvent);
    const partner = { name: 'partner-registered', data: {} };
    expect(() => evolvePartner(evolvePartner(NO_PARTNER, partner), event)).toThrow(UnfoldableEvent);
  });

  it('begins nothing twice', () => {
    const [unit, contract] = [givenUnit(), givenSupport('2026-04-01')];
    const again = { name: 'unit-registered', data: unit.events[0]?.data };
    expect(() => evolveUnit(unit.state, again)).toThrow(UnfoldableEvent);
    const opened = { name: 'support-contract-opened', data: contract.events[0]?.data };
    expect(() => evolveContract(contract.state, opened)).toThrow(UnfoldableEvent);
    const partner = { name: 'partner-registered', data: {} };
    expect(() => evolvePartner(evolvePartner(NO_PARTNER, partner), partner)).toThrow(UnfoldableEvent);
  });

  it.each([
    'support-start-changed',
    'support-renewed',
    'contract-lapsed',
    'consumable-visit-recorded',
    'consumable-contact-planned',
    'consumable-contact-due',
    'consumable-contact-recorded',
    'consumable-contact-cancelled',
  ])('lets no 5-year warranty go through %s', (name) => {
    const grant = {
      unitId: 'u',
      model: 'CAM-1',
      partnerId: 'p',
      deliveredOn: '2024-04-01',
      memberSale: true,
      deliveryShown: true,
    };
    const { state } = givenNoContract().did('grant-five-year-warranty', grant);
    expect(() => evolveContract(state, { name, data: {} })).toThrow('cannot follow on five-year');
  });

  it('is one state as JSON, so that a read model can keep it', () => {
    for (const { state } of [givenUnit(), givenSupport('2026-04-01')]) {
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });
});
