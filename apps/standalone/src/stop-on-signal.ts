import type { Logger } from 'pino';
import type { Standalone } from './start-standalone.js';

/** When everything has been closed at the latest; then the process ends as it is. The stores survive that. */
const LONGEST_STOP_MS = 10_000;

/** SIGTERM and SIGINT end the server in good order with exit code 0; a second signal ends it at once. */
export function stopOnSignal(server: Standalone, log: Logger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    server.stop().then(
      () => log.info('stopped'),
      (error: unknown) => {
        log.error({ err: error }, 'not everything could be closed');
        process.exitCode = 1;
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
