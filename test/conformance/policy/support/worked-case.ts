import { canonicalJson, type JsonValue } from '#kernel';
import type { Decision, Programme } from '#policy';

/** What a worked case led to: its answers by name, and the clauses that spoke or were ruled out on the way. */
export interface Observed {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly spoke: ReadonlySet<string>;
  readonly ruledOut: ReadonlySet<string>;
  /** All that was answered, each answer whole, as canonical text (RFC 8785). */
  readonly texts: readonly string[];
}

/** A worked case: facts put to the regulation, and what it must answer. */
export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  observe(): Observed;
  /** Matched against the answers: what is not named may be anything. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly clauses: readonly string[];
  /** Clauses that the case shows not to apply. */
  readonly ruledOut?: readonly string[];
}

type AnyDecision = Pick<Decision<unknown, Programme>, 'outcome' | 'fired' | 'notFired'>;
type Cited = { readonly clauses: readonly string[] };

/** Gathers decisions and other answers with clauses under names of the case. A refusal by error is an answer too. */
export function seen(asked: Readonly<Record<string, () => AnyDecision | Cited>>): Observed {
  const answers: Record<string, unknown> = {};
  const spoke = new Set<string>();
  const ruledOut = new Set<string>();
  const texts: string[] = [];
  for (const [name, ask] of Object.entries(asked)) {
    const answer = answerOrRefusal(ask);
    texts.push(canonicalJson(answer as unknown as JsonValue));
    answers[name] = 'outcome' in answer ? wordOf(answer.outcome) : answer;
    for (const clause of citedBy(answer)) spoke.add(clause);
    if ('notFired' in answer) for (const { clause } of answer.notFired) ruledOut.add(clause);
  }
  return { answers, spoke, ruledOut, texts };
}

/** What two observations of one case show between them. */
export function together(one: Observed, other: Observed): Observed {
  return {
    answers: { ...one.answers, ...other.answers },
    spoke: new Set([...one.spoke, ...other.spoke]),
    ruledOut: new Set([...one.ruledOut, ...other.ruledOut]),
    texts: [...one.texts, ...other.texts],
  };
}

/** The value of a decision; any other outcome as `{ person }`, `{ asks }` or its kind. */
function wordOf(outcome: AnyDecision['outcome']): unknown {
  switch (outcome.kind) {
    case 'decided':
      return outcome.value;
    case 'person-decides':
      return { person: outcome.proposal };
    case 'needs-facts':
      return { asks: outcome.ask };
    case 'conflict':
    case 'gap':
      return outcome.kind;
  }
}

function citedBy(answer: AnyDecision | Cited): readonly string[] {
  if ('clauses' in answer) return answer.clauses;
  const because = answer.outcome.kind === 'person-decides' ? answer.outcome.because : [];
  return [...answer.fired.map(({ clause }) => clause), ...because];
}

function answerOrRefusal(ask: () => AnyDecision | Cited): AnyDecision | Cited {
  try {
    return ask();
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('code' in error) || !('clauses' in error))
      throw error;
    return { refusedWith: error.code, clauses: error.clauses as readonly string[] } as Cited;
  }
}
