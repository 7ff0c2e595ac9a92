import type { Logger } from 'pino';
import type { ProjectorProblem } from '#projections';

/** Says in the log what a projector says beside its work. */
export function tellProjectorProblem(log: Logger, problem: ProjectorProblem): void {
  switch (problem.kind) {
    case 'parked':
      return log.error({ parked: problem.parked }, 'an event could not be applied; its stream is parked');
    case 'interrupted':
      return log.warn({ err: problem.error, retryInMs: problem.retryInMs }, 'the projector tries again');
    case 'failed':
      return log.error({ err: problem.error }, 'the projector has given up');
    case 'noticed':
      return log.warn({ err: problem.error }, 'the projector noticed something');
  }
}
