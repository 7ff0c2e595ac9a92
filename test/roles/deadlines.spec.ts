import { SimulatedClock } from '#kernel';
import { itemsOf, word } from '../support/api.js';
import { TestCluster, untilReady } from '../support/cluster.js';
import { eventually } from '../support/eventually.js';
import { sampleCase } from '../support/sample-case.js';

describe('deadlines of a cluster', () => {
  const clock = new SimulatedClock(Temporal.Instant.from('2024-04-10T01:00:00Z'));
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await TestCluster.make(clock);
  });
  afterAll(() => cluster.remove());

  it('are fired once by whichever timekeeper is there, by the clocks of machine and database less the bound', async () => {
    const keeper = (name: string) =>
      cluster.start('timekeeper', { SHURI_NAME: name, SHURI_CLOCK_SKEW_MS: '1500' });
    const [api, projector, one, other] = await Promise.all([
      cluster.start('api'),
      cluster.start('projector'),
      keeper('one'),
      keeper('other'),
    ]);
    await untilReady(api, projector, one, other);
    const lead = await cluster.as('lead', api);
    const { number, path, last } = await sampleCase(
      { as: (role) => cluster.as(role === 'nobody' ? 'lead' : role, api) },
      'quoted',
    );
    const after = { 'shuri-after': word(last.json['position']) };
    const armed = await lead.get('/v1/deadlines?status=armed', after);
    const lapse = itemsOf(armed.json).find((item) => item['kind'] === 'quote-answer');
    const firesAt = Temporal.Instant.from(word(lapse?.['firesAt']));

    // Nothing fires before the bound has passed, by whatever clock within it.
    await one.stop();
    clock.advanceTo(firesAt.add({ milliseconds: 1_499 }));
    await other.missing();
    expect((await lead.get(path)).json).toMatchObject({ number, stage: 'quoted' });
    clock.advanceTo(firesAt.add({ milliseconds: 1_500 }));
    await eventually(
      'the quote has lapsed',
      async () => (await lead.get(path)).json['stage'] === 'cancelled',
    );
    const history = await lead.get(`${path}/history`);
    const lapsed = itemsOf(history.json).filter((entry) => entry['name'] === 'quote-lapsed');
    expect(lapsed).toHaveLength(1);
  });
});
