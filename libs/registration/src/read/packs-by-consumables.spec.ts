import { openSqliteEventStore } from '#event-store';
import type { JsonObject } from '#kernel';
import { VIEWS_DATABASES } from '../../../../test/support/postgres/views-databases.js';
import { packApplication } from '../../test/support/packs.js';
import { RegistrationHouse } from '../../test/support/registration-house.js';
import { LEAD, TIMEKEEPER } from '../../test/support/story.js';
import { deadlineIdOf } from '../write/deadlines.js';
import { contractIdOfStream, streamOfContract } from '../write/streams.js';
import { unitIdOf } from '../write/unit-id.js';

describe.each(VIEWS_DATABASES)('the packs by how far their consumables have come, over $name', (database) => {
  let house: RegistrationHouse;
  beforeEach(async () => {
    house = await RegistrationHouse.open(openSqliteEventStore, database);
  });
  afterEach(() => house.close());

  /** A pack for one recorder and one camera that were bought on a day. @returns its id */
  async function pack(purchasedOn: string): Promise<string> {
    const devices: JsonObject[] = [];
    for (const kind of ['camera', 'recorder']) {
      const unit = { maker: 'Example', model: 'CAM-1', serial: `${kind}-${purchasedOn}` };
      await house.runner.registerUnit(house.request(unit.serial, 'register-unit', unit));
      devices.push({ unitId: unitIdOf(unit), kind, maintainable: true, pack: 'on-site', purchasedOn });
    }
    const days = { appliedOn: '2023-09-10', operationStartedOn: '2023-09-05' };
    const application = { ...packApplication(), ...days, system: devices, approval: 'by hand' };
    const request = house.request(purchasedOn, 'open-maintenance-pack', application, LEAD);
    return contractIdOfStream((await house.runner.openContract(request)).stream);
  }

  async function fallsDue(contractId: string): Promise<void> {
    const deadlineId = deadlineIdOf(streamOfContract(contractId), 'consumable-contact');
    const firing = { deadlineId, arming: 1 };
    const request = house.request(contractId, 'call-for-consumable-contact', firing, TIMEKEEPER);
    await house.shown(await house.runner.toContract(contractId, request));
  }

  const idsIn = async (...[state, page]: Parameters<RegistrationHouse['reader']['packs']>) => {
    const { items, next } = await house.reader.packs(state, page);
    return { ids: items.map(({ contractId }) => contractId), next };
  };

  it('lists those that are due by the day since which they are, page by page, until somebody has seen to them', async () => {
    // All were bought so long ago that their contacts are due by 15 April 2026.
    const [late, early, middle] = [
      await pack('2023-06-01'),
      await pack('2023-03-01'),
      await pack('2023-04-01'),
    ];
    const waiting = await pack('2023-09-01');
    expect(await idsIn('contact-due', { limit: 10 })).toEqual({ ids: [], next: undefined });
    for (const one of [late, early, middle]) await fallsDue(one);

    const first = await idsIn('contact-due', { limit: 2 });
    const rest = await idsIn('contact-due', { limit: 2, cursor: first.next ?? '' });

    expect([first.ids, rest]).toEqual([[early, middle], { ids: [late], next: undefined }]);
    expect((await idsIn('waiting', { limit: 10 })).ids).toEqual([waiting]);
    const said = { contactId: 'c-1', channel: 'phone', outcome: 'try-again', tryAgainOn: '2026-05-11' };
    const seenTo = house.request('seen to', 'record-consumable-contact', said, LEAD);
    await house.shown(await house.runner.toContract(middle, seenTo));
    expect((await idsIn('contact-due', { limit: 10 })).ids).toEqual([early, late]);
    const [again] = (await house.reader.packs('to-try-again', { limit: 10 })).items;
    expect(again).toMatchObject({ contractId: middle, consumables: { dueOn: '2026-05-11' } });
  });

  it('takes no cursor of another list', async () => {
    await expect(house.reader.packs('contact-due', { limit: 1, cursor: 'elsewhere' })).rejects.toMatchObject({
      code: 'REQUEST.MALFORMED',
    });
  });
});
