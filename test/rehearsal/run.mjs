import '../support/typescript.mjs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// npm run rehearsal: two of each role under load over EVENTSTOREDB_URL or the stand-in, and a real PostgreSQL; each
// process in turn is killed and started again. SHURI_LONG=1: more load, every process three times.

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { rehearse } = await import('./src/rehearse.js');
const { startStores } = await import('./src/stores.js');
const { verdict } = await import('./src/verdict.js');

const isLong = process.env.SHURI_LONG === '1';
const folder = mkdtempSync(join(tmpdir(), 'shuri-rehearsal-'));
const stores = await startStores();
console.log(`events: ${stores.shown}; what each process says: ${folder}`);
try {
  const rehearsal = await rehearse({
    ...stores,
    folder,
    callers: 12,
    answersPerScene: isLong ? 500 : 150,
    rounds: isLong ? 3 : 1,
    onScene: (sentence) => console.log(sentence),
  });
  const { figures, wrong } = verdict(rehearsal);
  console.log('');
  for (const sentence of wrong) console.log(sentence);
  for (const [name, number] of Object.entries(figures)) console.log(`figure rehearsal.${name} ${number}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await stores.stop();
}
