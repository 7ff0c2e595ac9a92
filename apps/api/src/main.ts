import { runRole } from '#house';
import { SystemClock } from '#kernel';
import { startApi } from './start-api.js';

await runRole({
  program: 'api',
  what: 'The HTTP interface of a Shuri cluster.',
  clock: new SystemClock(),
  start: startApi,
});
