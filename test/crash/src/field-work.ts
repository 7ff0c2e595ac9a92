import type { JsonObject } from '#kernel';
import { type Api, itemsOf, word } from '../../support/api.js';

const PART = { code: 'mainboard', quantity: 1, origin: 'new', makerTested: true };

/** What brings a case to where its item may be shipped, paid by the customer. */
const STEPS: readonly (readonly [command: string, body: JsonObject])[] = [
  ['attach-evidence', { kind: 'warranty-card' }],
  ['attach-evidence', { kind: 'receipt', purchasedOn: '2022-04-02' }],
  [
    'record-arrival',
    { carrier: 'example-express', freight: { terms: 'prepaid' }, accessories: [], condition: '箱に傷なし' },
  ],
  ['complete-diagnosis', { findings: '基板の故障', properUse: true, faultParts: ['mainboard'] }],
  ['decide-coverage', {}],
  ['issue-quote', { lines: [{ kind: 'part', code: 'mainboard', quantity: 1, unitNet: 10_000 }] }],
  ['approve-quote', {}],
  ['start-repair', {}],
  ['complete-repair', { work: '基板を交換', parts: [PART] }],
  ['record-payment', { amount: 11_000, method: 'transfer' }],
];

/** Brings a case of that serial to where its item may be shipped; answers its path. @throws Error when it is refused */
export async function repaired(api: Api, serial: string): Promise<string> {
  const opened = await api.post('/v1/repair-cases', {
    programme: 'frontier',
    intake: 'web',
    item: { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial, serialReadable: true },
    contact: { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' },
    fault: '電源が入らない',
    acknowledgement: { of: 'data-erasure' },
  });
  const path = `/v1/repair-cases/${word(opened.json['number'])}`;
  for (const [command, body] of STEPS) {
    const { status, text } = await api.post(`${path}/${command}`, body);
    if (status >= 300) throw new Error(`${command} was refused: ${text}`);
  }
  return path;
}

/** Ships the item; true when that was answered, false when the server is gone. The same key each time. */
export async function shipped(api: Api, path: string): Promise<boolean> {
  return sent(api, `${path}/ship-item`, { carrier: 'example-express' });
}

/** Makes a product known that support can be bought for; answers its id. */
export async function registeredSwitch(api: Api, serial: string): Promise<string> {
  const { json } = await api.post('/v1/units', { maker: 'NETWORK', model: 'EX-SWITCH-1', serial });
  return word(json['id']);
}

/** Opens support that is over since long, so that the clock ends it at once. @param key of the order */
export async function oldSupport(api: Api, unitId: string, key: string): Promise<boolean> {
  const contract = { units: [unitId], makerDeliveredOn: '2023-04-01' };
  return sent(api, '/v1/contracts/open-support-contract', contract, key);
}

async function sent(api: Api, path: string, body: JsonObject, key = path): Promise<boolean> {
  try {
    const { status, text } = await api.post(path, body, { 'idempotency-key': key });
    if (status >= 300) throw new Refused(`${path} was refused: ${text}`);
    return true;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return false;
  }
}

class Refused extends Error {}

/** The unit of that serial, as the search shows it; undefined while nobody knows it. */
export async function unitOf(api: Api, serial: string): Promise<JsonObject | undefined> {
  const { status, json } = await api.post('/v1/units/search', { serial });
  return status === 200 ? itemsOf(json)[0] : undefined;
}

/** The names of the events in a history, sorted. */
export function namesIn(history: readonly JsonObject[]): readonly string[] {
  return history.map(({ name }) => word(name)).sort();
}
