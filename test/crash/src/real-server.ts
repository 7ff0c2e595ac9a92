import { type ChildProcess, spawn } from 'node:child_process';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;
const START_AT_MOST_MS = 120_000;

/** The built server as a process of its own, to be killed. */
export class RealServer {
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #exited: Promise<void>;

  private constructor(url: string, child: ChildProcess, exited: Promise<void>) {
    this.url = url;
    this.#process = child;
    this.#exited = exited;
  }

  /** Starts it over a data folder; it answers when this resolves. @throws Error with its words when it does not start */
  static async start(dataFolder: string, port: string): Promise<RealServer> {
    const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
      env: { ...process.env, PORT: port, SHURI_DATA: dataFolder, SHURI_LOG: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const fail = () => reject(new Error(`the server did not start: ${said}`));
      const late = setTimeout(fail, START_AT_MOST_MS);
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const found = ADDRESS.exec(said)?.[0];
        if (found === undefined) return;
        clearTimeout(late);
        resolve(found);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', fail);
    });
    return new RealServer(url, child, exited);
  }

  /** SIGKILL: nothing is flushed, nothing is said. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exited;
  }
}
