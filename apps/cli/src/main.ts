import { run } from './run.js';
import { endWithoutOutput } from './without-output.js';

process.stdout.on('error', endWithoutOutput);

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  environment: process.env,
  columns: process.stdout.columns,
});
