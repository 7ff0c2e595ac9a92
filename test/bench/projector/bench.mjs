import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { SystemClock } from '../../../dist/libs/kernel/src/index.js';
import { exampleConfiguration, readTerms } from '../../../dist/libs/house/src/index.js';
import { startStandalone } from '../../../dist/apps/standalone/src/start-standalone.js';
import { collectGarbage } from '../support/garbage.mjs';
import { figure, median, spread } from '../support/statistics.mjs';

// What the projector takes from the API while both share one thread (D30): commands a second over HTTP with the
// projector running, beside the same server with it stopped, in turn. Load and server share the machine.

const CALLERS = 32;
const REQUESTS = 1_000;
const ROUNDS = 7;
const CASE = {
  programme: 'frontier',
  intake: 'web',
  item: { maker: 'FRONTIER', model: 'EX-DESKTOP-1', serialReadable: true },
  contact: { name: 'x', phone: '0', address: 'y' },
  fault: 'z',
};

const measured = { running: [], stopped: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const projector of ['running', 'stopped'])
    measured[projector].push(await commandsPerSecond(projector));
}
const ratios = measured.running.map((value, round) => value / measured.stopped[round]);
console.log(
  `opened cases a second over HTTP, ${CALLERS} at once, ${ROUNDS} rounds of ${REQUESTS}, median (least..most)`,
);
console.log(`  projector running  ${spread(measured.running)}`);
console.log(`  projector stopped  ${spread(measured.stopped)}`);
figure('projector.api-of-api-alone', median(ratios));

/** On a server and data folder of its own. */
async function commandsPerSecond(projector) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shuri-bench-'));
  const server = await startStandalone({
    dataFolder,
    clock: new SystemClock(),
    terms: readTerms(exampleConfiguration()),
    port: 0,
    host: '127.0.0.1',
    log: pino({ level: 'silent' }),
    build: 'bench',
  });
  try {
    if (projector === 'stopped') await server.projector.stop();
    const token = await server.tokens.issue({ subject: 'desk-1', role: 'front-desk', siteId: 'main' });
    await load(server.url, token, REQUESTS / 4);
    collectGarbage();
    const started = performance.now();
    await load(server.url, token, REQUESTS);
    return (REQUESTS * 1_000) / (performance.now() - started);
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** So many callers, each with its next request as soon as its last one is answered. */
async function load(url, token, requests) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let left = requests;
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      const body = JSON.stringify({ ...CASE, item: { ...CASE.item, serial: `EX-${left}` } });
      const response = await fetch(`${url}/v1/repair-cases`, { method: 'POST', headers, body });
      if (response.status !== 201) throw new Error(`answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}
