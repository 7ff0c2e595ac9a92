import type { DecodedEvent } from '#projections';
import { givenPack } from '../../../test/support/packs.js';
import { whenPackOpenedOrUnitTransferredThenPlanContact } from './when-pack-opened-or-unit-transferred-then-plan-contact.js';

const { react } = whenPackOpenedOrUnitTransferredThenPlanContact;
const command = 'plan-consumable-contact';

function event(stream: string, name: string, data: object = {}): DecodedEvent {
  return { stored: { stream }, name, data } as DecodedEvent;
}

describe('the plan of a contact for consumables', () => {
  it.each([
    [4, { kind: 'command', command, payload: { contractId: 'c1' } }],
    [3, { kind: 'nothing' }],
  ])('of a pack for %d years that is opened is %j (PN-X-1, PN-X-4)', (years, reaction) => {
    const [opened] = givenPack(years).events;
    expect(react(event('contract-c1', 'maintenance-pack-opened', opened?.data), [])).toEqual(reaction);
  });

  it('is made anew for a unit that went to somebody else (PN-E-7)', () => {
    const transferred = event('productUnit-u1', 'ownership-transferred');
    expect(react(transferred, [])).toEqual({ kind: 'command', command, payload: { unitId: 'u1' } });
  });
});
