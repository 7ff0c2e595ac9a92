import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { StandIn } from '../../../support/eventstoredb/stand-in.js';

/** Stands between a client and the stand-in, and keeps what the client says on its way. */
export class Wiretap {
  readonly #heard: Buffer[] = [];
  readonly #open = new Set<Socket>();
  readonly #server = createServer((client) => {
    client.on('data', (bytes: Buffer) => this.#heard.push(bytes));
    const onward = open(this.standIn);
    client.pipe(onward).pipe(client);
    client.on('error', () => undefined);
    for (const socket of [client, onward]) this.#open.add(socket);
  });

  private constructor(private readonly standIn: StandIn) {}

  static async before(standIn: StandIn): Promise<Wiretap> {
    const wiretap = new Wiretap(standIn);
    await new Promise<void>((resolve) => wiretap.#server.listen(0, '127.0.0.1', resolve));
    return wiretap;
  }

  /** Where clients find the stand-in through this. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return this.standIn.url.replace(`:${this.standIn.port}`, `:${port}`);
  }

  /** All that was said so far. */
  get heard(): Buffer {
    return Buffer.concat(this.#heard);
  }

  stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#open) socket.destroy();
    return closed;
  }
}

/** Says it on a connection of its own, which is gone behind the last byte, as when a process dies. */
export async function sayAndBeGone(standIn: StandIn, bytes: Buffer): Promise<void> {
  const socket = open(standIn);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(bytes, () => socket.destroy());
  await closed;
}

function open({ port }: StandIn): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  return socket;
}
