import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs the contract specs and prints one line per check: passed, not applicable with its reason, or failed.

const CHECK = /^(\d\d): (.*?)(?: \[(not applicable: .*)\])?$/s;
const folder = mkdtempSync(join(tmpdir(), 'shuri-contract-run-'));
const report = join(folder, 'report.json');
const jest = [
  '--disable-warning=ExperimentalWarning',
  '--experimental-vm-modules',
  'node_modules/jest/bin/jest.js',
];
const { status, stderr } = spawnSync(
  process.execPath,
  [...jest, 'test/contract', '--json', `--outputFile=${report}`, '--silent', ...process.argv.slice(2)],
  { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
);
if (!existsSync(report)) throw new Error(`the contract did not run\n${stderr}`);
const results = JSON.parse(readFileSync(report, 'utf8')).testResults;
rmSync(folder, { recursive: true });

let failed = 0;
for (const { name, message, assertionResults } of results.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
  if (assertionResults.length === 0) {
    failed += 1;
    console.log(`${name} failed to run\n${message}`);
  }
  const lines = assertionResults.map((result) => ({ result, line: lineOf(result) }));
  let heading = '';
  for (const { result, line } of lines.toSorted((a, b) => (a.line < b.line ? -1 : 1))) {
    if (heading !== result.ancestorTitles.join(' ')) {
      heading = result.ancestorTitles.join(' ');
      console.log(`\n${heading}`);
    }
    console.log(line);
    if (result.status === 'failed') {
      failed += 1;
      console.log(result.failureMessages.join('\n'));
    }
  }
}
console.log(failed === 0 ? '\nthe contract holds' : `\n${failed} failed`);
process.exitCode = failed === 0 && status === 0 ? 0 : 1;

function lineOf({ title, status: outcome }) {
  const [, number, promise = title, reason] = CHECK.exec(title) ?? [];
  return `${number === undefined ? '' : `${number} `}${reason ?? outcome} – ${promise}`;
}
