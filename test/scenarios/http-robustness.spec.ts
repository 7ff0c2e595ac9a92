import fc from 'fast-check';
import { pino } from 'pino';
import type { JsonObject, JsonValue } from '#kernel';
import { CASE_COMMANDS, streamOfCase } from '#repair-case';
import { Api, word } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { ARRIVAL, openBody, sampleCase } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

const lines: string[] = [];
let server: ShuriServer;

beforeAll(async () => {
  server = await ShuriServer.start({
    log: pino({ level: 'info' }, { write: (line) => void lines.push(line) }),
  });
});
afterAll(() => server.stop());

/** Bodies that no command takes. */
const malformed = fc.oneof(
  fc.string().filter((text) => text.trim() !== '' && !isJson(text)),
  fc
    .jsonValue()
    .filter((value) => typeof value !== 'object' || value === null || Array.isArray(value))
    .map((value) => JSON.stringify(value)),
  fc
    .dictionary(fc.string(), fc.jsonValue())
    .map((value) => JSON.stringify({ ...value, 'no such member': true })),
);

/** Any character but half a pair, as an address holds it. fast-check's own take a second: they number all of them first. */
const encoded = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => encodeURIComponent(String.fromCodePoint(code)));
const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@";

/** A text of characters that may stand as they are, and now and then one that must be encoded. */
function addressText(plain: string): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: encoded },
  );
  return fc.string({ unit });
}

const paths = fc
  .array(addressText(PLAIN))
  .map((segments) => segments.map((segment) => `/${segment}`).join(''));
const queries = addressText(`${PLAIN}/?`);

const BODIES = {
  '': openBody({ reference: 'R-1', requestedOn: '2024-04-01' }),
  '/record-arrival': { ...ARRIVAL, arrivedOn: '2024-04-09', acceptedOn: '2024-04-10' },
  '/attach-evidence': { kind: 'warranty-card', stamp: { shop: 'A', on: '2024-01-01' }, note: 'x' },
  '/schedule-visit': {
    on: '2024-04-12',
    window: { from: '10:00', until: '12:00' },
    attendee: 'x',
    site: { country: 'JP', area: 'x' },
    onSiteOption: true,
    replacedOn: null,
    reason: 'x',
  },
  '/record-visit': { outcome: 'not-possible', ground: 'other', foundOn: '2024-04-12', reason: 'x' },
  '/record-contact': { reached: true, contactedOn: '2024-04-10', arrangement: 'none', note: 'x' },
} as const;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The body with the value at one of its places replaced. */
function altered(body: JsonValue, at: number, by: JsonValue): JsonValue {
  const places: string[][] = [];
  const collect = (value: JsonValue | undefined, path: string[]) => {
    if (path.length > 0) places.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) collect(member, [...path, name]);
  };
  collect(body, []);
  const place = places[at % places.length] ?? [];
  const copy = structuredClone(body) as Record<string, unknown>;
  let parent = copy;
  for (const name of place.slice(0, -1)) parent = parent[name] as Record<string, unknown>;
  parent[place.at(-1) ?? ''] = by;
  return copy as JsonObject;
}

