import '../support/typescript.mjs';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Records the stories of the demo as golden logs of the release that package.json names: once, never again.

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { record } = await import('./src/record.js');
for (const line of await record(version)) console.log(`${version}/${line}`);
