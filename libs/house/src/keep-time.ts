import type { Logger } from 'pino';
import { DUE_DEADLINES, DueTable, type FiringRequest, Timekeeper, type TimekeeperProblem } from '#deadlines';
import type { Clock } from '#kernel';
import type { Projector, Views } from '#projections';
import { CONTRACT_STREAMS, contractIdOfStream } from '#registration';
import { numberOfStream } from '#repair-case';
import type { Runners } from './runners.js';

const TIMEKEEPER = { id: 'timekeeper', role: 'timekeeper', tokenId: 'internal' } as const;

/** Which command a kind of deadline fires (D24). */
const FIRES = {
  'quote-answer': { command: 'lapse-quote' },
  storage: { command: 'abandon' },
  'repair-target': { command: 'record-target-missed' },
  'visit-target': { command: 'record-target-missed' },
  'contract-end': { command: 'end-contract' },
  'renewal-window': { command: 'lapse-contract' },
  'consumable-contact': { command: 'call-for-consumable-contact' },
} as const;

export interface TimekeeperParts {
  /** Who claims: unique among timekeepers on one due table, the same after a restart. */
  readonly name: string;
  readonly views: Views;
  readonly runners: Pick<Runners, 'cases' | 'registration'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** The projector of this process, where there is one: it tells when the due table has changed. */
  readonly projector?: Pick<Projector, 'onCommitted'>;
  /** Compares clocks before every claim, in a cluster. @throws ClocksDisagree while none can be trusted */
  readonly compareClocks?: () => Promise<void>;
  /** How long it sleeps at most, in milliseconds. */
  readonly longestSleepMs?: number;
}

/** A timekeeper over the due table that sends its commands like all others, and looks when the table has changed. */
export function timekeeperOver(parts: TimekeeperParts): Timekeeper {
  const { views, projector, runners, log, ...keeping } = parts;
  const timekeeper = new Timekeeper({
    ...keeping,
    due: new DueTable(views),
    kinds: FIRES,
    send: (firing) => send(runners, firing),
    onProblem: (problem) => tell(log, problem),
  });
  projector?.onCommitted((projection) => {
    if (projection === DUE_DEADLINES) timekeeper.wake();
  });
  return timekeeper;
}

/** A deadline rides in the stream of a case or of a contract; its command goes back there. */
function send(
  { cases, registration }: TimekeeperParts['runners'],
  { commandId, command, stream, payload }: FiringRequest,
) {
  const request = {
    commandId,
    command,
    payload: { ...payload },
    actor: TIMEKEEPER,
    channel: 'timekeeper',
    siteId: 'house',
    correlationId: payload.deadlineId,
  };
  return stream.startsWith(CONTRACT_STREAMS)
    ? registration.toContract(contractIdOfStream(stream), request)
    : cases.run(numberOfStream(stream), request);
}

function tell(log: Logger, problem: TimekeeperProblem): void {
  const { kind, error } = problem;
  switch (kind) {
    case 'outage':
      return log.warn({ err: error }, 'the timekeeper cannot work just now and tries again');
    case 'clocks-disagree':
      return log.error({ err: error }, 'no deadline fires until the clocks agree again');
    case 'firing-failed':
      return log.error(
        { err: error, deadline: problem.deadline },
        'a deadline could not be fired and is tried again',
      );
  }
}
