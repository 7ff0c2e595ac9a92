import { parseArgs } from 'node:util';
import '../typescript.mjs';

// `npm run postgres -- --port 5433`: a PostgreSQL server of its own, empty, until it is stopped. Test runs start it with
// `--until-gone <process>`: it ends with them, however they end.

const USAGE = 'npm run postgres -- [--port <0 to 65535>]   (5433 when nothing is said; 0: any free one)';
const LOOK_EVERY_MS = 500;

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '5433' }, 'until-gone': { type: 'string' } },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    throw new Error(`"${values.port}" is no port`);
  }
  const { startPostgres, USER, PASSWORD } = await import('./server.ts');
  const parent = values['until-gone'];
  const server = await startPostgres({ port: Number(values.port), durable: parent === undefined });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  if (parent !== undefined) setInterval(() => isGone(Number(parent)) && void stop(), LOOK_EVERY_MS);
  console.log(
    `PostgreSQL answers at postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${server.port}/postgres`,
  );
} catch (error) {
  console.error(`PostgreSQL did not start: ${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

function isGone(id) {
  try {
    process.kill(id, 0);
    return false;
  } catch {
    return true;
  }
}
