type Json = Readonly<Record<string, unknown>>;

/** A command as it was sent; a repeat is the same, byte for byte. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: string;
}

/** What the server promised by answering: these events are stored. */
export interface Acknowledged {
  readonly sent: Sent;
  readonly number: string;
  readonly position: string;
  readonly eventIds: readonly string[];
}

/** The client's own log: the oracle of the test. */
export interface ClientLog {
  readonly acknowledged: Acknowledged[];
  /** Sent, but the connection ended without an answer. */
  readonly unanswered: Sent[];
  /** Answered with a refusal. */
  readonly refused: { readonly sent: Sent; readonly answer: Json }[];
}

/** Sends commands under Idempotency-Keys and keeps account of what was answered. */
export class LoggingClient {
  readonly log: ClientLog = { acknowledged: [], unanswered: [], refused: [] };
  inFlight = 0;

  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** The promise of an answer, or undefined when there was none. */
  async send(sent: Sent): Promise<Acknowledged | undefined> {
    this.inFlight += 1;
    try {
      const response = await fetch(this.#url + sent.path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.#token}`,
          'content-type': 'application/json',
          'idempotency-key': sent.key,
        },
        body: sent.body,
      });
      const answer = (await response.json()) as Json;
      return response.ok ? this.#acknowledge(sent, answer) : this.#refuse(sent, answer);
    } catch {
      this.log.unanswered.push(sent);
      return undefined;
    } finally {
      this.inFlight -= 1;
    }
  }

  async get(path: string, after?: string): Promise<Json> {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      ...(after === undefined ? {} : { 'shuri-after': after }),
    };
    for (;;) {
      const response = await fetch(this.#url + path, { headers });
      if (response.ok) return (await response.json()) as Json;
      const text = await response.text();
      // Straight after a restart the views may still be on their way.
      if (response.status !== 503) throw new Error(`GET ${path}: ${response.status} ${text}`);
    }
  }

  #acknowledge(sent: Sent, answer: Json): Acknowledged {
    const events = answer['events'] as readonly { readonly id: string }[];
    const acknowledged = {
      sent,
      number: String(answer['number']),
      position: String(answer['position']),
      eventIds: events.map(({ id }) => id),
    };
    this.log.acknowledged.push(acknowledged);
    return acknowledged;
  }

  #refuse(sent: Sent, answer: Json): undefined {
    this.log.refused.push({ sent, answer });
    return undefined;
  }
}
