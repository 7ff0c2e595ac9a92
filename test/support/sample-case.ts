import type { JsonObject } from '#kernel';
import { type ApiAnswer, word } from './api.js';
import type { ShuriServer } from './shuri-server.js';

/** The body of a case that may be opened; FRONTIER’s rules want an acknowledgement before the work (FR-R5-6b). */
export function openBody(more: JsonObject = {}): JsonObject {
  const body = unacknowledgedBody(more);
  return body['programme'] === 'frontier' ? { acknowledgement: { of: 'data-erasure' }, ...body } : body;
}

/** The same of a customer who acknowledges nothing. */
export function unacknowledgedBody(more: JsonObject = {}): JsonObject {
  return {
    programme: 'frontier',
    intake: 'web',
    item: { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serial: 'SN-0001', serialReadable: true },
    contact: { name: '架空 花子', phone: '000-0000-0000', address: '架空県架空市1-2-3' },
    fault: '電源が入らない',
    ...more,
  };
}

export const ARRIVAL: JsonObject = {
  carrier: 'example-express',
  freight: { terms: 'prepaid' },
  accessories: [{ kind: 'power-cable', count: 1 }],
  condition: '箱に傷なし',
};

export const QUOTE: JsonObject = {
  lines: [{ kind: 'part', code: 'main-board', quantity: 1, unitNet: 20_000 }],
};

/** Where a sample case can be brought, each step on top of those before it. */
const STEPS = [
  ['received', 'front-desk', 'record-arrival', ARRIVAL],
  [
    'diagnosed',
    'technician',
    'complete-diagnosis',
    { findings: '基板の故障', properUse: true, faultParts: [] },
  ],
  ['decided', 'technician', 'decide-coverage', {}],
  ['quoted', 'technician', 'issue-quote', QUOTE],
  ['approved', 'front-desk', 'approve-quote', {}],
  ['started', 'technician', 'start-repair', {}],
  ['repaired', 'technician', 'complete-repair', { work: '基板を交換', parts: [] }],
] as const;

export type SamplePlace = 'requested' | (typeof STEPS)[number][0];

/** A case that was brought somewhere: its number and the last answer. */
export interface SampleCase {
  readonly number: string;
  readonly path: string;
  readonly last: ApiAnswer;
}

/** Opens a case out of warranty and brings it to a place. @throws Error when a command is refused */
export async function sampleCase(
  server: Pick<ShuriServer, 'as'>,
  place: SamplePlace,
  more: JsonObject = {},
): Promise<SampleCase> {
  const desk = await server.as('front-desk');
  let last = accepted(await desk.post('/v1/repair-cases', openBody(more)));
  const number = word(last.json['number']);
  const path = `/v1/repair-cases/${number}`;
  if (place === 'requested') return { number, path, last };
  for (const evidence of [{ kind: 'warranty-card' }, { kind: 'receipt', purchasedOn: '2022-04-02' }]) {
    accepted(await desk.post(`${path}/attach-evidence`, evidence));
  }
  for (const [reached, role, command, body] of STEPS) {
    const api = await server.as(role);
    last = accepted(await api.post(`${path}/${command}`, body));
    if (reached === place) break;
  }
  return { number, path, last };
}

function accepted(answer: ApiAnswer): ApiAnswer {
  if (answer.status >= 300) throw new Error(`refused: ${answer.text}`);
  return answer;
}
