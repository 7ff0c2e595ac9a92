import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '#kernel';
import { word } from '../../support/api.js';
import { PATIENCE_MS } from './patience.js';

/** A command as it is sent, however often: the same key, the same bytes. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: JsonObject;
}

/** What an api process promised by its answer: these events are stored. */
export interface Acknowledged {
  /** The number of the case, or the id of the unit or the contract. */
  readonly id: string;
  readonly position: string;
  readonly eventIds: readonly string[];
}

/** An answer that a sound cluster does not give to this load. */
export class Refused extends Error {}

const AGAIN_AFTER_MS = 50;
/** What a process says that cannot work just now, or that lost a race too often. */
const TRY_AGAIN = new Set([502, 503]);

/** A client behind a balancer: asks one address after the other until it is answered. */
export class PersistentClient {
  readonly acknowledged: Acknowledged[] = [];
  /** How often a command was sent again since the first attempt brought no answer. */
  repeats = 0;
  readonly #urls: readonly string[];
  readonly #token: string;
  #turn = 0;

  constructor(urls: readonly string[], token: string) {
    this.#urls = urls;
    this.#token = token;
  }

  /** Sends it until some process has answered. @throws Refused */
  async send({ key, path, body }: Sent): Promise<Acknowledged> {
    const answer = await this.#untilAnswered('POST', path, {
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    const acknowledged = {
      id: word(answer['number'] ?? answer['id']),
      position: word(answer['position']),
      eventIds: (answer['events'] as readonly JsonObject[]).map(({ id }) => word(id)),
    };
    this.acknowledged.push(acknowledged);
    return acknowledged;
  }

  /** Reads what is no older than the position. @throws Refused */
  read(path: string, after?: string): Promise<JsonObject> {
    return this.#untilAnswered('GET', path, after === undefined ? {} : { headers: { 'shuri-after': after } });
  }

  async #untilAnswered(method: string, path: string, request: RequestInit): Promise<JsonObject> {
    const until = performance.now() + PATIENCE_MS;
    for (let attempt = 0; performance.now() < until; attempt += 1) {
      if (attempt > 0) await pause(AGAIN_AFTER_MS);
      if (attempt > 0 && method === 'POST') this.repeats += 1;
      const answer = await this.#once(method, path, request);
      if (answer !== undefined) return answer;
    }
    throw new Refused(`${method} ${path}: no answer within ${PATIENCE_MS} ms`);
  }

  /** Undefined when another attempt is right. */
  async #once(method: string, path: string, request: RequestInit): Promise<JsonObject | undefined> {
    const url = this.#urls[(this.#turn += 1) % this.#urls.length];
    const headers = {
      ...(request.headers as Record<string, string>),
      authorization: `Bearer ${this.#token}`,
    };
    let status: number;
    let answer: JsonObject;
    try {
      const response = await fetch(`${url}${path}`, { ...request, method, headers });
      status = response.status;
      answer = (await response.json()) as JsonObject;
    } catch {
      return undefined;
    }
    if (status < 300) return answer;
    if (TRY_AGAIN.has(status) || answer['code'] === 'REVISION.CONFLICT') return undefined;
    throw new Refused(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  }
}
