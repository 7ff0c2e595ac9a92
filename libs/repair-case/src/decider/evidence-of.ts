import { papersOf } from './facts.js';
import { PAPERS, readingsOf } from './papers.js';
import type { OpenCase } from './state.js';

/** What shows a fact, by the id of the evidence on the case; undefined where it rests on none. */
export function evidenceOf(state: OpenCase, fact: string): string | undefined {
  return state.opened.programme === 'frontier' ? underFrontier(state, fact) : underProgramme(state, fact);
}

/** Its rules read the papers themselves, and of a finding the fact that names what shows it. */
function underFrontier(state: OpenCase, fact: string): string | undefined {
  const { receipt, stamped, card } = papersOf(state);
  switch (fact) {
    case 'receiptPurchasedOn':
      return receipt?.evidenceId;
    case 'cardPresent':
      return card?.evidenceId;
    case 'stampDate':
    case 'stampShop':
      return stamped?.evidenceId;
    default:
      return fact.endsWith('Evidence') ? (named(state, fact) ?? undefined) : undefined;
  }
}

/** What was named as showing it; where nothing was, the latest paper that says the same. */
function underProgramme(state: OpenCase, fact: string): string | undefined {
  const shown = named(state, `${OF_THE_CAUSE.includes(fact) ? 'cause' : fact}Evidence`);
  return shown === undefined ? paperOf(state, fact) : (shown ?? undefined);
}

/** Whether the cause is borne out is shown by what shows the cause. */
const OF_THE_CAUSE = ['causeEvidenced', 'causeProven'];

function named({ stated }: OpenCase, name: string): string | null | undefined {
  const id = new Map(Object.entries(stated)).get(name);
  return typeof id === 'string' || id === null ? id : undefined;
}

/** Of what a registration tells, or of what is lacking, no paper on the case speaks; nor does one that says another value. */
function paperOf(state: OpenCase, fact: string): string | undefined {
  if (!Object.hasOwn(PAPERS[state.opened.programme], fact)) return undefined;
  const said = new Map(Object.entries(state.stated)).get(fact) ?? null;
  return readingsOf(state, fact).findLast(({ value }) => value === said)?.evidenceId;
}
