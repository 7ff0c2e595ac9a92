import { ForPeople } from '#house';
import { isObject, type JsonObject, type JsonValue } from '#kernel';
import { refuseForeignServer } from '../server-of-house.js';
import type { Player } from './story.js';

/** The server waits two seconds each time: a view that is still behind after a minute does not come. */
const MOST_TRIES = 30;

/** What the server answered: its status and the JSON it sent. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: JsonObject;
}

/** Nothing came that is an answer; whether the server did what it was asked is not known. */
export class NoAnswer extends ForPeople {
  override readonly name = 'NoAnswer';
}

/** Talks to the server as anybody would: over HTTP with a bearer token, and once more where a view is behind. */
export class HttpClient {
  /**
   * @param url where the server answers
   * @param tokenOf the token a player shows; asked for each request, since tokens expire on the simulated clock
   */
  constructor(
    readonly url: string,
    private readonly tokenOf: (player: Player) => Promise<string>,
  ) {}

  /** Asks for something. @throws NoAnswer, ForeignServer */
  get(as: Player, path: string, after?: string): Promise<HttpAnswer> {
    return this.#untilSeen(as, 'GET', path, undefined, after === undefined ? {} : { 'shuri-after': after });
  }

  /** Has something done. @throws NoAnswer, ForeignServer */
  post(
    as: Player,
    path: string,
    body: JsonObject,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpAnswer> {
    const sent = { 'content-type': 'application/json', ...headers };
    return this.#untilSeen(as, 'POST', path, JSON.stringify(body), sent);
  }

  async #untilSeen(
    as: Player,
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<HttpAnswer> {
    for (let left = MOST_TRIES; ; left -= 1) {
      const answer = await this.#send(as, method, path, body, headers);
      if (answer.body['code'] !== 'VIEW.BEHIND' || left === 1) return answer;
    }
  }

  async #send(
    as: Player,
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<HttpAnswer> {
    const authorization = `Bearer ${await this.tokenOf(as)}`;
    const answer = await this.#answered(path, {
      method,
      headers: { ...headers, authorization },
      ...(body === undefined ? {} : { body }),
    });
    refuseForeignServer(this.url, answer.body);
    return answer;
  }

  async #answered(path: string, request: RequestInit): Promise<HttpAnswer> {
    try {
      const response = await fetch(this.url + path, request);
      const body = (await response.json()) as JsonValue;
      if (isObject(body)) return { status: response.status, body };
    } catch (cause) {
      throw this.#noAnswer(path, cause);
    }
    throw this.#noAnswer(path, undefined);
  }

  #noAnswer(path: string, cause: unknown): NoAnswer {
    return new NoAnswer(`${this.url} gave no answer of Shuri at ${path}: look whether it was done.`, {
      cause,
    });
  }
}
