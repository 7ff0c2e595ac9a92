import { runRole } from '#house';
import { SystemClock } from '#kernel';
import { startTimekeeper } from './start-timekeeper.js';

await runRole({
  program: 'timekeeper',
  what: 'A timekeeper of a Shuri cluster: it fires deadlines and runs the automations.',
  clock: new SystemClock(),
  start: startTimekeeper,
});
