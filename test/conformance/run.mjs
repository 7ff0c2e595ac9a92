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
const { readCases, Run } = await import('./src/run-cases.js');
const { SimulatedHouse } = await import('../support/simulated-house.js');

const { refusalsOf } = await import('./src/citations.js');
const { outcomeOf } = await import('./src/words.js');
const { differingProblems, readDiffering, readWaiting, readWorkedCases, waitingProblems, waitingStates } =
  await import('./src/worked-cases.js');

const run = new Run((options) => SimulatedHouse.start(options));
let passed = 0;
let failed = 0;
let waits = 0;
try {
  const files = readCases(folder);
  if (files.length === 0) throw new InvalidCaseFile([`${folder}: there are no case files (*.yaml)`]);
  const rows = [];
  for (const file of files) rows.push(...(await rowsOf(file)));
  print([['id', 'result', 'expected', 'got'], ...rows]);
  if (folder === ours) report(files);
} catch (error) {
  if (!(error instanceof InvalidCaseFile)) throw error;
  console.log(error.message);
  failed += error.problems.length;
} finally {
  await run.end();
}
console.log(`\n${passed} passed, ${failed} failed${waits === 0 ? '' : `, ${waits} waiting`}`);
process.exitCode = failed === 0 ? 0 : 1;

/** The cases without a file and those without a state, with the command that they wait for; nothing is left out in silence. */
function report(files) {
  const waiting = readWaiting();
  waits = waiting.length;
  console.log('');
  for (const { id, waitsFor, what } of waiting) console.log(`waits for ${waitsFor}: ${id}, ${what}`);
  const differing = readDiffering();
  for (const [command, ids] of waitingStates(differing))
    console.log(`state waits for ${command}: ${ids.length} (${ids.join(', ')})`);
  const worked = readWorkedCases();
  const problems = [
    ...waitingProblems(waiting, worked, files),
    ...differingProblems(differing, worked, files),
  ];
  for (const problem of problems) console.log(`FAIL ${problem}`);
  failed += problems.length;
}

/** One row for a case that passed; for one that failed a row for each difference. */
async function rowsOf(file) {
  const { seen, differences } = await played(file);
  if (differences.length === 0) {
    passed += 1;
    return [[file.id, 'pass', expectedOf(file.expect), gotOf(seen, file.expect)]];
  }
  failed += 1;
  return differences.map(({ what, expected, got }) => [file.id, 'FAIL', `${what}: ${expected}`, got]);
}

/** A case that cannot be played to its end has failed too, and says why. */
async function played(file) {
  try {
    return await run.play(file);
  } catch (error) {
    return { differences: [{ what: 'playing', expected: 'to reach the end', got: error.message }] };
  }
}

function expectedOf({ outcome, refusedWith, state }) {
  return inShort(outcome && [outcome].flat().join(' | '), [state].flat().at(-1), [refusedWith].flat());
}

/** What was seen, as far as it was asked for; of the states that hold at once the one that was named. */
function gotOf(seen, { outcome, state }) {
  const wanted = [state].flat().at(-1);
  const held = seen.states.at(-1)?.find((name) => name === wanted);
  return inShort(outcome && outcomeOf(seen), held, refusalsOf(seen));
}

function inShort(outcome, state, refusals) {
  const refused = refusals.filter((code) => code !== undefined).map((code) => `refused: ${code}`);
  return [outcome, state, ...refused].filter((one) => one !== undefined).join(', ');
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}
