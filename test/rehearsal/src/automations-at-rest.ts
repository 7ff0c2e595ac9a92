import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '#kernel';
import { itemsOf, word } from '../../support/api.js';
import { eventually } from '../../support/eventually.js';
import { PATIENCE_MS } from './patience.js';
import type { PersistentClient } from './persistent-client.js';

/**
 * Waits until every automation has gone through the whole log, and says what they left undone. The load gives no
 * ground to refuse or to leave anything to a person, so that whatever they left is a fault.
 */
export async function leftByAutomations(client: PersistentClient): Promise<readonly string[]> {
  let automations: readonly JsonObject[] = [];
  await eventually(
    'every automation has gone through the whole log',
    async () => {
      automations = itemsOf(await client.read('/v1/automations'));
      return automations.length > 0 && automations.every(({ caughtUp }) => caughtUp === true);
    },
    PATIENCE_MS,
  );
  return automations.flatMap(({ name, parked, settled }) => [
    ...(parked as readonly JsonObject[]).map(
      ({ stream, error }) => `${word(name)} has parked ${word(stream)}: ${word(error)}`,
    ),
    ...(settled as readonly JsonObject[]).map(
      ({ stream, reason }) => `${word(name)} has left ${word(stream)} without an answer: ${word(reason)}`,
    ),
  ]);
}

/** How often the automations went to another process, or came back to one that had died: by what the processes say. */
export function takeovers(folder: string, timekeepers: readonly string[]): number {
  const said = timekeepers.map((name) => readFileSync(join(folder, `${name}.log`), 'utf8')).join('');
  const taken = said.match(/"change":"taken","msg":"who runs the automations/g) ?? [];
  return Math.max(0, taken.length - 1);
}
