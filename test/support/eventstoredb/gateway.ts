import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

interface Connection {
  readonly client: Socket;
  readonly server: Socket;
}

/**
 * The server's door: what the client connects to, in front of the gRPC server. Here connections are refused, cut, or
 * frozen (accepted, but not a byte moves, as with a stopped process).
 */
export class Gateway {
  readonly #connections = new Set<Connection>();
  #door: Server | undefined;
  #frozen = false;
  #port: number;

  /** Port 0: any free one, kept from the first opening on. */
  constructor(port: number) {
    this.#port = port;
  }

  get port(): number {
    return this.#port;
  }

  /** Lets clients in to the server at a port of this machine. */
  async open(serverPort: number): Promise<void> {
    const door = createServer((client) => this.#admit(client, serverPort));
    await new Promise<void>((resolve, reject) => {
      door.once('error', reject);
      door.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (door.address() as AddressInfo).port;
    this.#door = door;
  }

  /** Refuses new connections and cuts those there are. */
  async close(): Promise<void> {
    const door = this.#door;
    this.#door = undefined;
    this.#frozen = false;
    const closed = new Promise<void>((resolve) => (door ? door.close(() => resolve()) : resolve()));
    for (const connection of this.#connections) cut(connection);
    await closed;
  }

  freeze(): void {
    this.#frozen = true;
    for (const { client, server } of this.#connections) {
      client.unpipe(server).pause();
      server.unpipe(client).pause();
    }
  }

  thaw(): void {
    this.#frozen = false;
    for (const connection of this.#connections) join(connection);
  }

  /** Cuts the connection behind a peer of the gRPC server, as `getPeer()` names it. */
  cut(peer: string): void {
    for (const connection of this.#connections) {
      if (peer === `127.0.0.1:${connection.server.localPort}`) cut(connection);
    }
  }

  #admit(client: Socket, serverPort: number): void {
    const connection = { client, server: connect(serverPort, '127.0.0.1') };
    this.#connections.add(connection);
    for (const socket of [client, connection.server]) {
      socket.setNoDelay(true);
      socket.on('error', () => cut(connection));
      socket.on('close', () => {
        cut(connection);
        this.#connections.delete(connection);
      });
    }
    if (!this.#frozen) join(connection);
  }
}

function join({ client, server }: Connection): void {
  client.pipe(server);
  server.pipe(client);
}

/** Without a farewell, as when a process dies. */
function cut({ client, server }: Connection): void {
  client.resetAndDestroy();
  server.destroy();
}
