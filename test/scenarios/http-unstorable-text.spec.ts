import { openBody } from '../support/sample-case.js';
import { problem } from '../support/problem.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start();
});
afterAll(() => server.stop());

describe('the character U+0000, which not every store can show', () => {
  it.each([
    ['a text', openBody({ fault: 'no \0 picture' }), 'fault'],
    [
      'a text further down',
      openBody({ item: { maker: 'FRONTIER', model: 'M-1\0', serial: 'SN-1' } }),
      'item.model',
    ],
    ['a name', openBody({ 'fau\0lt': 'no picture' }), ''],
  ])(
    'REQUEST.MALFORMED names the field where %s holds U+0000, and stores nothing',
    async (_what, body, field) => {
      const desk = await server.as('front-desk');
      const head = await server.standalone.store.head();

      const answer = await desk.post('/v1/repair-cases', body);

      expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
      expect(answer.json['problems']).toEqual([
        { field, rule: expect.stringContaining('U+0000'), code: 'forbidden-character' },
      ]);
      expect(answer.text).not.toMatch(/picture|u0000/);
      expect(await server.standalone.store.head()).toBe(head);
    },
  );

  it.each(['/v1/repair-cases/K7QF%002M9X', '/v1/repair-cases?state=held%00', '/v1/policies?on=%00'])(
    'REQUEST.MALFORMED answers the address %s, which holds U+0000',
    async (address) => {
      const desk = await server.as('front-desk');
      expect(problem(await desk.get(address))).toEqual([400, 'REQUEST.MALFORMED']);
    },
  );
});

describe('half a surrogate pair, which no store can keep', () => {
  it.each([
    ['prose', { fault: 'no \ud800 picture' }, 'fault'],
    ['a name further down', { contact: { name: 'x\udc00' } }, 'contact.name'],
    ['the name of a member', { item: { 'mo\ud800del': 'M-1' } }, 'item'],
  ])(
    'REQUEST.MALFORMED names the field where %s holds it, and stores nothing',
    async (_what, more, field) => {
      const desk = await server.as('front-desk');
      const head = await server.standalone.store.head();

      const answer = await desk.post('/v1/repair-cases', openBody(more));

      expect(problem(answer)).toEqual([400, 'REQUEST.MALFORMED']);
      expect(answer.json['problems']).toEqual([
        { field, rule: 'must not hold half a surrogate pair', code: 'forbidden-character' },
      ]);
      expect(await server.standalone.store.head()).toBe(head);
    },
  );

  it('is not found where both halves stand, escaped or not, nor where a backslash is meant', async () => {
    const desk = await server.as('front-desk');
    const body = JSON.stringify(openBody({ fault: 'FAULT' }));
    const fault = String.raw`\ud83d\ude00 😀 \\ud800`;

    const answer = await desk.send('POST', '/v1/repair-cases', body.replace('FAULT', fault), {
      'content-type': 'application/json',
    });

    expect(answer.status).toBe(201);
  });
});
