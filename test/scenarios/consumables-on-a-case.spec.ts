import type { JsonObject } from '#kernel';
import { itemsOf } from '../support/api.js';
import { problem } from '../support/problem.js';
import { Field } from './support/field.js';
import { callsUnderPack, packOverTwo } from './support/field-packs.js';

let field: Field;
let id: string;

/** A recorder of 10 February 2026 is in a pack, and its customer is to be contacted. */
beforeEach(async () => {
  field = await Field.open('2026-04-01');
  id = await field.begins('open-maintenance-pack', await packOverTwo(field));
  await field.until('2028-11-10');
});
afterEach(() => field.close());

const contract = () => field.reads('lead', `/v1/contracts/${id}`);

describe('A repair case of a device of the pack', () => {
  /** Somebody calls for the consumables of the recorder. */
  async function calls(): Promise<string> {
    const device = { maker: 'Panasonic', model: 'field-cam', serial: 'px1' };
    return (await callsUnderPack(field, device, '消耗部品の交換')).path;
  }
  const WISH = {
    work: 'consumables',
    on: '2028-12-01',
    attendee: '架空 三郎',
    playbackLossAcknowledged: true,
  };
  const told = async () =>
    itemsOf(await field.reads('auditor', `/v1/contracts/${id}/history`))
      .filter(({ actor }) => (actor as JsonObject)['role'] === 'automation')
      .map(({ name }) => name);

  it('tells the pack by itself of the day that is agreed and of the replacement (PN-X-2, PN-X-4)', async () => {
    expect((await contract())['consumables']).toMatchObject({ state: 'contact-due' });
    const path = await calls();

    await field.does('front-desk', `${path}/schedule-visit`, WISH);
    await field.settles();
    expect(await contract()).toMatchObject({
      consumables: { state: 'visit-agreed', visitOn: '2028-12-01' },
      contacts: [{ channel: 'repair-case', contactedOn: '2028-11-10' }],
    });

    await field.until('2028-12-01');
    await field.does('technician', `${path}/record-visit`, { outcome: 'done' });
    await field.settles();
    expect(await contract()).toMatchObject({
      consumables: { state: 'done' },
      visit: { doneOn: '2028-12-01' },
    });
    expect(await told()).toEqual([
      'consumable-contact-recorded',
      'deadline-armed',
      'consumable-visit-recorded',
      'deadline-disarmed',
    ]);
  });

  it('agrees what the contract gave up by a lead only, who says why, and takes it up again (PN-X-7)', async () => {
    await field.does('lead', `/v1/contracts/${id}/record-consumable-contact`, {
      contactId: 'contact-1',
      channel: 'in-person',
      outcome: 'not-possible',
      reason: '店を開けられず、協議しても日が決まらない',
    });
    const path = await calls();

    const refused = await field.tries('front-desk', `${path}/schedule-visit`, WISH);
    expect(problem(refused)).toEqual([409, 'REPAIR_CASE.PERSON_DECIDES']);
    expect(refused.json['clauses']).toEqual(['PN-X-7']);
    await field.does('lead', `${path}/schedule-visit`, { ...WISH, reason: '店の都合がついた' });
    await field.settles();
    expect(await contract()).toMatchObject({ consumables: { state: 'visit-agreed' } });

    const talks = { outcome: 'not-possible', ground: 'talks-failed', reason: '再び都合がつかない' };
    await field.does('lead', `${path}/record-visit`, talks);
    await field.settles();
    expect(await contract()).toMatchObject({ consumables: { state: 'lapsed', dueOn: null } });
  });
});
