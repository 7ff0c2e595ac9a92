import { run } from './run.js';

/** As of a program that ends because nobody reads on: 128 and the number of SIGPIPE. */
const NOBODY_READS_ON = 141;

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? NOBODY_READS_ON : 1);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  environment: process.env,
  columns: process.stdout.columns,
});
