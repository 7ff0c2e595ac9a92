import { freshId } from '../../../dist/libs/kernel/src/index.js';
import { anEvent } from '../append/events.mjs';
import { figure, median, spread } from '../support/statistics.mjs';
import { BareClient } from './bare-client.mjs';
import { PortClient } from './port-client.mjs';
import { aServer } from './server.mjs';

// Appends and reads through the event store's port, over the bare client that asks the same server for the same. Rounds
// are short and interleaved, so that whatever else the machine does meets both.

const ROUNDS = 25;
const EVENTS_PER_STREAM = 12;
const PAGE = 512;
/** So that a server which holds the streams of an earlier run can be measured again. */
const RUN = freshId().slice(-12);

/** The appends of a round, made before any watch starts: streams of a dozen events, as many side by side as there are callers. */
function appendsOf(who, round, callers, count) {
  return Array.from({ length: count }, (_, index) => {
    const turn = Math.floor(index / callers);
    const stream = `repairCase-${RUN}${who}${round}K${Math.floor(turn / EVENTS_PER_STREAM)}Q${index % callers}`;
    return { stream, revision: turn % EVENTS_PER_STREAM, events: [anEvent(round * count + index)] };
  });
}

/** Runs port and bare in turn, each first every other time; answers their rates per second and the ratio. */
async function compare(title, count, measure) {
  const ratios = [];
  const perSecond = { port: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const order = round % 2 === 0 ? ['port', 'bare'] : ['bare', 'port'];
    const ms = {};
    for (const who of order) ms[who] = await measure(who, round);
    if (round === 0) continue;
    ratios.push(ms.bare / ms.port);
    for (const who of order) perSecond[who].push((count / ms[who]) * 1000);
  }
  console.log(`${title}, ${ROUNDS} rounds of ${count}`);
  console.log(`  through the port  ${spread(perSecond.port)} a second`);
  console.log(`  bare client       ${spread(perSecond.bare)} a second`);
  return median(ratios);
}

async function compareAppends(clients, callers, count) {
  return compare(`appends of one event, ${callers} at once`, count, (who, round) =>
    clients[who].append(appendsOf(`${who}${callers}x`, round, callers, count), callers),
  );
}

async function compareReads(clients, count) {
  const streams = [0, 1, 2].map((number) => `repairCase-${RUN}R${number}`);
  for (const stream of streams) {
    const events = Array.from({ length: count / streams.length }, (_, index) => anEvent(index));
    for (let first = 0; first < events.length; first += 500) {
      await clients.port.append([{ stream, revision: first, events: events.slice(first, first + 500) }], 1);
    }
  }
  return compare(`events read in pages of ${PAGE}`, count, (who) => clients[who].read(streams, PAGE));
}

const server = await aServer();
console.log(`against ${server.what}; median (least..most)`);
const clients = { port: new PortClient(server.url), bare: new BareClient(server.url) };
const together = await compareAppends(clients, 32, 640);
const alone = await compareAppends(clients, 1, 100);
const read = await compareReads(clients, 6_000);
await Promise.all([clients.port.close(), clients.bare.close()]);
await server.stop();
figure('eventstoredb.append-of-bare-client', together);
figure('eventstoredb.append-alone-of-bare-client', alone);
figure('eventstoredb.read-of-bare-client', read);
