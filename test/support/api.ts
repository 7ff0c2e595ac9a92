import type { JsonObject, JsonValue } from '#kernel';
import { seenAtLast } from './seen-at-last.js';

/** An answer over HTTP, with its JSON (an empty object when it has none). */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: JsonObject;
}

/** A member of an answer that must be a text. @throws TypeError otherwise */
export function word(value: JsonValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError(`not a text: ${JSON.stringify(value)}`);
  return value;
}

/** What an event says, in an answer to a command or in the history. @throws TypeError when there is no event */
export function dataOf(event: JsonObject | undefined): JsonObject {
  if (event === undefined) throw new TypeError('no event');
  return event['data'] as JsonObject;
}

/** The items of a page. */
export function itemsOf(json: JsonObject): readonly JsonObject[] {
  return json['items'] as readonly JsonObject[];
}

/** The HTTP interface as one caller sees it. What `get` and `post` find behind they ask for again; `send` asks once. */
export class Api {
  readonly url: string;
  readonly token: string | undefined;

  constructor(url: string, token: string | undefined) {
    this.url = url;
    this.token = token;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<ApiAnswer> {
    return seenAtLast(
      () => this.send('GET', path, undefined, headers),
      ({ json }) => json,
    );
  }

  post(
    path: string,
    body: JsonObject = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ApiAnswer> {
    const all = { 'content-type': 'application/json', ...headers };
    return seenAtLast(
      () => this.send('POST', path, JSON.stringify(body), all),
      ({ json }) => json,
    );
  }

  /** Anything at all, also what no decent client would send. */
  async send(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ApiAnswer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: jsonOf(text) };
  }
}

function jsonOf(text: string): JsonObject {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return {};
  }
}
