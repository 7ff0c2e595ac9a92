import { rulebook, tryEverything } from './rulebook.mjs';

// npm run mutate:policy: takes out each clause that has a condition, in turn, and expects some worked case to fail. A
// clause that fails none by itself is left out together with others, and the run says which. Prints what survives that.

const trials = await tryEverything();
const { clauseIndex } = await import('#policy');

rulebook.drop();
const clauses = clauseIndex().filter(({ kind }) => kind !== 'text');
const count = { answers: 0, together: 0 };
const citedOnly = [];
const survivors = [];
for (const { id } of clauses) {
  const trial = trials.find(({ clause }) => clause === id);
  const { answersChanged = [], citationsChanged = [], company = null } = trial ?? {};
  if (answersChanged.length > 0) count.answers += 1;
  else if (company !== null) count.together += 1;
  else if (citationsChanged.length > 0) citedOnly.push(id);
  else
    survivors.push(
      `${id.padEnd(12)}  ${trial === undefined ? 'no worked case asks about it' : 'no worked case fails without it'}`,
    );
  if (answersChanged.length === 0 && company !== null)
    console.log(
      `${id.padEnd(12)}  ${company.how === 'same' ? 'says the same as' : 'gives way to'} ${company.beside.join(' ')} (${company.shownBy})`,
    );
}
console.log();
for (const line of survivors) console.log(line);
console.log(`\n${count.answers} clauses change an answer when they are dropped`);
console.log(`${count.together} change one when those named beside them are dropped too`);
console.log(`${citedOnly.length} only change what is cited: ${citedOnly.join(' ')}`);
console.log(`${survivors.length} survived`);
if (survivors.length > 0) process.exitCode = 1;
