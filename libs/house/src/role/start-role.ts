import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from '#kernel';
import { Closing } from '../closing.js';
import type { Environment, Program } from '../settings/setting.js';
import { processSettingsFrom } from '../settings/settings.js';
import { answerHealth, nothingElse } from './answer-health.js';
import { FrontServer } from './front-server.js';
import { Opening, StoppedWhileOpening } from './opening.js';
import { Readiness } from './readiness.js';

/** How long requests in hand may take to end before their connections are cut (D31). */
const GRACE_MS = 5_000;

/** What every role of a cluster is started with. */
export interface RoleOptions {
  /** Where the settings stand; those of stores are looked up anew at each try. */
  readonly environment: Environment;
  /** Of this machine. */
  readonly clock: Clock;
  readonly log: Logger;
  /** Version of the program, recorded with each event. */
  readonly build: string;
}

/** A process of a cluster: it listens at once, and works when what it needs is there. */
export interface RunningRole {
  /** Where it answers, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** What keeps it from work now, one sentence each; none when it is ready. */
  missing(): Promise<readonly string[]>;
  /** Not ready from now on; ends what runs in good order, then closes everything. */
  stop(): Promise<void>;
}

/** What a role is assembled with. */
export interface Assembly {
  readonly opening: Opening;
  readonly front: FrontServer;
  /** Is done first when the process is to stop, before requests are waited for: what would never end by itself. */
  beforeDraining(end: () => Promise<void> | void): void;
}

export interface Role {
  readonly program: Program;
  /** Answers what is not about health until the role answers itself. Default: there is nothing else here. */
  readonly until?: RequestListener;
  /** Opens what the role stands on and sets it to work. */
  assemble(assembly: Assembly): Promise<void>;
}

/**
 * Starts a role of a cluster. Where stores are away, refuse us or are wrong, it waits and says so.
 * @throws UnusableSetting for a setting of the process itself, and what the system says where it may not listen
 */
export async function startRole(options: RoleOptions, role: Role): Promise<RunningRole> {
  const { environment, log, build } = options;
  const place = processSettingsFrom(environment, role.program);
  const readiness = new Readiness(log);
  const before = answerHealth(readiness, build, role.until ?? nothingElse);
  const front = await FrontServer.listen(place, before);
  const [closing, streams, stopping] = [new Closing(), new Closing(), new AbortController()];
  const opening = new Opening(readiness, log, closing, stopping.signal);
  const beforeDraining = (end: () => Promise<void> | void) => {
    streams.add(undefined, end);
  };
  const assembling = role.assemble({ opening, front, beforeDraining }).then(
    () => {
      readiness.started();
      return readiness.watch(stopping.signal);
    },
    (error: unknown) => {
      if (error instanceof StoppedWhileOpening) return;
      log.error({ err: error }, 'the role could not be put together');
      readiness.lacks('the role', 'The role could not be put together: its log says why. Start it again.');
    },
  );
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    readiness.stop();
    stopping.abort();
    try {
      await streams.close();
      await front.drain(GRACE_MS);
    } finally {
      await assembling;
      await opening.settled();
      await closing.close();
    }
  };
  return { url: front.url, missing: () => readiness.missing(), stop: () => (stopped ??= stop()) };
}
