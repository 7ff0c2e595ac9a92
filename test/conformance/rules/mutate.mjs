import { rulebook, tryEverything } from './rulebook.mjs';

// npm run mutate:policy: takes out each clause that has a condition, in turn, and expects some worked case to fail. Prints
// the clauses whose loss no case notices.

const trials = await tryEverything();
const { clauseIndex } = await import('#policy');

rulebook.drop(null);
const clauses = clauseIndex().filter(({ kind }) => kind !== 'text');
const survivors = clauses.flatMap(({ id }) => {
  const trial = trials.find(({ clause }) => clause === id);
  if (trial === undefined) return [`${id.padEnd(12)}  no worked case asks about it`];
  if (trial.answersChanged.length + trial.citationsChanged.length > 0) return [];
  return [`${id.padEnd(12)}  no worked case fails without it`];
});
for (const line of survivors) console.log(line);
console.log(`\n${clauses.length - survivors.length} noticed, ${survivors.length} survived`);
if (survivors.length > 0) process.exitCode = 1;
