import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { HttpClient } from '../../../dist/apps/cli/src/demo/http-client.js';
import { play } from '../../../dist/apps/cli/src/demo/story-player.js';
import { STORIES } from '../../../dist/apps/cli/src/demo/stories/index.js';
import { tokyoInstant } from '../../../dist/apps/cli/src/demo/tokyo-time.js';
import { startStandalone } from '../../../dist/apps/standalone/src/start-standalone.js';
import { derivedId, SimulatedClock } from '../../../dist/libs/kernel/src/index.js';
import { exampleConfiguration, readTerms } from '../../../dist/libs/house/src/index.js';

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const CASE = /\brepairCase-(\w{9})\b/;
const UNIT = /\bproductUnit-([\w-]+)/;

/** Every event that the demo's stories leave in the real server's log, without the tables of the configuration. */
export async function eventsOfTheStories() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shuri-bench-'));
  const clock = new SimulatedClock(tokyoInstant('2024-04-01 09:00'));
  const server = await startStandalone({
    dataFolder,
    clock,
    terms: readTerms(exampleConfiguration()),
    port: 0,
    host: '127.0.0.1',
    log: pino({ level: 'silent' }),
    build: 'bench',
  });
  try {
    const issue = ({ id, role }) => server.tokens.issue({ subject: id, role, siteId: 'main' });
    const http = new HttpClient(server.url, issue);
    for (const story of STORIES) await play(story, { http, clock });
    const events = await server.store.readAll({ limit: 4_096 });
    return events.filter(({ stream }) => CASE.test(stream) || UNIT.test(stream));
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The same lives once more under other names: cases, units, deadlines and everything else that is known by an id. */
export function onceMore(events, round) {
  const names = new Map();
  for (const { stream } of events) {
    const [, number] = CASE.exec(stream) ?? [];
    const [, unit] = UNIT.exec(stream) ?? [];
    if (number !== undefined) names.set(number, caseName(number, round));
    if (unit !== undefined)
      names.set(
        unit,
        unit
          .replace(UUID, (id) => derivedId('bench', id, round))
          .replace(/^[\da-f]+$/, (id) => otherHash(id, round)),
      );
  }
  const renamed = (text) => {
    let result = text.replaceAll(UUID, (id) => derivedId('bench', id, round));
    for (const [name, other] of names) result = result.replaceAll(name, other);
    return result;
  };
  return events.map(({ id, type, stream, data, meta }) => ({
    id: derivedId('bench', id, round),
    type,
    stream: renamed(stream),
    data: JSON.parse(renamed(JSON.stringify(data))),
    meta: JSON.parse(renamed(JSON.stringify(meta))),
  }));
}

function caseName(number, round) {
  return derivedId('bench', number, round).replaceAll('-', '').slice(0, number.length).toUpperCase();
}

function otherHash(id, round) {
  const hex = derivedId('bench', id, round).replaceAll('-', '');
  return hex.repeat(Math.ceil(id.length / hex.length)).slice(0, id.length);
}
