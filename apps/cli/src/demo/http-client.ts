import type { JsonObject } from '#kernel';
import type { Player } from './story.js';

/** What the server answered: its status and the JSON it sent. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: JsonObject;
}

/** Talks to the server as anybody would: over HTTP with a bearer token. */
export class HttpClient {
  /**
   * @param url where the server answers
   * @param tokenOf the token a player shows; asked for each request, since tokens expire on the simulated clock
   */
  constructor(
    readonly url: string,
    private readonly tokenOf: (player: Player) => Promise<string>,
  ) {}

  get(as: Player, path: string, after?: string): Promise<HttpAnswer> {
    return this.#send(as, 'GET', path, undefined, after === undefined ? {} : { 'shuri-after': after });
  }

  post(
    as: Player,
    path: string,
    body: JsonObject,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpAnswer> {
    const sent = { 'content-type': 'application/json', ...headers };
    return this.#send(as, 'POST', path, JSON.stringify(body), sent);
  }

  async #send(
    as: Player,
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<HttpAnswer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...headers, authorization: `Bearer ${await this.tokenOf(as)}` },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, body: (await response.json()) as JsonObject };
  }
}
