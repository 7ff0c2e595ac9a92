import { derivedId, type JsonObject } from '#kernel';
import { itemsOf, word } from '../support/api.js';
import { problem } from '../support/problem.js';
import { Field, only, recorded } from './support/field.js';
import { packOverTwo } from './support/field-packs.js';

const AGREED = { contactId: 'contact-1', channel: 'phone', outcome: 'visit-agreed', visitOn: '2029-01-20' };
const VISIT = { visitId: 'visit-1', doneOn: '2029-01-20', playbackLossAcknowledged: true };
const GIVEN_UP = {
  contactId: 'contact-2',
  channel: 'in-person',
  outcome: 'not-possible',
  reason: '店を開けられず、協議しても日が決まらない',
};

let field: Field;
let unitId: string;
let application: JsonObject;

/** Opens on a day with a recorder and a camera that were bought on 10 February 2026. */
async function given(day: string): Promise<void> {
  field = await Field.open(day);
  application = await packOverTwo(field);
  const [recorder] = application['system'] as readonly JsonObject[];
  unitId = word(recorder?.['unitId']);
}
afterEach(() => field.close());

const opens = (more: JsonObject = {}) => field.begins('open-maintenance-pack', { ...application, ...more });
const contract = (id: string) => field.reads('lead', `/v1/contracts/${id}`);
const due = async () =>
  itemsOf(await field.reads('front-desk', '/v1/contracts?consumables=contact-due')).map(({ contractId }) =>
    word(contractId),
  );
const timers = async (status: string) =>
  itemsOf(await field.reads('lead', `/v1/deadlines?kind=consumable-contact&status=${status}`));
const says = (id: string, said: JsonObject, role: 'front-desk' | 'lead' = 'front-desk') =>
  field.tries(role, `/v1/contracts/${id}/record-consumable-contact`, said);
