import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, median, spread } from '../support/statistics.mjs';
import { BareLoop } from './bare-loop.mjs';
import { anEvent } from './events.mjs';
import { PortLoop } from './port-loop.mjs';

// Durable appends a second through the event store's port, over a bare SQLite loop that writes the same rows with the
// same number of syncs. Rounds are short, many and interleaved, so that whatever else the machine does meets both.

const ROUNDS = 41;
const EVENTS_PER_STREAM = 12;

/** The appends of a round, made before any watch starts: streams of a dozen events, as many side by side as there are callers. */
function appendsOf(round, callers, count) {
  return Array.from({ length: count }, (_, index) => {
    const turn = Math.floor(index / callers);
    const stream = `repairCase-${round}K${Math.floor(turn / EVENTS_PER_STREAM)}Q${index % callers}`;
    return { stream, revision: turn % EVENTS_PER_STREAM, events: [anEvent(round * count + index)] };
  });
}

async function compare(callers, count) {
  const folder = mkdtempSync(join(tmpdir(), 'shuri-bench-append-'));
  const port = await PortLoop.open(join(folder, 'port.sqlite'));
  const bare = new BareLoop(join(folder, 'bare.sqlite'), port.schema);
  const ratios = [];
  const perSecond = { port: [], bare: [] };
  let perSync = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const appends = appendsOf(round, callers, count);
    const bareFirst = round % 2 === 1 ? bare.run(appends, callers) : undefined;
    const { ms, commits } = await port.run(appends, callers);
    const bareMs = bareFirst ?? bare.run(appends, callers);
    perSync = count / commits;
    if (round === 0) continue;
    ratios.push(bareMs / ms);
    perSecond.port.push((count / ms) * 1000);
    perSecond.bare.push((count / bareMs) * 1000);
  }
  await port.close();
  bare.close();
  rmSync(folder, { recursive: true });
  console.log(`${callers} at once, ${perSync.toFixed(1)} appends to a sync, ${ROUNDS} rounds of ${count}`);
  console.log(`  through the port  ${spread(perSecond.port)} appends/s`);
  console.log(`  bare SQLite       ${spread(perSecond.bare)} appends/s`);
  return median(ratios);
}

console.log('durable appends of one event (about 900 bytes of JSON), median (least..most)');
const together = await compare(64, 1_920);
const alone = await compare(1, 150);
figure('append.of-perfect-batch', together);
figure('append.single-of-bare-fsync', alone);
