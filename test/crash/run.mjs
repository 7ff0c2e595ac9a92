import '../support/typescript.mjs';
import { fileURLToPath } from 'node:url';

// npm run crash: kills the built server with SIGKILL, 10 times (SHURI_LONG=1: 50), and looks for what is lost or doubled.

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { crashRounds } = await import('./src/crash-rounds.js');
const { verdict } = await import('./src/verdict.js');

const rounds = process.env.SHURI_LONG === '1' ? 50 : 10;
const told = await crashRounds({
  rounds,
  port: process.env.PORT ?? '0',
  onRound: (round, index) => console.log(line(round, index)),
});
const { sums, wrong } = verdict(told);
console.log(
  `\nrounds ${sums.rounds}, acknowledged ${sums.acknowledged}, unanswered ${sums.unanswered}, ` +
    `repeated ${sums.repeated}, lost ${sums.lost}, doubled ${sums.doubled}`,
);
for (const sentence of wrong) console.log(sentence);
for (const [name, number] of Object.entries(sums)) console.log(`figure crash.${name} ${number}`);
process.exitCode = wrong.length === 0 ? 0 : 1;

function line({ inFlight, acknowledged, unanswered, repeated, lost, doubled }, index) {
  return (
    `round ${index + 1}: ${inFlight} in flight, acknowledged ${acknowledged}, unanswered ${unanswered}, ` +
    `repeated ${repeated}, lost ${lost}, doubled ${doubled}`
  );
}
