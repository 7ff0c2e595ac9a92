import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { urlAt } from '../url-at.js';

const SWEEP_EVERY_MS = 100;
/** Longer than a load balancer keeps an idle connection, so that it never sends into one that is being closed. */
const KEEP_ALIVE_MS = 72_000;

/** Listens before there is anything to answer with: what answers is exchanged when it is there. */
export class FrontServer {
  readonly server: Server;
  readonly #inHand = new Set<ServerResponse>();
  #answer: RequestListener;
  #draining = false;

  private constructor(answer: RequestListener) {
    // Without a Host, too, a request gets its answer from what answers: Node's own would have no body.
    this.#answer = answer;
    this.server = createServer({ requireHostHeader: false }, (request, response) => {
      this.#inHand.add(response);
      response.once('close', () => this.#inHand.delete(response));
      if (this.#draining) response.shouldKeepAlive = false;
      this.#answer(request, response);
    });
    this.server.keepAliveTimeout = KEEP_ALIVE_MS;
  }

  /** @throws what the system says when it may not listen there */
  static async listen(
    place: { readonly port: number; readonly host: string },
    answer: RequestListener,
  ): Promise<FrontServer> {
    const front = new FrontServer(answer);
    await new Promise<void>((resolve, reject) => {
      front.server.once('error', reject);
      front.server.listen(place, () => resolve());
    });
    return front;
  }

  /** Where it answers on this machine, such as `http://127.0.0.1:3000`. */
  get url(): string {
    const { address, port } = this.server.address() as AddressInfo;
    return urlAt({ host: address, port });
  }

  /** Answers every request from the next on. */
  answerWith(answer: RequestListener): void {
    this.#answer = answer;
  }

  /**
   * Takes no more connections, lets requests in hand end and tells their senders that each was the last on its connection,
   * then cuts what is left after the grace.
   */
  async drain(graceMs: number): Promise<void> {
    this.#draining = true;
    for (const response of this.#inHand) response.shouldKeepAlive = false;
    const sweep = setInterval(() => this.server.closeIdleConnections(), SWEEP_EVERY_MS);
    const force = setTimeout(() => this.server.closeAllConnections(), graceMs);
    try {
      await new Promise<void>((resolve) => {
        this.server.close(() => resolve());
      });
    } finally {
      clearInterval(sweep);
      clearTimeout(force);
    }
  }
}
