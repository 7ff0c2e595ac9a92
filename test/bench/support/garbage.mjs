import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/** Clears what was made before the watch starts, so that neither side pays for it. */
export const collectGarbage = runInNewContext('gc');
