import { fileProblem, InvalidMasterData } from './problem.js';
import { readMasterData, type StatedMasterData } from './read-master-data.js';
import type { SourceFile } from './source-file.js';

const MAIN = /\.(?:ya?ml|json)$/i;

/**
 * Reads files that were sent together: one main file, by the ending of its name, and spreadsheets.
 * @throws InvalidMasterData
 */
export function readSentFiles(files: readonly SourceFile[]): StatedMasterData {
  const [main, ...others] = files.filter(({ name }) => MAIN.test(name));
  if (main === undefined) {
    const [first] = files;
    const place = { file: first?.name ?? 'files', line: 1 };
    const problem =
      'one of the files is the main one: it ends in .yaml and names the revision and the tables';
    throw new InvalidMasterData([fileProblem(place, null, null, problem)]);
  }
  const twice = files.filter(({ name }, index) => files.findIndex((one) => one.name === name) !== index);
  const problems = [
    ...others.map(({ name }) => ({ name, problem: `is a second main file beside ${main.name}` })),
    ...twice.map(({ name }) => ({ name, problem: 'was sent twice' })),
  ];
  if (problems.length > 0) {
    throw new InvalidMasterData(
      problems.map(({ name, problem }) => fileProblem({ file: name, line: 1 }, null, null, problem)),
    );
  }
  return readMasterData(
    main,
    files.filter((one) => one !== main),
  );
}
