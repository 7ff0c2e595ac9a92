import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { eventually } from '../../support/eventually.js';

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/;

/** What a process is started with. */
export interface Started {
  /** For messages, and as `SHURI_NAME`. */
  readonly name: string;
  /** The script and its arguments. */
  readonly run: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Where everything it says is kept. */
  readonly logFile: string;
}

/** A process of the cluster that can be killed and comes back at the same address. */
export class ClusterProcess {
  #port = '0';
  #child: ChildProcess | undefined;
  #exited: Promise<void> = Promise.resolve();

  readonly #options: Started;

  constructor(options: Started) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.name;
  }

  /** Where it answers, once it has been started. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts it; it answers when this resolves, which does not mean that it is ready. */
  async start(): Promise<void> {
    const { name, run, environment, logFile } = this.#options;
    const child = spawn(process.execPath, ['--no-warnings', ...run], {
      env: { ...process.env, ...environment, SHURI_NAME: name, HOST: '127.0.0.1', PORT: this.#port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#exited = new Promise((resolve) => child.once('exit', () => resolve()));
    this.#port = await new Promise<string>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        appendFileSync(logFile, chunk);
        said = `${said}${chunk.toString()}`.slice(-10_000);
        const port = ADDRESS.exec(said)?.[1];
        if (port !== undefined) resolve(port);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`${name} did not start: ${said}`)));
    });
  }

  /** Waits until it says that it can work. */
  async ready(patienceMs: number): Promise<void> {
    const isReady = async () => {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      return answer?.status === 200;
    };
    await eventually(`${this.name} is ready`, isReady, patienceMs);
  }

  /** SIGKILL: nothing is flushed, nothing is said, nothing is given up. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** SIGTERM, as an operator or an orchestrator ends it. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.#child?.kill(signal);
    await this.#exited;
  }
}
