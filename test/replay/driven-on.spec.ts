import { join } from 'node:path';
import { openSqliteEventStore } from '#event-store';
import { exampleConfiguration } from '#house';
import { SystemClock } from '#kernel';
import { tokyoInstant } from '../conformance/src/tokyo.js';
import { eventually } from '../support/eventually.js';
import { type Player, SimulatedHouse } from '../support/simulated-house.js';
import { goldenLogs } from './src/golden.js';

const DESK: Player = { id: 'desk-1', role: 'front-desk' };
const TECHNICIAN: Player = { id: 'tech-7', role: 'technician' };
const LEAD: Player = { id: 'lead-1', role: 'lead' };

/** Opened, quoted and approved by a release that asked for no acknowledgement; the work was to begin next. */
const LOG = goldenLogs().find(
  ({ release, story }) => release === '0.1.0' && story.startsWith('repaired-and'),
);
const EVENTS = LOG?.events ?? [];
const BEGUN = EVENTS.findIndex(({ type }) => type === 'repair-case.repair-started.v1');
const [STREAM = ''] = EVENTS.map(({ stream }) => stream);
const CASE = `/v1/repair-cases/${STREAM.replace('repairCase-', '')}`;
const SAID = { of: 'data-erasure', channel: 'phone' };

/** A server that finds the first events of the log in its store, as an upgrade does. */
async function upgraded(events: number): Promise<SimulatedHouse> {
  const startsAt = tokyoInstant('2024-04-19 09:00');
  const house = await SimulatedHouse.start({ startsAt, configuration: exampleConfiguration() });
  await house.stopServer();
  const file = join(house.dataFolder, 'events.sqlite');
  const store = await openSqliteEventStore({ file, clock: new SystemClock() });
  const log = EVENTS.slice(0, events).map(({ id, type, data, meta }) => ({ id, type, data, meta }));
  await store.append(STREAM, 'no-stream', log);
  await store.close();
  await house.startServer();
  await eventually('the view has caught up with the log', async () => {
    const { body } = await house.get(LEAD, CASE);
    return body['revision'] === events - 1;
  });
  return house;
}

describe('a case of a release that asked for no acknowledgement (FR-R5-6b)', () => {
  let house: SimulatedHouse;
  afterEach(() => house.stop());

  it('is told to lack it, and goes on once it is given late', async () => {
    house = await upgraded(BEGUN);
    const { body: before } = await house.get(LEAD, CASE);
    expect(before).toMatchObject({ stage: 'approved', acknowledgement: null });
    const { body: queue } = await house.get(LEAD, '/v1/repair-cases?task=acknowledgement-missing');
    expect(queue['items']).toHaveLength(1);
    const { body: next } = await house.get(LEAD, `${CASE}/next`);
    expect(next).toMatchObject({
      acknowledgement: { before: 'start-repair', give: 'record-acknowledgement', waive: null },
    });

    const refused = await house.post(TECHNICIAN, `${CASE}/start-repair`, {}, { 'accept-language': 'ja' });
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'REPAIR_CASE.ACKNOWLEDGEMENT_MISSING',
      detail: 'ソフトウェアやデータが消去されることがあることを、お客様が了承した記録がありません。',
      until: 'record-acknowledgementで了承を記録すること',
      clauses: ['FR-R5-6b'],
    });
    expect(
      (await house.post(LEAD, `${CASE}/waive-acknowledgement`, { of: 'data-erasure', reason: '-' })).status,
    ).toBe(409);

    const said = await house.post(DESK, `${CASE}/record-acknowledgement`, SAID);
    expect(said.body).toMatchObject({ events: [{ name: 'acknowledgement-recorded' }] });
    expect((await house.post(DESK, `${CASE}/record-acknowledgement`, SAID)).body['events']).toEqual([]);
    const begun = await house.post(TECHNICIAN, `${CASE}/start-repair`, {});
    expect(begun.body).toMatchObject({ events: [{ name: 'repair-started' }] });
    const { body: after } = await house.get(LEAD, CASE);
    expect(after).toMatchObject({
      workStarted: true,
      acknowledgement: {
        status: 'given',
        recordedBy: 'desk-1',
        by: 'customer',
        channel: 'phone',
        givenOn: '2024-04-19',
        wording: { document: 'FR', revision: '2023-12-13' },
      },
    });
    expect((await house.get(LEAD, '/v1/repair-cases?task=acknowledgement-missing')).body['items']).toEqual(
      [],
    );
  });

  it('goes on without it where the work had begun', async () => {
    house = await upgraded(BEGUN + 1);
    const work = { work: '電源ユニットを交換', parts: [] };
    const done = await house.post(TECHNICIAN, `${CASE}/complete-repair`, work);
    expect(done.body).toMatchObject({ events: [{ name: 'repair-completed' }] });
    expect((await house.get(LEAD, `${CASE}/next`)).body).toMatchObject({ acknowledgement: null });
  });
});
