import { runRole } from '#house';
import { SystemClock } from '#kernel';
import { startProjector } from './start-projector.js';

await runRole({
  program: 'projector',
  what: 'A projector of a Shuri cluster: it keeps the read models.',
  clock: new SystemClock(),
  start: startProjector,
});
