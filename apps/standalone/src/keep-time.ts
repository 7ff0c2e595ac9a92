import type { Logger } from 'pino';
import { DUE_DEADLINES, DueTable, type FiringRequest, Timekeeper, type TimekeeperProblem } from '#deadlines';
import type { Clock } from '#kernel';
import type { Projector, Views } from '#projections';
import { type CaseRunner, numberOfStream } from '#repair-case';

const TIMEKEEPER = { id: 'timekeeper', role: 'timekeeper', tokenId: 'internal' } as const;

/** Which command a kind of deadline fires (D24). */
const FIRES = {
  'quote-answer': { command: 'lapse-quote' },
  storage: { command: 'abandon' },
  'repair-target': { command: 'record-target-missed' },
} as const;

export interface TimekeeperParts {
  readonly views: Views;
  readonly projector: Projector;
  readonly runner: CaseRunner;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A timekeeper over the due table that sends its commands like all others, and looks when the table has changed. */
export function timekeeperOver({ views, projector, runner, clock, log }: TimekeeperParts): Timekeeper {
  const timekeeper = new Timekeeper({
    due: new DueTable(views),
    clock,
    kinds: FIRES,
    name: 'standalone',
    send: (firing) => send(runner, firing),
    onProblem: (problem) => tell(log, problem),
  });
  projector.onCommitted((projection) => {
    if (projection === DUE_DEADLINES) timekeeper.wake();
  });
  return timekeeper;
}

function send(runner: CaseRunner, { commandId, command, stream, payload }: FiringRequest) {
  return runner.run(numberOfStream(stream), {
    commandId,
    command,
    payload: { ...payload },
    actor: TIMEKEEPER,
    channel: 'timekeeper',
    siteId: 'house',
    correlationId: payload.deadlineId,
  });
}

function tell(log: Logger, problem: TimekeeperProblem): void {
  const { kind, error } = problem;
  if (kind === 'outage') log.warn({ err: error }, 'the timekeeper cannot work just now and tries again');
  else
    log.error({ err: error, deadline: problem.deadline }, 'a deadline could not be fired and is tried again');
}
