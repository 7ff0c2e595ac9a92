import { problem } from '../support/problem.js';
import { sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;
beforeAll(async () => {
  server = await ShuriServer.start({ now: '2024-04-10T10:00:00+09:00' });
});
afterAll(() => server.stop());

describe('A query that the route does not take', () => {
  it('is refused by its name, whether the route takes another query or none, and nothing is done', async () => {
    const lead = await server.as('lead');
    const { path } = await sampleCase(server, 'requested');
    const head = await server.standalone.store.head();

    for (const asked of [
      await lead.get(`${path}/next?stage=quoted`),
      await lead.get(`${path}?stage=quoted`),
      await lead.get('/v1/policies?stage=quoted'),
      await lead.post(`${path}/cancel-case?stage=quoted`, { reason: 'x' }),
      await lead.post('/v1/assessments?stage=quoted'),
    ]) {
      expect(problem(asked)).toEqual([400, 'REQUEST.MALFORMED']);
      expect(asked.json['problems']).toEqual([
        { field: 'stage', rule: 'property stage should not exist', code: 'unknown-member' },
      ]);
    }
    expect(await server.standalone.store.head()).toBe(head);
    expect((await lead.get('/health/live?probe=1')).status).toBe(200);
    const nobody = await server.as('nobody');
    expect(problem(await nobody.get('/v1/policies?stage=quoted'))).toEqual([401, 'AUTH.MISSING']);
  });
});
