import type { JsonObject } from '#kernel';
import { parseTerms } from '#policy';
import { OPEN_VALUES } from '../support/open-values.data.js';
import { ShuriServer } from '../support/shuri-server.js';

let server: ShuriServer;
beforeAll(async () => {
  const terms = parseTerms({ revision: 'nothing-set', programmes: {} });
  server = await ShuriServer.start({ now: '2026-01-01T09:00:00+09:00', terms });
});
afterAll(() => server.stop());

/** What is open by a fact or by a quote is so whatever the tables are: the answer comes of these, or asks. */
const byATable = OPEN_VALUES.filter(({ open }) => open.by === 'table');

/** Status and how the question ended, or the code of the refusal. */
async function answerTo(request: JsonObject): Promise<readonly unknown[]> {
  const { status, json } = await (await server.as('front-desk')).post('/v1/assessments', request);
  const { outcome } = json as { readonly outcome?: JsonObject };
  return [status, outcome === undefined ? json['code'] : outcome['kind']];
}

const LEFT = [
  [200, 'person-decides'],
  [409, 'CONFIGURATION.MISSING'],
];

describe('a server for which nothing is set', () => {
  it.each(byATable.map((one) => [[one.value, one.what ?? ''].join(' '), one] as const))(
    'leaves to a person, or says which table is missing, what hangs on: %s',
    async (_, { request }) => {
      expect(LEFT).toContainEqual(await answerTo(request));
    },
  );
});
