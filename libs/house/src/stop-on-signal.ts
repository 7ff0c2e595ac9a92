import type { Logger } from 'pino';

/** When everything has been closed at the latest; then the process ends as it is. The stores survive that. */
const LONGEST_STOP_MS = 10_000;

/** What runs until it is stopped. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** SIGTERM and SIGINT end the process in good order with exit code 0; a second signal ends it at once. */
export function stopOnSignal(running: Stoppable, log: Logger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    running.stop().then(
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
