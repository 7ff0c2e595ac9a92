import { randomUUID } from 'node:crypto';
import type { Server } from '@grpc/grpc-js';
import { Access, type Users } from './access.js';
import { type Certificate, certificateFor } from './certificate.js';
import type { Method } from './faults.js';
import { Faults } from './faults.js';
import { Gateway } from './gateway.js';
import { listen, newServer } from './grpc-server.js';
import type { Member } from './node-calls.js';
import { ServerState } from './server-state.js';
import { serve } from './services.js';
import { Switchboard } from './switchboard.js';

/** The real server's `WriteTimeoutMs`. */
const WRITE_TIMEOUT_MS = 2000;
const HOST = '127.0.0.1';
/** The name the certificate is for: Node takes no address for TLS. */
const NAME = 'localhost';

export interface StandInOptions {
  /** 0, the default: any free port. It stays the same over restarts. */
  readonly port?: number;
  /** A leader whose log this server shows; this one then answers `not-leader` to calls that require the leader. */
  readonly follows?: StandIn;
  /** The server's clock: 100 ns since 1970-01-01 UTC. */
  readonly ticks?: () => bigint;
  readonly writeTimeoutMs?: number;
  /** With users the server has TLS and access lists, like a node that was not started with `--insecure`. */
  readonly users?: Users;
}

/**
 * A server that speaks EventStoreDB's own protocol and answers as version 23.10.8 does, from memory: classic and batch
 * append with their idempotency, reads, subscriptions with checkpoints, deletion, gossip and the list of features.
 * Unless users are given there is no security: like a node that was started with `--insecure`. Persistent subscriptions
 * are not served.
 * A test holds it to what a real server answered on the wire.
 */
export class StandIn {
  readonly faults = new Faults();
  /** What lies in the server, for a test to look at behind the protocol's back. */
  readonly state: ServerState;
  readonly #id = randomUUID();
  readonly #leader: StandIn | undefined;
  readonly #followers: StandIn[] = [];
  readonly #certificate: Certificate | undefined;
  readonly #access: Access;
  readonly #gateway: Gateway;
  readonly #board: Switchboard;
  readonly #writeTimeoutMs: number;
  #server: Server | undefined;

  constructor({
    port = 0,
    follows,
    ticks = systemTicks,
    writeTimeoutMs = WRITE_TIMEOUT_MS,
    users,
  }: StandInOptions = {}) {
    this.#leader = follows;
    if (follows) follows.#followers.push(this);
    this.state = follows?.state ?? new ServerState(ticks);
    this.#certificate = users && certificateFor(NAME);
    this.#access = new Access(users, this.state.log);
    this.#gateway = new Gateway(port);
    this.#board = new Switchboard(
      this.faults,
      this.#gateway,
      this.#access,
      () => follows && { host: HOST, port: follows.port },
    );
    this.#writeTimeoutMs = writeTimeoutMs;
  }

  get port(): number {
    return this.#gateway.port;
  }

  /** Connection string for a client, without a user. One that uses TLS needs the certificate as `tlsCAFile`. */
  get url(): string {
    return this.#certificate
      ? `esdb://${NAME}:${this.port}?tls=true`
      : `esdb://${HOST}:${this.port}?tls=false`;
  }

  /** The certificate of the authority that vouches for a server with users, in PEM. */
  get certificate(): string | undefined {
    return this.#certificate?.authority;
  }

  /** How many calls of the method have come since the beginning. */
  calls(method: Method): number {
    return this.#board.calls.count(method);
  }

  /** How many calls of the method are not over. */
  openCalls(method: Method): number {
    return this.#board.calls.open(method);
  }

  /** Does nothing when it runs. Throws what the system says when the port is taken. */
  async start(): Promise<void> {
    if (this.#server) return;
    const server = newServer();
    serve(server, this.#board, {
      state: this.state,
      access: this.#access,
      members: () => this.#members(),
      writeTimeoutMs: this.#writeTimeoutMs,
    });
    const serverPort = await listen(server, HOST, this.#certificate);
    try {
      await this.#gateway.open(serverPort);
    } catch (error) {
      server.forceShutdown();
      throw error;
    }
    this.#server = server;
  }

  /**
   * As `kill -9`: connections are cut in the middle of whatever is going on, new ones are refused. What was written
   * stays; the memory of recent ids is gone.
   */
  async kill(): Promise<void> {
    this.#server?.forceShutdown();
    this.#server = undefined;
    await this.#gateway.close();
    // What a follower is asked to write, the leader writes.
    if (!this.#leader) this.state.forgetMemory();
  }

  /** Kills the server and starts it again at the same port. */
  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  /** For good. */
  stop(): Promise<void> {
    return this.kill();
  }

  /** As `kill -STOP`: connections stay and are even accepted, but not a byte is answered. */
  freeze(): void {
    this.#gateway.freeze();
  }

  /** Goes on where it was frozen. */
  thaw(): void {
    this.#gateway.thaw();
  }

  /**
   * Cuts the connections of the clients with this connection name, or of all, and serves new ones. grpc-js lets clients
   * of one process share a connection unless their settings differ, `keepAliveInterval` say.
   */
  cutConnections(connectionName?: string): void {
    this.#board.cutConnections(connectionName);
  }

  #members(): Member[] {
    const leader = this.#leader ?? this;
    return [leader, ...leader.#followers].map((node) => ({
      id: node.#id,
      host: HOST,
      port: node.port,
      leads: node === leader,
    }));
  }
}

/** Starts a stand-in, empty. Stop it in the test's own clean-up. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = new StandIn(options);
  await standIn.start();
  return standIn;
}

/** The clock to 100 ns, so that events of one append differ as the real server's do. */
function systemTicks(): bigint {
  const micros = Math.round((performance.timeOrigin + performance.now()) * 1000);
  return BigInt(micros) * 10n;
}
