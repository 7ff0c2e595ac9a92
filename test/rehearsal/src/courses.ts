import type { JsonObject } from '#kernel';
import type { UnitName } from '#registration';
import { type PersistentClient, Refused } from './persistent-client.js';

/** What a course brought about: where its history is read, and the position that it must show. */
export interface Brought {
  readonly path: string;
  readonly position: string;
}

/** Something that customers come with, from its first command to its last. @param key of its own, begins all its keys */
export type Course = (client: PersistentClient, key: string) => Promise<Brought>;

type Commands = readonly (readonly [command: string, body: JsonObject])[];

const QUOTED: Commands = [
  ['attach-evidence', { kind: 'warranty-card' }],
  ['attach-evidence', { kind: 'receipt', purchasedOn: '2022-04-02', note: '領収書' }],
  [
    'record-arrival',
    { carrier: 'example-express', freight: { terms: 'prepaid' }, accessories: [], condition: '箱に傷なし' },
  ],
  ['complete-diagnosis', { findings: '基板の故障', properUse: true, faultParts: ['mainboard'] }],
  ['decide-coverage', {}],
  ['issue-quote', { lines: [{ kind: 'part', code: 'mainboard', quantity: 1, unitNet: 10_000 }] }],
];
const PART = { code: 'mainboard', quantity: 1, origin: 'new', makerTested: true };
const RETURNED: Commands = [
  ['start-repair', {}],
  ['complete-repair', { work: '基板を交換', parts: [PART] }],
  ['record-payment', { amount: 11_000, method: 'transfer' }],
  ['ship-item', { carrier: 'example-express' }],
  ['confirm-delivery', {}],
];
/** Its free year ends within the first days of the rehearsal, or did before the order came. */
const DELIVERED_ON = '2023-04-20';

/** Nobody answers the quote: its deadline will. */
const quoteThatWaits: Course = (client, key) => quoted(client, key);

/** The approval disarms the deadline of the quote. */
const quoteApproved: Course = (client, key) => approved(client, key);

/** From shipping on, the guarantee of a unit that nobody has registered is an automation's to open. */
const repairOfUnknownUnit: Course = async (client, key) => {
  const { path, position, isLapsed } = await approved(client, key);
  return isLapsed ? { path, position } : sendAll(client, key, path, RETURNED);
};

const repairOfKnownUnit: Course = async (client, key) => {
  await registered(client, { ...MODEL, serial: key });
  return repairOfUnknownUnit(client, key);
};

/** Nobody renews it: the clock ends it and closes the 30 days to renew. */
const supportThatEnds: Course = async (client, key) => {
  const units = [await registered(client, { maker: 'NETWORK', model: 'EX-SWITCH-1', serial: key })];
  const body = { units, makerDeliveredOn: DELIVERED_ON };
  const asked = { key: `${key}-support`, path: '/v1/contracts/open-support-contract', body };
  const { id, position } = await client.send(asked);
  return { path: `/v1/contracts/${id}`, position };
};

/** All that the load consists of; callers that begin each with another one bring about all of it early. */
export const COURSES: readonly Course[] = [
  repairOfKnownUnit,
  quoteThatWaits,
  repairOfUnknownUnit,
  supportThatEnds,
  quoteApproved,
];

async function quoted(client: PersistentClient, key: string): Promise<Brought> {
  const { id } = await client.send({ key, path: '/v1/repair-cases', body: opening(key) });
  return sendAll(client, key, `/v1/repair-cases/${id}`, QUOTED);
}

/** The clock may have gone past the quote's last day in between: then it is lapsed. */
async function approved(
  client: PersistentClient,
  key: string,
): Promise<Brought & { readonly isLapsed: boolean }> {
  const quote = await quoted(client, key);
  try {
    return { ...(await sendAll(client, key, quote.path, [['approve-quote', {}]])), isLapsed: false };
  } catch (error) {
    if (error instanceof Refused && /NOT_ALLOWED_NOW|QUOTE/.test(error.message))
      return { ...quote, isLapsed: true };
    throw error;
  }
}

async function sendAll(
  client: PersistentClient,
  key: string,
  path: string,
  commands: Commands,
): Promise<Brought> {
  let position = '';
  for (const [index, [command, body]] of commands.entries()) {
    const sent = { key: `${key}-${command}-${index}`, path: `${path}/${command}`, body };
    ({ position } = await client.send(sent));
  }
  return { path, position };
}

/** Makes the unit known; answers its id. */
async function registered(client: PersistentClient, unit: UnitName): Promise<string> {
  const sent = { key: `${unit.serial}-unit`, path: '/v1/units', body: { ...unit } };
  return (await client.send(sent)).id;
}

const MODEL = { maker: 'FRONTIER', model: 'EX-DESKTOP-1' };

function opening(serial: string): JsonObject {
  return {
    programme: 'frontier',
    intake: 'web',
    item: { ...MODEL, serial, serialReadable: true },
    contact: { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' },
    fault: '電源が入らない',
    acknowledgement: { of: 'data-erasure' },
  };
}
