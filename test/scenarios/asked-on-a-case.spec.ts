import type { JsonObject, JsonValue } from '#kernel';
import { word } from '../support/api.js';
import { problem } from '../support/problem.js';
import { ARRIVAL, openBody } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

const TODAY = '2024-04-10';
const BOUGHT = '2023-09-20';
const PREMIUM = {
  premiumFrom: '2023-10-01',
  premiumUntil: '2026-09-30',
  premiumCap: 90_000,
  premiumSpent: 1_000,
};

let server: ShuriServer;
beforeAll(async () => {
  server = await ShuriServer.start({ now: `${TODAY}T10:00:00+09:00` });
});
afterAll(() => server.stop());

async function does(role: 'front-desk' | 'technician', path: string, body: JsonObject): Promise<JsonObject> {
  const { status, json, text } = await (await server.as(role)).post(path, body);
  if (status >= 300) throw new Error(text);
  return json;
}

/** Opens a case. @returns its path */
async function opened(body: JsonObject): Promise<string> {
  return `/v1/repair-cases/${word((await does('front-desk', '/v1/repair-cases', body))['number'])}`;
}

/** A camera of i-PRO whose delivery and sale are shown. */
async function ofCamera(): Promise<string> {
  const path = await opened({
    programme: 'ipro',
    intake: 'phone',
    item: { maker: 'i-PRO', model: 'EX-CAMERA-2', serial: 'ASKED-1', serialReadable: true },
    contact: { name: '架空 太郎' },
    fault: '映らない',
    ipro: { by: 'partner' },
  });
  const papers = [
    { kind: 'delivery-proof', deliveredOn: BOUGHT },
    { kind: 'sale-record', memberSale: true },
  ];
  for (const paper of papers) await does('front-desk', `${path}/attach-evidence`, paper);
  return path;
}

/** A desktop in its term, diagnosed. */
async function ofDesktop(serial: string, facts: JsonObject): Promise<string> {
  const path = await opened(
    openBody({ item: { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial, serialReadable: true } }),
  );
  await does('front-desk', `${path}/attach-evidence`, { kind: 'warranty-card' });
  await does('front-desk', `${path}/attach-evidence`, { kind: 'receipt', purchasedOn: BOUGHT });
  await does('front-desk', `${path}/record-arrival`, ARRIVAL);
  await does('technician', `${path}/complete-diagnosis`, {
    findings: '故障を確認',
    properUse: true,
    faultParts: ['power-supply'],
    facts,
  });
  return path;
}

/** What is asked for before coverage is decided: by the refusal of decide-coverage, and in /next. */
async function askedOn(path: string): Promise<readonly [refusal: JsonValue, next: JsonValue]> {
  const technician = await server.as('technician');
  const { json } = await technician.get(`${path}/next`);
  const { outcome } = json['coverage'] as { outcome: JsonObject };
  const refused = await technician.post(`${path}/decide-coverage`);
  if (refused.status === 200) return [[], outcome['ask'] ?? []];
  expect(problem(refused)).toEqual([409, 'COVERAGE.NEEDS_FACTS']);
  return [refused.json['ask'] ?? [], outcome['ask'] ?? []];
}

/** What the rules ask for of the same facts, put to them without a case. */
async function askedByRules(question: JsonObject): Promise<JsonValue> {
  const knownAt = `${TODAY}T01:00:00.000Z`;
  const { outcome } = (await does('front-desk', '/v1/assessments', { ...question, knownAt })) as {
    outcome: JsonObject;
  };
  return outcome['ask'] ?? [];
}

describe('what a case asks for before its coverage is decided', () => {
  it('is what the rules ask for, round by round, each fact once, until they need no more', async () => {
    // Given a camera of which the papers alone are known, and what its partner will say when he is asked
    const path = await ofCamera();
    const papers = { model: 'EX-CAMERA-2', deliveredOn: BOUGHT, memberSale: true };
    const answers: JsonObject = { soldInJapan: true, usedInJapan: true, fault: 'hardware', properUse: true };
    const said: JsonObject = {};

    for (let rounds = 0; rounds < 3; rounds += 1) {
      // When coverage is decided too early
      const [refusal, next] = await askedOn(path);
      if (Array.isArray(refusal) && refusal.length === 0) break;

      // Then the refusal, /next and the rules name the same facts, none of them twice
      const facts = { ...papers, ...said };
      const byRules = await askedByRules({
        programme: 'ipro',
        question: 'repair',
        requestedOn: TODAY,
        facts,
      });
      expect([refusal, next]).toEqual([byRules, byRules]);
      const asked = (refusal as readonly string[]).map(
        (fact) => [fact, answers[fact] ?? 'not expected'] as const,
      );
      expect(asked.filter(([fact]) => said[fact] !== undefined)).toEqual([]);
      Object.assign(said, Object.fromEntries(asked));
      await does('front-desk', `${path}/state-facts`, { facts: Object.fromEntries(asked) });
    }

    // Then the day of the failure was not among them: each possible one lies in the first year (IP-F-1)
    expect(Object.keys(said).sort()).toEqual(['properUse', 'soldInJapan', 'usedInJapan']);
    const { json } = await (await server.as('technician')).get(path);
    expect(json['coverage']).toMatchObject({ status: 'decided', coverage: 'free' });
  });

  it('is the price of a repair where a cap may be exceeded, and nothing where the repair is paid anyway', async () => {
    const capped = await ofDesktop('ASKED-2', PREMIUM);
    const facts = {
      model: 'EX-DESKTOP-1',
      cardPresent: true,
      receiptPurchasedOn: BOUGHT,
      planMonths: null,
      properUse: true,
      serialReadable: true,
      ...PREMIUM,
    };
    const byRules = await askedByRules({
      programme: 'frontier',
      question: 'coverage',
      arrivedOn: TODAY,
      facts,
    });
    expect(byRules).toEqual(['repairPrice']);
    expect(await askedOn(capped)).toEqual([byRules, byRules]);

    const soldElsewhere = await ofDesktop('ASKED-3', { ...PREMIUM, soldBy: 'Other Shop' });
    expect(await askedOn(soldElsewhere)).toEqual([[], []]);
  });
});
