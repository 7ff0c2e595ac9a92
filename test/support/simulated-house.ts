import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readTerms } from '#house';
import { type TokenRole, SimulatedClock } from '#kernel';
import type { Terms } from '#policy';
import { type Standalone, startStandalone } from '../../apps/standalone/src/start-standalone.js';
import { eventually } from './eventually.js';
import './named-plugins.js';
import { seenAtLast } from './seen-at-last.js';
import { SecondTimekeeper } from './second-timekeeper.js';

type Json = Readonly<Record<string, unknown>>;

/** Who sends a request: a pseudonym and the role on the token. */
export interface Player {
  readonly id: string;
  readonly role: string;
}

/** What the server answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface SimulatedHouseOptions {
  readonly startsAt: Temporal.Instant;
  /** Path of the configuration file. */
  readonly configuration: string;
  /** 2: a second timekeeper with a due table of its own fires beside the server's. Default 1. */
  readonly timekeepers?: number;
}

interface Parts {
  readonly folder: string;
  readonly clock: SimulatedClock;
  readonly terms: Terms;
  readonly second: SecondTimekeeper | undefined;
}

const READER: Player = { id: 'reader', role: 'lead' };

/**
 * The real server in this process, over a data folder of its own and on a simulated clock. It is spoken to over HTTP
 * only; the clock is all that is moved from inside.
 */
export class SimulatedHouse {
  readonly #tokens = new Map<string, string>();
  readonly #parts: Parts;
  #server: Standalone;
  #position: string | undefined;

  private constructor(parts: Parts, server: Standalone) {
    this.#parts = parts;
    this.#server = server;
  }

  static async start(options: SimulatedHouseOptions): Promise<SimulatedHouse> {
    const folder = mkdtempSync(join(tmpdir(), 'shuri-house-'));
    const clock = new SimulatedClock(options.startsAt);
    const terms = readTerms(options.configuration);
    const server = await serve(folder, clock, terms);
    const second =
      options.timekeepers === 2 ? await SecondTimekeeper.start({ folder, clock, terms }) : undefined;
    return new SimulatedHouse({ folder, clock, terms, second }, server);
  }

  /** Where the data lie, for looking into the store itself. */
  get dataFolder(): string {
    return this.#parts.folder;
  }

  now(): Temporal.Instant {
    return this.#parts.clock.now();
  }

  async get(as: Player, path: string): Promise<Answered> {
    // What was written before is seen: reads wait for the last position answered.
    const after = this.#position === undefined ? {} : { 'shuri-after': this.#position };
    return seenAtLast(
      () => this.#send(as, path, { method: 'GET', headers: after }),
      (answer) => answer.body,
    );
  }

  async post(as: Player, path: string, body: Json, headers: Record<string, string> = {}): Promise<Answered> {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    };
    const answered = await seenAtLast(
      () => this.#send(as, path, request),
      (answer) => answer.body,
    );
    const { position } = answered.body;
    if (typeof position === 'string') this.#position = position;
    return answered;
  }

  /** Moves the clock on and waits until the running timekeepers have left no armed deadline behind. */
  async moveTo(instant: Temporal.Instant): Promise<void> {
    await this.#parts.second?.standBy();
    this.#parts.clock.advanceTo(instant);
    await this.#parts.second?.finish();
    await this.#untilNothingIsDue();
  }

  /** Ends the server in good order; the clock may then be moved with nobody keeping time. */
  async stopServer(): Promise<void> {
    await this.#server.stop();
  }

  /** Moves the clock while the server is down. */
  passUntil(instant: Temporal.Instant): void {
    this.#parts.clock.advanceTo(instant);
  }

  /** Starts the server again on the same folder; what fell due meanwhile is caught up with. */
  async startServer(): Promise<void> {
    this.#server = await serve(this.#parts.folder, this.#parts.clock, this.#parts.terms);
    await this.#untilNothingIsDue();
  }

  async stop(): Promise<void> {
    try {
      await this.#parts.second?.stop();
    } finally {
      await this.#server.stop();
      rmSync(this.#parts.folder, { recursive: true, force: true });
    }
  }

  async #untilNothingIsDue(): Promise<void> {
    const now = this.#parts.clock.now().toString({ smallestUnit: 'millisecond' });
    await eventually(`no deadline is due at ${now}`, async () => {
      const { body } = await this.get(READER, '/v1/deadlines?status=armed&limit=1');
      const [next] = body['items'] as readonly Json[];
      return next === undefined || String(next['firesAt']) > now;
    });
  }

  async #send(as: Player, path: string, request: RequestInit): Promise<Answered> {
    const authorization = `Bearer ${await this.#tokenOf(as)}`;
    const response = await fetch(this.#server.url + path, {
      ...request,
      headers: { ...(request.headers as Record<string, string>), authorization },
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
  }

  async #tokenOf({ id, role }: Player): Promise<string> {
    const known = this.#tokens.get(id);
    if (known !== undefined) return known;
    const asked = { subject: id, role: role as TokenRole, siteId: 'site-1', lifetime: 'P20Y' };
    const token = await this.#server.tokens.issue(asked);
    this.#tokens.set(id, token);
    return token;
  }
}

function serve(dataFolder: string, clock: SimulatedClock, terms: Terms): Promise<Standalone> {
  const log = pino({ level: 'silent' });
  return startStandalone({ dataFolder, clock, terms, port: 0, host: '127.0.0.1', log, build: 'test' });
}
