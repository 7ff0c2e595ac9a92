import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assess, decideCoverage, decideFreeTerm, decideIproCoverage, decidePackCoverage } from '#policy';
import { figure, median, spread } from '../support/statistics.mjs';
import { QUESTIONS, TERMS } from './questions.mjs';

// Decisions a second on one core, by the same facts, in three ways. Bare: by the clauses, with every one that fired or did
// not and the facts, texts and tables that the decision rests on, but not put into words. Explained: as POST
// /v1/assessments answers, the facts checked and that decision put into words, in Japanese and in English. By hand: the
// answer alone, by a few comparisons, to hold the others against. A second is one of this thread on its core, so that
// what else the machine does is not counted; rounds are interleaved.

const ROUNDS = 11;
// Long beside the ticks in which a system counts what a thread had of its core, some milliseconds.
const ROUND_MS = 200;

const BARE = {
  frontier: ({ facts, arrivedOn, knownAt }) => decideCoverage(facts, TERMS, { arrivedOn, knownAt }),
  ipro: ({ facts, requestedOn, knownAt }) => decideIproCoverage(facts, TERMS, { requestedOn, knownAt }),
  'panasonic-pack': ({ facts, appliedOn, knownAt }) =>
    decidePackCoverage(facts, TERMS, { appliedOn, knownAt }),
  'support-renewal': ({ facts, askedOn, knownAt }) => decideFreeTerm(facts, TERMS, { askedOn, knownAt }),
};

let answered = 0;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Milliseconds that this thread has had of a core. */
function onCore() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** How often a second something can be done, over one round. */
function perSecond(decide) {
  // What another way left behind is not this one's to clear up.
  collectGarbage();
  const start = onCore();
  let count = 0;
  while (onCore() - start < ROUND_MS) {
    for (let turn = 0; turn < 20; turn += 1) if (decide() !== undefined) answered += 1;
    count += 20;
  }
  return (count / (onCore() - start)) * 1000;
}

/** @throws Error where the ways do not come to the same answer: then they are not worth comparing */
function waysOf({ request, answerOf, byHand }) {
  const ways = {
    bare: () => BARE[request.programme](request),
    explained: () => assess(request, TERMS),
    byHand: () => byHand(request),
  };
  for (const { outcome } of [ways.bare(), ways.explained()]) {
    if (outcome.kind === 'decided' && answerOf(outcome.value) === ways.byHand()) continue;
    throw new Error(
      `${request.programme}: by hand ${ways.byHand()}, by the clauses ${JSON.stringify(outcome)}`,
    );
  }
  return ways;
}

function measure(question) {
  const ways = waysOf(question);
  const rates = { bare: [], explained: [], byHand: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, decide] of Object.entries(ways)) {
      const rate = perSecond(decide);
      if (round > 0) rates[name].push(rate);
    }
  }
  const { programme, question: name } = question.request;
  console.log(`${programme}, ${name}`);
  for (const [way, all] of Object.entries(rates)) console.log(`  ${way.padEnd(9)}  ${spread(all)} a second`);
  return { programme, rates };
}

/** How many a second when each programme is asked in turn. */
function inTurn(measured, way) {
  const seconds = measured.reduce((sum, { rates }) => sum + 1 / median(rates[way]), 0);
  return measured.length / seconds;
}

console.log(`decisions on one core, median (least..most) of ${ROUNDS} rounds`);
const measured = QUESTIONS.map(measure);
console.log(`${answered.toLocaleString('en')} decisions were made`);
for (const { programme, rates } of measured) {
  for (const [way, all] of Object.entries(rates)) figure(`policy.${way}.${programme}`, median(all));
}
for (const way of ['bare', 'explained', 'byHand']) figure(`policy.${way}`, inTurn(measured, way));
