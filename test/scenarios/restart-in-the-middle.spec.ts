import { tokyoInstant } from '../conformance/src/tokyo.js';
import { LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

describe('The server is down when deadlines pass', () => {
  it('given a restart in the middle, when it is up again, then cases go on and deadlines are caught up with in order', async () => {
    // Given one case that waits for an answer and one that is worked on
    const shop = await RepairShop.open('2024-12-11');
    await shop.receives({ boughtOn: '2024-03-01', serial: 'FR-2403-0001' });
    const worked = shop.path;
    await shop.diagnoses();
    await shop.does(TECHNICIAN, 'authorise-repair');
    await shop.receives({ boughtOn: '2022-03-01', serial: 'FR-2203-0002' });
    const quoted = shop.path;
    await shop.diagnoses();
    await shop.until('2024-12-13 10:00');
    await shop.quotes(18_000);

    // When the server is down from before the first deadline until after the last
    await shop.house.stopServer();
    shop.house.passUntil(tokyoInstant('2025-01-20 09:00'));
    await shop.house.startServer();

    // Then each has fired once, in the order of their moments, for the moment it was due and seen when it was seen
    expect(await shop.story()).toEqual(expect.arrayContaining(['quote-lapsed']));
    const { body } = await shop.house.get(LEAD, '/v1/deadlines?status=fired&limit=10');
    const fired = body['items'] as readonly Record<string, unknown>[];
    expect(fired.map((one) => [one['kind'], one['lastDay']])).toEqual([
      ['repair-target', '2025-01-07'],
      ['quote-answer', '2025-01-09'],
    ]);
    for (const one of fired) {
      expect(one['observedAt']).toBe('2025-01-20T00:00:00.000Z');
      expect(one['latenessMs']).toBeGreaterThan(10 * 24 * 3_600_000);
    }
    const positions = await Promise.all([worked, quoted].map((path) => shop.positionOf(path)));
    expect(positions.toSorted()).toEqual(positions);

    // And the case that lapsed owes what it owed at the moment of lapsing, once
    expect(await shop.outstanding()).toBe(4950);

    // And the other one goes on from where it stood
    await shop.house.post(TECHNICIAN, `${worked}/start-repair`, {});
    const { body: detail } = await shop.house.get(LEAD, worked);
    expect(detail).toMatchObject({ stage: 'approved', workStarted: true, clock: 'late' });
    await shop.close();
  });
});
