import type { WorkedCase } from '../policy/support/worked-case.js';
import { answersOf } from './answers.js';
import { type Company, inCompanyOf } from './company.js';
import type { Played, Rulebook } from './played.js';

/** What becomes of the worked cases without a clause: whose answer changes, and whose citations only. */
export interface Trial {
  readonly clause: string;
  readonly fired: readonly string[];
  readonly answersChanged: readonly string[];
  readonly citationsChanged: readonly string[];
  /** Where no answer changes without it alone: beside which other clauses one does. */
  readonly company: Company | null;
}

/** Whether a case notices that something is otherwise. */
export type Notices = (worked: WorkedCase, about: 'all' | 'answers') => boolean;

/**
 * Takes each clause out in turn and plays every case that puts a question to it.
 * @throws Error when a case fails while nothing is taken out
 */
export function tryWithoutEach(
  cases: readonly WorkedCase[],
  rulebook: Rulebook,
  notices: Notices,
): readonly Trial[] {
  rulebook.drop();
  const played = cases.map((worked): Played => {
    rulebook.consulted();
    if (notices(worked, 'all')) throw new Error(`${worked.id} fails as the rules are`);
    const asked = rulebook.consulted();
    return { worked, asked, spoke: worked.observe().spoke, answers: answersOf(worked) };
  });
  const clauses = new Set(played.flatMap(({ asked, spoke }) => [...asked, ...spoke]));
  return [...clauses].sort().map((clause) => {
    rulebook.drop(clause);
    const asking = played.filter(({ asked }) => asked.has(clause));
    const noticing = asking.map(({ worked }) => worked).filter((worked) => notices(worked, 'all'));
    const changed = noticing.filter((worked) => notices(worked, 'answers'));
    const cited = noticing.filter((worked) => !changed.includes(worked));
    rulebook.drop();
    return {
      clause,
      fired: played.filter(({ spoke }) => spoke.has(clause)).map(({ worked }) => worked.id),
      answersChanged: changed.map(({ id }) => id),
      citationsChanged: cited.map(({ id }) => id),
      company: changed.length > 0 ? null : inCompanyOf(clause, asking, rulebook),
    };
  });
}
