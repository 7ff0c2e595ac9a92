import { evidenceOf } from './evidence-of.js';
import { PAPERS, readingsOf } from './papers.js';
import type { OpenCase, StatedFacts } from './state.js';

/** What was stated on a case of another programme than FRONTIER, by whether something shows it. */
export interface Proven {
  /** What counts as said: of a fact that a paper shows the word of the paper, of all others what was stated. */
  readonly facts: StatedFacts;
  /** What a paper would have to show, and none does: it makes nothing free (IP-F-4, IP-P-4, A-IP-02, PN-P-1). */
  readonly unproven: StatedFacts;
}

/** Tells what was stated from what is shown. Where a paper says something else than was stated, the paper counts. */
export function provenFacts(state: OpenCase): Proven {
  const { opened, stated } = state;
  const papers = Object.keys(PAPERS[opened.programme]);
  const bare = papers.filter((fact) => evidenceOf(state, fact) === undefined);
  const read = bare.flatMap((fact) => {
    const reading = readingsOf(state, fact).at(-1);
    return reading === undefined ? [] : [[fact, reading.value] as const];
  });
  const isRead = (fact: string) => read.some(([one]) => one === fact);
  const said = Object.entries(stated);
  return {
    facts: Object.fromEntries([...said.filter(([fact]) => !bare.includes(fact)), ...read]),
    unproven: Object.fromEntries(said.filter(([fact]) => bare.includes(fact) && !isRead(fact))),
  };
}
