import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTokens } from '#access';
import { SystemClock } from '#kernel';
import { type Acknowledged, LoggingClient } from './client.js';
import { doubled, lost, readEverything } from './full-read.js';
import { load } from './load.js';
import { RealServer } from './real-server.js';

/** Answers that a round waits for before it kills. */
const ANSWERS_PER_ROUND = 120;

/** What came of one round. */
export interface Round {
  readonly inFlight: number;
  readonly acknowledged: number;
  readonly unanswered: number;
  /** Unanswered requests that were repeated and answered. */
  readonly repeated: number;
  readonly refused: number;
  readonly lost: number;
  readonly doubled: number;
}

export interface CrashOptions {
  readonly rounds: number;
  readonly port: string;
  onRound(round: Round, index: number): void;
}

/**
 * Kills the built server in the middle of its work, again and again on one data folder, and compares what it answered
 * with what it shows afterwards.
 */
export async function crashRounds({ rounds, port, onRound }: CrashOptions): Promise<readonly Round[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shuri-crash-'));
  const known: Acknowledged[] = [];
  const told: Round[] = [];
  let server = await RealServer.start(folder, port);
  try {
    for (let index = 0; index < rounds; index += 1) {
      const before = await clientOf(server, folder);
      const inFlight = await killInTheMiddle(before, server, index);
      server = await RealServer.start(folder, port);
      const after = await clientOf(server, folder);
      const round = await compare(before, after, known, inFlight);
      told.push(round);
      onRound(round, index);
    }
    return told;
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many requests were under way when the process died. */
async function killInTheMiddle(client: LoggingClient, server: RealServer, round: number): Promise<number> {
  let killed: Promise<void> | undefined;
  let inFlight = 0;
  const killWhenBusy = () => {
    if (killed === undefined && client.log.acknowledged.length >= ANSWERS_PER_ROUND + round) {
      inFlight = client.inFlight;
      killed = server.kill();
    }
    return killed !== undefined;
  };
  await load(client, round, killWhenBusy);
  await killed;
  return inFlight;
}

/** What was answered must be there; what was not is asked for again and must then be there once. */
async function compare(
  before: LoggingClient,
  after: LoggingClient,
  known: Acknowledged[],
  inFlight: number,
): Promise<Round> {
  known.push(...before.log.acknowledged);
  const lostAtOnce = lost(known, await readEverything(after, known));
  await Promise.all(before.log.unanswered.map((sent) => after.send(sent)));
  known.push(...after.log.acknowledged);
  const everything = await readEverything(after, known);
  return {
    inFlight,
    acknowledged: before.log.acknowledged.length,
    unanswered: before.log.unanswered.length,
    repeated: after.log.acknowledged.length,
    refused: before.log.refused.length + after.log.refused.length + after.log.unanswered.length,
    lost: new Set([...lostAtOnce, ...lost(known, everything)]).size,
    doubled: doubled(known, everything).length,
  };
}

async function clientOf(server: RealServer, folder: string): Promise<LoggingClient> {
  const tokens = await openTokens({ folder, clock: new SystemClock(), notice: () => undefined });
  const token = await tokens.issue({ subject: 'lead-1', role: 'lead', siteId: 'site-1' });
  return new LoggingClient(server.url, token);
}
