import type { DeadlineKind } from '../../events/shapes.js';
import type { OpenCase } from '../../decider/state.js';
import type { CaseCommandName } from '../../write/commands.js';

/** What the clock will do by itself unless somebody prevents it. */
export interface AutomaticAct {
  readonly kind: DeadlineKind;
  /** What will happen, when, and what prevents it, in one sentence. */
  readonly sentence: string;
  /** The last day to prevent it, in Asia/Tokyo. */
  readonly lastDay: string;
  /** The moment of the act (RFC 3339). */
  readonly firesAt: string;
  /** The command that the timekeeper will send. */
  readonly command: CaseCommandName;
  readonly unless: string;
  readonly clauses: readonly string[];
}

interface Act {
  readonly command: CaseCommandName;
  readonly becomes: string;
  readonly unless: string;
}

/** What each deadline leads to. Disposal is not among them: it never happens by timer alone (D24). */
const ACTS: Readonly<Record<DeadlineKind, Act>> = {
  'quote-answer': {
    command: 'lapse-quote',
    becomes: 'deemed cancelled',
    unless: 'the quote is answered',
  },
  'repair-target': {
    command: 'record-target-missed',
    becomes: 'recorded as late',
    unless: 'the repair is completed or a quote is issued',
  },
  'visit-target': {
    command: 'record-target-missed',
    becomes: 'recorded as late',
    unless: 'the visit takes place',
  },
  storage: {
    command: 'abandon',
    becomes: 'deemed abandoned',
    unless: 'the customer makes contact and the item can go back',
  },
};

/** What the armed deadlines will do, the earliest first. */
export function automaticActs({ deadlines }: OpenCase): readonly AutomaticAct[] {
  return Object.values(deadlines)
    .filter(({ status }) => status === 'armed')
    .map(({ armed }) => {
      const { kind, firesAt, lastDay, clauses } = armed;
      const { command, becomes, unless } = ACTS[kind];
      const sentence = `${becomes} at ${firesAt} unless ${unless}`;
      return { kind, sentence, lastDay, firesAt, command, unless, clauses };
    })
    .sort((a, b) => (a.firesAt < b.firesAt ? -1 : 1));
}
