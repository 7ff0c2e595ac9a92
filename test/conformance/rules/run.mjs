import { tryEverything } from './rulebook.mjs';

// npm run rules: every rule of the five regulations and how it is held, then how many are held in which way.

const trials = await tryEverything();
const { clauseIndex } = await import('#policy');
const { citedByCommands } = await import('./evidence.ts');
const { holdingOf, HOLDINGS, RULES } = await import('./holding.ts');

const evidence = {
  trials,
  commands: citedByCommands(),
  texts: new Set(clauseIndex().map(({ id }) => id)),
};
const held = RULES.map((rule) => holdingOf(rule, evidence));
for (const { rule, holding, shownBy } of held) {
  console.log(`${rule.padEnd(12)}  ${holding.padEnd(10)}  ${shownBy}`);
}
console.log();
for (const holding of HOLDINGS) {
  console.log(`${holding.padEnd(10)}  ${held.filter((one) => one.holding === holding).length}`);
}
console.log(`${'rules'.padEnd(10)}  ${held.length}`);
const executed = held.filter(({ holding }) => holding === 'decides' || holding === 'together');
console.log(`\nexecuted: ${executed.length}; each changes an expected answer when it is dropped.`);
if (held.some(({ holding }) => holding === 'MISSING' || holding === 'supports')) process.exitCode = 1;
