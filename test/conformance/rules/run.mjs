import { tryEverything } from './rulebook.mjs';

// npm run rules: every rule of the five regulations, how it is held, the file it is written in and the cases that show
// it, then how many are held in which way. Ends in 1 where a rule is held in no way, or by a citation alone.

const trials = await tryEverything();
const { clauseIndex } = await import('#policy');
const { codeOfClauses } = await import('./evidence.ts');
const code = codeOfClauses();
const { holdingOf, HOLDINGS, RULES } = await import('./holding.ts');

const evidence = {
  trials,
  texts: new Set(clauseIndex().map(({ id }) => id)),
};
const WIDEST = 62;
const held = RULES.map((rule) => holdingOf(rule, evidence));
for (const { rule, holding, shownBy } of held) {
  const file = (code.get(rule) ?? 'nowhere').replace('libs/policy/src/programmes/', '');
  console.log(`${rule.padEnd(12)}  ${holding.padEnd(10)}  ${file.padEnd(WIDEST)}  ${shownBy}`);
}
console.log();
const count = (wanted) => held.filter(({ holding }) => holding === wanted).length;
for (const holding of HOLDINGS) {
  console.log(`${holding.padEnd(10)}  ${count(holding)}`);
}
console.log(`${'rules'.padEnd(10)}  ${held.length}`);
console.log(
  `\nexecuted: ${count('decides') + count('together')}; a worked case fails without each: ${count('decides')} by its answer, ` +
    `${count('together')} by the clauses it must cite, and by its answer where what says the same is gone too.`,
);
if (held.some(({ rule, holding }) => holding === 'MISSING' || holding === 'supports' || !code.has(rule)))
  process.exitCode = 1;