describe('a server that is sent nonsense', () => {
  it('refuses every malformed body, stores nothing, and goes on answering', async () => {
    const { path } = await sampleCase(server, 'requested');
    const lead = await server.as('lead');
    const head = await server.standalone.store.head();
    const commands = Object.keys(CASE_COMMANDS).filter(
      (name) => !/^(lapse|abandon|record-target)/.test(name),
    );

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...commands), malformed, async (command, body) => {
        const { status, json } = await lead.send('POST', `${path}/${command}`, body, {
          'content-type': 'application/json',
        });
        expect([status, json['code']]).toEqual([400, 'REQUEST.MALFORMED']);
      }),
      { numRuns: 100 },
    );

    expect(await server.standalone.store.head()).toBe(head);
    expect((await lead.get('/health/ready')).json).toEqual({ ready: true, missing: [], attention: [] });
  });

  it('never stumbles over a body that is right but for one value', async () => {
    const { path } = await sampleCase(server, 'requested');
    const lead = await server.as('lead');
    const routes = Object.keys(BODIES) as (keyof typeof BODIES)[];

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), fc.nat(100), fc.jsonValue(), async (route, at, value) => {
        const body = altered(BODIES[route], at, value);
        const address = route === '' ? '/v1/repair-cases' : `${path}${route}`;
        expect((await lead.post(address, body as JsonObject)).status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });

  it('never stumbles over an address or a query', async () => {
    const lead = await server.as('lead');

    await fc.assert(
      fc.asyncProperty(paths, queries, async (path, query) => {
        for (const address of [`/v1/repair-cases${path}?${query}`, `/v1/deadlines?${query}`, `/v1${path}`]) {
          expect((await lead.get(address)).status).toBeLessThan(500);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what travels beside every answer', () => {
  it('keeps case data out of caches and other pages, and tells no stranger’s script anything', async () => {
    const { path } = await sampleCase(server, 'requested');
    const lead = await server.as('lead');

    const { headers } = await lead.get(path, { origin: 'https://elsewhere.example' });

    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    for (const name of ['access-control-allow-origin', 'server', 'x-powered-by']) {
      expect(headers.get(name)).toBeNull();
    }
  });

  it('lets the documentation page run its own scripts and no others', async () => {
    const nobody = await server.as('nobody');

    const page = await nobody.get('/docs');
    const scripts = [...page.text.matchAll(/<script[^>]*>([^<]*)/g)];

    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(scripts.length).toBeGreaterThan(0);
    for (const [tag, inline] of scripts) {
      const source = /src="\.?([^"]+)"/.exec(tag)?.[1] ?? 'none';
      expect([inline?.trim(), (await nobody.get(source)).status]).toEqual(['', 200]);
    }
  });

  it('is the request id, the caller’s own when it is one, and the trace goes on into the events', async () => {
    const desk = await server.as('front-desk');
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;

    const own = await desk.post('/v1/repair-cases', openBody(), { 'x-request-id': 'desk.7', traceparent });
    const foreign = await desk.get('/health/live', { 'x-request-id': 'a b\u00e9' });

    expect(own.headers.get('x-request-id')).toBe('desk.7');
    expect(foreign.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const [opened] = await server.standalone.store.readStream(streamOfCase(word(own.json['number'])));
    expect(opened?.meta).toMatchObject({ correlationId: trace, channel: 'http', siteId: 'main' });
  });
});

describe('the log', () => {
  it('has one line per request: route pattern, status, time, who; never what was sent', async () => {
    const desk = await server.as('front-desk');
    lines.length = 0;

    await desk.post('/v1/repair-cases', openBody({ reference: 'SECRET-7' }), { 'x-request-id': 'logged-1' });
    await desk.get('/v1/repair-cases?q=SECRET-7');
    await new Api(server.url, 'SECRET-TOKEN').get('/v1/repair-cases');

    await eventually('three lines were logged', () => lines.length >= 3);
    expect(lines.map((line) => JSON.parse(line) as JsonObject)).toEqual([
      expect.objectContaining({
        requestId: 'logged-1',
        method: 'POST',
        route: '/v1/repair-cases',
        status: 201,
        ms: expect.any(Number),
        actor: 'front-desk-1',
        role: 'front-desk',
      }),
      expect.objectContaining({ method: 'GET', route: '/v1/repair-cases', status: 200 }),
      expect.objectContaining({ status: 401 }),
    ]);
    expect(lines.join('')).not.toMatch(/SECRET|架空|電源|Bearer/);
  });
});

describe('a server without its store', () => {
  it('says so to who writes and to who asks whether it is ready, and lives on', async () => {
    const broken = await ShuriServer.start();
    const desk = await broken.as('front-desk');
    await broken.standalone.store.close();

    const written = await desk.post('/v1/repair-cases', openBody());
    const ready = await desk.get('/health/ready');
    const live = await desk.get('/health/live');
    await broken.stop();

    expect([written.status, written.json['code']]).toEqual([503, 'STORE.UNAVAILABLE']);
    expect(written.headers.get('retry-after')).toBe('2');
    expect([ready.status, ready.json]).toEqual([
      503,
      {
        ready: false,
        missing: ['the event store takes no writes'],
        attention: expect.any(Array) as unknown,
      },
    ]);
    expect(live.json).toEqual({ status: 'up', build: 'test' });
  });
});
