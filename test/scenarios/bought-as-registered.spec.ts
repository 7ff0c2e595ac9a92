import { DESK, LEAD, RepairShop, TECHNICIAN } from './support/repair-shop.js';

type Json = Readonly<Record<string, unknown>>;

const BOUGHT = '2026-03-02';
const MEMBER = {
  plan: 'example-premium',
  months: 36,
  premium: { cap: 100_000, from: BOUGHT, until: '2029-03-01' },
};

let shop: RepairShop;
beforeAll(async () => {
  shop = await RepairShop.open('2026-04-13');
});
afterAll(() => shop.close());

/** The desk registers a desktop, and a lead says what it was bought with. */
async function registered(serial: string, ...said: readonly (readonly [string, Json])[]): Promise<void> {
  const post = async (path: string, body: Json) => {
    const { status, body: answer } = await shop.house.post(LEAD, path, body);
    if (status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
    return answer;
  };
  const { id } = await post('/v1/units', { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial });
  for (const [command, body] of said) await post(`/v1/units/${String(id)}/${command}`, body);
}

/** The desktop comes in within its warranty, and the fault is found; coverage is not decided yet. */
async function comesIn(serial: string): Promise<void> {
  await shop.receives({ serial, boughtOn: BOUGHT });
  const found = { findings: '電源ユニットの故障', properUse: true, faultParts: ['power-supply'] };
  await shop.does(TECHNICIAN, 'complete-diagnosis', found);
}

/** What deciding comes to: the coverage, the clauses that decided it, the facts from the registration, the warnings. */
async function decided() {
  const { events, warnings } = await shop.does(TECHNICIAN, 'decide-coverage');
  const [event] = events as readonly { readonly name: string; readonly data: Json }[];
  if (event === undefined) throw new TypeError('nothing was decided');
  const { fired, registration } = event.data['assessment'] as {
    readonly fired: readonly { readonly clause: string; readonly role: string }[];
    readonly registration?: { readonly facts: readonly { readonly fact: string }[] };
  };
  return {
    said: [event.name, event.data['coverage'], event.data['decidedBy']],
    clauses: fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause),
    facts: registration?.facts.map(({ fact }) => fact) ?? [],
    warnings: (warnings as readonly Json[]).map(({ code, clauses }) => [code, clauses]),
  };
}

const RULES = (coverage: string) => ['coverage-decided', coverage, 'rules'];
const count = (amount: number): readonly [string, Json] => [
  'count-premium-repair',
  { caseNumber: 'EARLIER-1', countedOn: '2026-03-20', amount },
];

describe('A desktop in its warranty is repaired as it was bought', () => {
  it('given a premium plan whose cap earlier repairs exceed, then it is paid (FR-R3-4-7)', async () => {
    await registered('BR-1', ['attach-plan', MEMBER], count(100_001));
    await comesIn('BR-1');

    const { said, clauses, facts } = await decided();

    expect(said).toEqual(RULES('paid'));
    expect(clauses).toContain('FR-R3-4-7');
    expect(facts).toEqual(
      expect.arrayContaining(['premiumCap', 'premiumFrom', 'premiumSpent', 'premiumUntil']),
    );
  });

  it('given a premium plan with room, then the price of this repair is asked for, and it counts (A-FR-12)', async () => {
    await registered('BR-2', ['attach-plan', MEMBER], count(80_000));
    await comesIn('BR-2');
    const asked = await shop.tries(TECHNICIAN, 'decide-coverage');

    await shop.does(DESK, 'state-facts', { facts: { repairPrice: 20_000 } });

    expect([asked.status, asked.body['ask']]).toEqual([409, ['repairPrice']]);
    expect((await decided()).said).toEqual(RULES('free'));
  });

  it('given a sale by a shop that is no designated one, then it is paid (FR-R3-4-6, FW-W11-12)', async () => {
    const sale = { seller: 'Some Auction', designatedShop: false, soldOn: BOUGHT };
    await registered('BR-3', ['record-sale', sale]);
    await comesIn('BR-3');

    const { said, clauses, facts } = await decided();

    expect(said).toEqual(RULES('paid'));
    expect(clauses).toEqual(expect.arrayContaining(['FR-R3-4-6', 'FW-W11-12']));
    expect(facts).toEqual(['designatedShop', 'soldBy', 'soldOn']);
  });

  it('given that the case tells another seller, then a lead decides (FR-R3-4-6, FW-W11-12)', async () => {
    const sale = { seller: 'Some Auction', designatedShop: false, soldOn: BOUGHT };
    await registered('BR-4', ['record-sale', sale]);
    await comesIn('BR-4');
    await shop.does(DESK, 'state-facts', { facts: { soldBy: 'Example Denki Yokohama' } });

    const { said, warnings } = await decided();

    expect(said[0]).toBe('coverage-proposed');
    expect(warnings).toEqual([['COVERAGE.PAPERS_DIFFER', ['FR-R3-4-6', 'FW-W11-12']]]);
  });
});
