import '../support/typescript.mjs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// npm run conformance [-- <folder>]: plays every case file of a folder on the built program and prints what came of it.

const [named] = process.argv.slice(2);
const ours = fileURLToPath(new URL('cases', import.meta.url));
// npm moves to the project's folder and says where it was called.
const folder = named === undefined ? ours : resolve(process.env.INIT_CWD ?? process.cwd(), named);
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { InvalidCaseFile } = await import('./src/case-file.js');
const { readCases, runCase } = await import('./src/run-cases.js');
const { SimulatedHouse } = await import('../support/simulated-house.js');

let passed = 0;
let failed = 0;
try {
  const files = readCases(folder);
  if (files.length === 0) throw new InvalidCaseFile([`${folder}: there are no case files (*.yaml)`]);
  const width = Math.max(...files.map(({ id }) => id.length));
  for (const file of files) await report(file, width);
} catch (error) {
  if (!(error instanceof InvalidCaseFile)) throw error;
  console.log(error.message);
  failed += error.problems.length;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** One line for a case that passed; for one that failed a line for each difference. */
async function report(file, width) {
  const lines = await differencesOf(file);
  const id = file.id.padEnd(width);
  if (lines.length === 0) {
    passed += 1;
    console.log(`${id}  pass  ${summary(file.expect)}`);
    return;
  }
  failed += 1;
  for (const { what, expected, got } of lines) {
    console.log(`${id}  FAIL  ${what}: expected ${expected}, got ${got}`);
  }
}

/** A case that cannot be played to its end has failed too, and says why. */
async function differencesOf(file) {
  try {
    return (await runCase(file, (options) => SimulatedHouse.start(options))).differences;
  } catch (error) {
    return [{ what: 'playing', expected: 'to reach the end', got: error.message }];
  }
}

function summary({ outcome, refusedWith, state }) {
  return [outcome, [state].flat().at(-1), refusedWith === undefined ? undefined : `refused: ${refusedWith}`]
    .filter((one) => one !== undefined)
    .join(' | ');
}
