import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs the contract specs and prints one line per check: passed, failed, or not applicable with its reason.
// `--server`: only against the server that EVENTSTOREDB_URL names. Other arguments go to jest.

const CHECK = /^(\d\d): (.*)$/s;
const SERVER = '--server';
const ofJest = process.argv.slice(2).filter((argument) => argument !== SERVER);
const isServerOnly = process.argv.includes(SERVER);
if (isServerOnly && process.env.EVENTSTOREDB_URL === undefined) {
  console.error(
    'EVENTSTOREDB_URL names no server, as esdb://localhost:2113?tls=false does: nothing was asked',
  );
  process.exit(2);
}
const specs = isServerOnly ? 'test/contract/eventstoredb-server' : 'test/contract';
const folder = mkdtempSync(join(tmpdir(), 'shuri-contract-run-'));
const report = join(folder, 'report.json');
const notes = join(folder, 'notes');
writeFileSync(notes, '');

const jest = [
  '--disable-warning=ExperimentalWarning',
  '--experimental-vm-modules',
  'node_modules/jest/bin/jest.js',
];
const { status, stderr } = spawnSync(
  process.execPath,
  [...jest, specs, '--json', `--outputFile=${report}`, '--silent', ...ofJest],
  {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, SHURI_CONTRACT_NOTES: notes },
  },
);
if (!existsSync(report)) throw new Error(`the contract did not run\n${stderr}`);
const { testResults } = JSON.parse(readFileSync(report, 'utf8'));

/** Suite title to its lines. */
const suites = new Map();
const failures = [];

for (const note of readFileSync(notes, 'utf8').split('\n').filter(Boolean)) {
  const [suite, line] = note.split('\t');
  add(suite, line);
}
for (const { name, message, assertionResults } of testResults) {
  if (assertionResults.length === 0) failures.push(`${name} did not run\n${message}`);
  for (const { ancestorTitles, title, status: outcome, failureMessages } of assertionResults) {
    const [, number, promise = title] = CHECK.exec(title) ?? [];
    add(ancestorTitles.join(' '), `${number === undefined ? '' : `${number} `}${outcome} – ${promise}`);
    if (outcome === 'failed') failures.push(`${title}\n${failureMessages.join('\n')}`);
  }
}
rmSync(folder, { recursive: true });

for (const [suite, lines] of suites) console.log(`${suite}\n${lines.toSorted().join('\n')}\n`);
for (const failure of failures) console.log(failure);
console.log(failures.length === 0 ? 'the contract holds' : `${failures.length} failed`);
process.exitCode = failures.length === 0 && status === 0 ? 0 : 1;

function add(suite, line) {
  suites.set(suite, [...(suites.get(suite) ?? []), line]);
}
