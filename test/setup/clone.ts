import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Stands in for npm: notes that it was called, and makes what set-up looks for, the compiler being the real one.
 * With a file `npm-fails` it fails; with `npm-dies` it is killed after half of its work.
 */
const FAKE_NPM = `#!/bin/sh
echo "$@" >> npm-calls
rm -rf node_modules
mkdir -p node_modules/.bin
ln -s "$REAL_PACKAGES/typescript" node_modules/
[ -f npm-fails ] && { echo "npm error network away"; exit 1; }
[ -f npm-dies ] && kill -9 $$
mkdir -p node_modules/node/bin
ln -s "$REAL_PACKAGES/node/bin/node" node_modules/node/bin/node
`;

/** The project's build in small: without the types of Node and of jest it compiles in a moment. */
const TSCONFIG = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES5'],
    module: 'nodenext',
    types: [],
    rootDir: '.',
    outDir: 'dist',
    sourceMap: true,
    incremental: true,
    tsBuildInfoFile: 'dist/.tsbuildinfo.build',
  },
  include: ['apps/*/src', 'libs/*/src'],
  exclude: ['**/*.spec.ts'],
};

/** What a run of the set-up script left behind. */
export interface Outcome {
  readonly code: number | null;
  /** What it told the person, without how long it took. */
  readonly said: string;
}

/** A small repository with the real set-up script and a stand-in for npm. */
export class Clone {
  readonly #root = mkdtempSync(path.join(tmpdir(), 'shuri-setup-'));
  readonly #tools = path.join(this.#root, '.tools');

  /** @param original copied as it stands, links and all; without one, as fresh as from the repository */
  constructor(original?: Clone) {
    if (original) {
      cpSync(original.#root, this.#root, { recursive: true, verbatimSymlinks: true });
      return;
    }
    cpSync(path.join(ROOT, 'infra/setup'), path.join(this.#root, 'infra/setup'), { recursive: true });
    cpSync(path.join(ROOT, '.npmrc'), path.join(this.#root, '.npmrc'));
    this.write('tsconfig.build.json', JSON.stringify(TSCONFIG));
    this.write('package.json', JSON.stringify({ type: 'module', dependencies: { node: '1.0.0' } }));
    this.write(
      'package-lock.json',
      JSON.stringify({ packages: { '': {}, 'node_modules/node': { version: '1.0.0' } } }),
    );
    this.write('libs/kernel/src/index.ts', `export * from './money.js';\n`);
    this.write('libs/kernel/src/money.ts', 'export const yen = 1;\n');
    this.write('libs/kernel/src/words.ja.json', '{"case":"案件"}\n');
    this.write('.tools/npm', FAKE_NPM);
    chmodSync(path.join(this.#tools, 'npm'), 0o755);
  }

  setUp(...words: string[]): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [path.join(this.#root, 'infra/setup/setup.mjs'), ...words], {
        env: {
          PATH: [this.#tools, '/usr/bin', '/bin'].join(path.delimiter),
          REAL_PACKAGES: path.join(ROOT, 'node_modules'),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (said += text));
      }
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, said: said.replaceAll(/\d+\.\d s/g, '? s') }));
    });
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.#root, file)), { recursive: true });
    writeFileSync(path.join(this.#root, file), text);
  }

  read(file: string): string | undefined {
    try {
      return readFileSync(path.join(this.#root, file), 'utf8');
    } catch {
      return undefined;
    }
  }

  remove(file: string): void {
    rmSync(path.join(this.#root, file), { recursive: true, force: true });
  }

  /** How often packages were installed. */
  installs(): number {
    return (this.read('npm-calls') ?? '').split('\n').filter((line) => line !== '').length;
  }

  dispose(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