describe('The contact before the planned replacement of consumables (PN-X-4)', () => {
  it('falls due on its day, is found and agreed, is asked for again when nobody came, and ends with the visit', async () => {
    await given('2026-04-01');
    const id = await opens();
    expect(await timers('armed')).toMatchObject([
      {
        contractId: id,
        number: null,
        startFact: 'purchasedOn',
        firstCountedDay: '2026-02-10',
        lastDay: '2028-11-09',
        firesAt: '2028-11-09T15:00:00.000Z',
        clauses: ['PN-X-4', 'A-PN-06'],
      },
    ]);
    const { entitlements } = await field.reads('front-desk', `/v1/units/${unitId}/entitlements`);
    expect(entitlements).toMatchObject([
      {
        detail: {
          consumableVisitsLeft: 1,
          consumables: {
            state: 'waiting',
            contactOn: '2028-11-10',
            windows: [{ contactOn: '2028-11-10', anniversary: '2029-02-10', latestOn: '2029-05-10' }],
          },
        },
      },
    ]);

    // When the day comes
    await field.until('2028-11-09');
    expect(await due()).toEqual([]);
    await field.until('2028-11-10');
    expect(await due()).toEqual([id]);
    expect((await contract(id))['consumables']).toMatchObject({ state: 'contact-due', dueOn: '2028-11-10' });

    // When a visit is agreed, and nobody comes
    await says(id, { ...AGREED, reason: '午前中' });
    expect(await due()).toEqual([]);
    expect(await contract(id)).toMatchObject({
      consumables: { state: 'visit-agreed', visitOn: '2029-01-20' },
      contacts: [{ contactId: 'contact-1', reason: { value: '午前中' } }],
    });
    await field.until('2029-01-21');
    expect(await due()).toEqual([id]);

    // When the consumables were replaced after all
    await field.does('technician', `/v1/contracts/${id}/record-consumable-visit`, VISIT);
    expect(await due()).toEqual([]);
    expect((await contract(id))['consumables']).toMatchObject({ state: 'done', dueOn: null });
    const history = itemsOf(await field.reads('auditor', `/v1/contracts/${id}/history`));
    expect(history.map(({ name, actor }) => [name, (actor as JsonObject)['role']])).toEqual([
      ['maintenance-pack-opened', 'front-desk'],
      ['deadline-armed', 'front-desk'],
      ['consumable-contact-planned', 'front-desk'],
      ['deadline-armed', 'front-desk'],
      ['consumable-contact-due', 'timekeeper'],
      ['consumable-contact-recorded', 'front-desk'],
      ['deadline-armed', 'front-desk'],
      ['consumable-contact-due', 'timekeeper'],
      ['consumable-visit-recorded', 'technician'],
    ]);
  });

  it('given the server was down on the day, then it falls due late, as of its own moment', async () => {
    await given('2026-04-01');
    const id = await opens();
    await field.isDownUntil('2028-12-01');
    expect(await due()).toEqual([id]);
    const history = itemsOf(await field.reads('auditor', `/v1/contracts/${id}/history`));
    expect(history.at(-1)).toMatchObject({
      name: 'consumable-contact-due',
      effectiveAt: '2028-11-09T15:00:00.000Z',
    });
  });

  it('given an application of a day long past, then it is due at once', async () => {
    await given('2028-12-24');
    const approval = '申込書は期限内に届いていた';
    const opened = await field.does('lead', '/v1/contracts/open-maintenance-pack', {
      ...application,
      appliedOn: '2026-04-01',
      approval,
    });
    const id = word(opened['id']);
    await field.until('2028-12-25');
    expect(await due()).toEqual([id]);
    expect(await timers('fired')).toMatchObject([{ contractId: id, lastDay: '2028-11-09' }]);
  });

  it('is given up by a lead only, with the reason, in both languages (PN-X-7)', async () => {
    await given('2026-04-01');
    const id = await opens();
    await field.until('2028-11-10');
    const refused = await says(id, GIVEN_UP);
    expect(problem(refused)).toEqual([409, 'REGISTRATION.PERSON_DECIDES']);
    expect(refused.json['clauses']).toEqual(['PN-X-7']);
    expect((await says(id, GIVEN_UP, 'lead')).status).toBe(200);
    expect((await contract(id))['consumables']).toMatchObject({ state: 'lapsed' });
    expect(await due()).toEqual([]);
    const path = `/v1/contracts/${id}/record-consumable-contact`;
    const later = await field.tries('front-desk', path, AGREED, { 'accept-language': 'ja' });
    expect(problem(later)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(later.json['detail']).toContain('消耗部品の交換は行わないことになりました');
    const strange = await field.tries('front-desk', path, { ...AGREED, tryAgainOn: '2029-01-10' });
    expect(problem(strange)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
  });

  it('says which day is wrong, in Japanese as well', async () => {
    await given('2026-04-01');
    const id = await opens();
    const path = `/v1/contracts/${id}/record-consumable-contact`;
    const both = { ...AGREED, tryAgainOn: '2029-01-10' };
    const refused = await field.tries('front-desk', path, both, { 'accept-language': 'ja' });
    expect(problem(refused)).toEqual([422, 'REQUEST.CONTRADICTORY']);
    expect(refused.json['problems']).toMatchObject([
      { field: 'outcome', rule: expect.stringContaining('訪問の予定が決まったとき'), code: 'contradicts' },
    ]);
  });
});

describe('A pack whose devices went to a third party (PN-E-7, A-PN-12)', () => {
  it('has its contact called off with the last of them, and no deadline fires', async () => {
    await given('2026-04-01');
    const id = await opens();
    const [one, other] = (application['system'] as readonly JsonObject[]).map((device) =>
      word(device['unitId']),
    );
    const goes = (unit: string | undefined, transferredOn: string) =>
      field.does('front-desk', `/v1/units/${unit}/transfer-ownership`, {
        transferId: `${unit}-${transferredOn}`,
        transferredOn,
        owner: { name: '架空商店' },
      });
    await goes(one, '2026-04-01');
    await field.until('2026-04-03');
    await goes(other, '2026-04-02');
    await field.settles();
    expect((await contract(id))['consumables']).toMatchObject({ state: 'waiting' });

    // The other may have gone before the application of that day; now it goes on.
    await goes(one, '2026-04-03');
    await field.settles();

    expect((await contract(id))['consumables']).toMatchObject({ state: 'stopped', dueOn: null });
    expect(await timers('armed')).toEqual([]);
    expect(await timers('disarmed')).toMatchObject([{ because: 'every device went to a third party' }]);
    const later = await says(id, AGREED);
    expect(problem(later)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    expect(later.json['clauses']).toEqual(['PN-E-7', 'A-PN-12']);
  });
});

describe('A pack that is told of only after its devices went on', () => {
  it('has its contact called off by itself (PN-E-7, A-PN-12)', async () => {
    await given('2026-04-03');
    for (const { unitId: unit } of application['system'] as readonly JsonObject[]) {
      const transfer = { transferId: 't-1', transferredOn: '2026-04-02', owner: { name: '架空商店' } };
      await field.does('front-desk', `/v1/units/${word(unit)}/transfer-ownership`, transfer);
    }
    const id = await opens({ appliedOn: '2026-04-01' });
    await field.settles();
    expect((await contract(id))['consumables']).toMatchObject({ state: 'stopped' });
    expect(await timers('armed')).toEqual([]);
  });
});

describe('A pack that a program of before opened', () => {
  it('has its contact planned by itself, without being touched', async () => {
    await given('2026-04-01');
    const model = await opens();
    const events = await field.store.readStream(`contract-${model}`, { from: 0, limit: 2 });
    expect(events).toHaveLength(2);
    const id = derivedId('contract of before');
    await field.store.append(
      `contract-${id}`,
      'no-stream',
      events.map(({ type, data, meta }, index) => ({
        id: derivedId(id, index),
        type,
        data: {
          ...data,
          ...('contractId' in data ? { contractId: id } : { deadlineId: derivedId('deadline', id) }),
        },
        meta,
      })),
    );

    await field.settles();

    expect((await contract(id))['consumables']).toMatchObject({ state: 'waiting', contactOn: '2028-11-10' });
    const history = itemsOf(await field.reads('auditor', `/v1/contracts/${id}/history`));
    expect(history.map(({ name, actor }) => [name, (actor as JsonObject)['role']])).toEqual([
      ['maintenance-pack-opened', 'front-desk'],
      ['deadline-armed', 'front-desk'],
      ['consumable-contact-planned', 'automation'],
      ['deadline-armed', 'automation'],
    ]);
    await field.until('2028-11-10');
    expect((await due()).toSorted()).toEqual([model, id].toSorted());
    const first = await field.reads('lead', '/v1/contracts?consumables=contact-due&limit=1');
    const rest = `/v1/contracts?consumables=contact-due&limit=1&cursor=${word(first['next'])}`;
    const both = [...itemsOf(first), only(await field.reads('lead', rest))];
    expect(both.map(({ contractId }) => word(contractId)).toSorted()).toEqual([model, id].toSorted());
  });
});

describe('A plan of the contact', () => {
  it('is asked for of packs only, and finds it made', async () => {
    await given('2026-04-01');
    const id = await opens();
    const again = await field.does('front-desk', `/v1/contracts/${id}/plan-consumable-contact`);
    expect(recorded(again)).toEqual([]);
    const support = await field.begins('open-support-contract', {
      units: [unitId],
      makerDeliveredOn: '2026-03-01',
    });
    const refused = await field.tries('front-desk', `/v1/contracts/${support}/plan-consumable-contact`);
    expect(problem(refused)).toEqual([409, 'REGISTRATION.NOT_ALLOWED_NOW']);
    const foreign = await field.reads('lead', '/v1/contracts');
    expect(foreign).toMatchObject({ code: 'REQUEST.MALFORMED' });
  });
});
