import { parseArgs } from 'node:util';
import '../typescript.mjs';

// `npm run eventstoredb:stand-in -- --port 2113`: the stand-in alone, empty, until it is stopped.

const USAGE =
  'npm run eventstoredb:stand-in -- [--port <0 to 65535>]   (2113 when nothing is said; 0: any free one)';

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '2113' } } });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    throw new Error(`"${values.port}" is no port`);
  }
  const { startStandIn } = await import('./stand-in.ts');
  const standIn = await startStandIn({ port: Number(values.port) });
  const stop = () => void standIn.stop();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(
    `a stand-in for EventStoreDB, in memory and empty, answers at esdb://localhost:${standIn.port}?tls=false`,
  );
} catch (error) {
  const reason = error.code === 'EADDRINUSE' ? 'another program answers at this port already' : error.message;
  console.error(`the stand-in did not start: ${reason}\n${USAGE}`);
  process.exitCode = 2;
}
