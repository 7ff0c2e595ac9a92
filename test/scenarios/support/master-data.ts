import type { JsonObject } from '#kernel';
import { type ApiAnswer, word } from '../../support/api.js';
import type { ShuriServer } from '../../support/shuri-server.js';

/** A main file that sets tables of FRONTIER. */
export function mainFile(revision: string, frontier: JsonObject): JsonObject {
  return { name: 'tables.yaml', text: JSON.stringify({ revision, programmes: { frontier } }) };
}

/** Half a year longer than any item of these stories has been in use. */
export const LONGER = { models: { 'EX-TABLET-1': { warrantyMonths: 36 } } };

/** Sends files as the policy owner. */
export async function publish(
  server: ShuriServer,
  files: readonly JsonObject[],
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<ApiAnswer> {
  return (await server.as('policy-owner')).post(`/v1/master-data${query}`, { files }, headers);
}

/** Reads as an auditor. */
export async function readTables(server: ShuriServer, path = ''): Promise<ApiAnswer> {
  return (await server.as('auditor')).get(`/v1/master-data${path}`);
}

/** The tables of an answer by name. */
export async function tablesOf(server: ShuriServer): Promise<Readonly<Record<string, JsonObject>>> {
  const { json } = await readTables(server);
  const tables = json['tables'] as readonly JsonObject[];
  return Object.fromEntries(tables.map((table) => [word(table['table']), table]));
}
