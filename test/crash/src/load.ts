import type { LoggingClient, Sent } from './client.js';

const CASES = '/v1/repair-cases';
const CALLERS = 40;

/** What one caller does with a case of his own, over and over, each step under a key of its own. */
const STEPS: readonly (readonly [command: string, body: object])[] = [
  ['attach-evidence', { kind: 'warranty-card' }],
  ['attach-evidence', { kind: 'receipt', purchasedOn: '2025-04-02', note: '領収書' }],
  [
    'record-arrival',
    {
      carrier: 'example-express',
      freight: { terms: 'prepaid' },
      accessories: [{ kind: 'power-cable', count: 1 }],
      condition: '箱に傷なし',
    },
  ],
  ['record-contact', { reached: false, note: '留守番電話' }],
  ['record-contact', { reached: true }],
];

/** Lets 40 callers send without a pause until `enough` says so or the server is gone. */
export async function load(client: LoggingClient, round: number, enough: () => boolean): Promise<void> {
  await Promise.all(
    Array.from({ length: CALLERS }, async (_, caller) => {
      for (let turn = 0; !enough(); turn += 1) {
        if (!(await oneCase(client, `${round}-${caller}-${turn}`, enough))) return;
      }
    }),
  );
}

/** False when an answer failed to come. */
async function oneCase(client: LoggingClient, key: string, enough: () => boolean): Promise<boolean> {
  const opened = await client.send(opening(key));
  if (opened === undefined) return false;
  for (const [index, [command, body]] of STEPS.entries()) {
    if (enough()) return true;
    const path = `${CASES}/${opened.number}/${command}`;
    const sent = { key: `${key}-${index}`, path, body: JSON.stringify(body) };
    if ((await client.send(sent)) === undefined) return false;
  }
  return true;
}

function opening(key: string): Sent {
  const body = {
    programme: 'frontier',
    intake: 'web',
    item: { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: `CRASH-${key}`, serialReadable: true },
    reference: key,
    contact: { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' },
    fault: '電源が入らない',
  };
  return { key, path: CASES, body: JSON.stringify(body) };
}
