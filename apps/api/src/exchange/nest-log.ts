import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words in our log; what it says about its start is of no interest. */
export function nestLog(log: Logger): LoggerService {
  return {
    log: () => undefined,
    error: (message: unknown) => log.error({ nest: String(message) }, 'nest'),
    warn: (message: unknown) => log.warn({ nest: String(message) }, 'nest'),
  };
}
