import type { DecodedEvent } from '#projections';
import { givenPack } from '../../test/support/packs.js';
import { REGISTRATION_AUTOMATIONS } from './automations.js';
import { whenMaintenancePackOpenedThenPlanContact } from './when-maintenance-pack-opened-then-plan-contact/when-maintenance-pack-opened-then-plan-contact.js';
import { whenOwnershipTransferredThenPlanContact } from './when-ownership-transferred-then-plan-contact/when-ownership-transferred-then-plan-contact.js';

function event(stream: string, name: string, data: object = {}): DecodedEvent {
  return { stored: { stream }, name, data } as DecodedEvent;
}

const opened = (years: number) => {
  const [first] = givenPack(years).events;
  return event('contract-c1', 'maintenance-pack-opened', first?.data);
};

describe('what reacts to units and contracts', () => {
  it('plans the contact of every pack that includes consumables, and of no other (PN-X-4)', () => {
    const { react } = whenMaintenancePackOpenedThenPlanContact;
    expect(react(opened(4), [])).toEqual({
      kind: 'command',
      command: 'plan-consumable-contact',
      payload: { contractId: 'c1' },
    });
    expect(react(opened(3), [])).toEqual({ kind: 'nothing' });
  });

  it('plans anew for a unit that went to somebody else (PN-E-7)', () => {
    const transferred = event('productUnit-u1', 'ownership-transferred');
    expect(whenOwnershipTransferredThenPlanContact.react(transferred, [])).toEqual({
      kind: 'command',
      command: 'plan-consumable-contact',
      payload: { unitId: 'u1' },
    });
  });

  it('has a name of its own each, which says both', () => {
    const names = REGISTRATION_AUTOMATIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^when-.+-then-.+$/);
  });
});
