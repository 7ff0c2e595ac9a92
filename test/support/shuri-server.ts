import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import { exampleConfiguration, readTerms } from '#house';
import { type TokenRole, SimulatedClock } from '#kernel';
import type { Terms } from '#policy';
import type { LiveLimits } from '../../apps/api/src/live/live-limits.js';
import { type Standalone, startStandalone } from '../../apps/standalone/src/start-standalone.js';
import { Api, itemsOf, word } from './api.js';
import { eventually } from './eventually.js';
import './named-plugins.js';

export interface ShuriServerOptions {
  /** Where the simulated clock stands at first (RFC 3339). */
  readonly now?: string;
  /** Default: the example that comes with the program. */
  readonly terms?: Terms;
  /** Of a server that was stopped without removing it. Default: a new temporary folder. */
  readonly dataFolder?: string;
  /** Default: silent, or the level that SHURI_LOG names. */
  readonly log?: Logger;
  readonly liveLimits?: LiveLimits;
  /** Default: any free one. */
  readonly port?: number;
}

/** A whole server in this process: port of its own, temporary data folder, simulated clock. */
export class ShuriServer {
  readonly #apis = new Map<string, Promise<Api>>();

  private constructor(
    readonly standalone: Standalone,
    readonly clock: SimulatedClock,
    readonly dataFolder: string,
  ) {}

  static async start(options: ShuriServerOptions = {}): Promise<ShuriServer> {
    const clock = new SimulatedClock(Temporal.Instant.from(options.now ?? '2024-04-10T10:00:00+09:00'));
    const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'shuri-')));
    const terms = options.terms ?? readTerms(exampleConfiguration());
    const log = options.log ?? pino({ level: process.env['SHURI_LOG'] ?? 'silent' });
    const standalone = await startStandalone({
      dataFolder,
      clock,
      terms,
      port: options.port ?? 0,
      host: '127.0.0.1',
      log,
      build: 'test',
      ...(options.liveLimits === undefined ? {} : { liveLimits: options.liveLimits }),
    });
    return new ShuriServer(standalone, clock, dataFolder);
  }

  get url(): string {
    return this.standalone.url;
  }

  /** HTTP with the token of a role, without one for `nobody`. The same person each time unless told otherwise. */
  as(role: TokenRole | 'nobody', subject = `${role}-1`): Promise<Api> {
    const key = `${role} ${subject}`;
    const known = this.#apis.get(key) ?? this.#apiOf(role, subject);
    this.#apis.set(key, known);
    return known;
  }

  async #apiOf(role: TokenRole | 'nobody', subject: string): Promise<Api> {
    if (role === 'nobody') return new Api(this.url, undefined);
    return new Api(this.url, await this.token({ role, subject, lifetime: 'P20Y' }));
  }

  /** A token of the server's own. */
  async token(request: { role: TokenRole; subject: string; lifetime?: string }): Promise<string> {
    return this.standalone.tokens.issue({ siteId: 'main', ...request });
  }

  /** Moves the clock and waits until the timekeeper owes nothing. @param moment RFC 3339 */
  async passTime(moment: string): Promise<void> {
    this.clock.advanceTo(Temporal.Instant.from(moment));
    const now = this.clock.now().toString({ smallestUnit: 'millisecond' });
    const lead = await this.as('lead');
    await eventually(`no deadline is due at ${now}`, async () => {
      const { json } = await lead.get('/v1/deadlines?status=armed&limit=1');
      const [next] = itemsOf(json);
      return next === undefined || word(next['firesAt']) > now;
    });
  }

  /** Stops the server and removes its data. */
  async stop(): Promise<void> {
    await this.standalone.stop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
