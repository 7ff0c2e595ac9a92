import '../support/typescript.mjs';
import { pino } from 'pino';

// node test/rehearsal/role.mjs api|projector|timekeeper: a role of the built program as its own main starts it, but for
// the clock, which it shares with the other processes of the rehearsal, the database's among them.

const [role] = process.argv.slice(2);
const { FileClock } = await import('../support/file-clock.js');
const { buildVersion, stopOnSignal } = await import('#house');
const clock = new FileClock(process.env.TEST_CLOCK ?? '');
const log = pino({ level: process.env.SHURI_LOG ?? 'info' });
const options = {
  environment: process.env,
  clock,
  log,
  build: buildVersion(),
  databaseNow: () => Promise.resolve(clock.now()),
};
const running = await started(role);
stopOnSignal(running, log);
console.log(`${role} answers at ${running.url}`);

async function started(which) {
  switch (which) {
    case 'api':
      return (await import('../../apps/api/src/start-api.js')).startApi(options);
    case 'projector':
      return (await import('../../apps/projector/src/start-projector.js')).startProjector(options);
    case 'timekeeper':
      return (await import('../../apps/timekeeper/src/start-timekeeper.js')).startTimekeeper(options);
    default:
      throw new TypeError(`there is no role ${which}`);
  }
}
