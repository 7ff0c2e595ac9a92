import type { WorkedCase } from '../policy/support/worked-case.js';

/** The rulebook with a clause that can be taken out of it, and what it was asked for. */
export interface Rulebook {
  drop(clause: string | null): void;
  /** The clauses that questions were put to since this was last asked. */
  consulted(): ReadonlySet<string>;
}

/** What becomes of the worked cases without a clause: whose answer changes, and whose citations only. */
export interface Trial {
  readonly clause: string;
  readonly fired: readonly string[];
  readonly answersChanged: readonly string[];
  readonly citationsChanged: readonly string[];
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
  rulebook.drop(null);
  const played = cases.map((worked) => {
    rulebook.consulted();
    if (notices(worked, 'all')) throw new Error(`${worked.id} fails as the rules are`);
    const asked = rulebook.consulted();
    return { worked, asked, spoke: worked.observe().spoke };
  });
  const clauses = new Set(played.flatMap(({ asked, spoke }) => [...asked, ...spoke]));
  return [...clauses].sort().map((clause) => {
    rulebook.drop(clause);
    const asking = played.filter(({ asked }) => asked.has(clause)).map(({ worked }) => worked);
    const noticing = asking.filter((worked) => notices(worked, 'all'));
    const [changed, cited] = [
      noticing.filter((worked) => notices(worked, 'answers')),
      noticing.filter((worked) => !notices(worked, 'answers')),
    ];
    rulebook.drop(null);
    return {
      clause,
      fired: played.filter(({ spoke }) => spoke.has(clause)).map(({ worked }) => worked.id),
      answersChanged: changed.map(({ id }) => id),
      citationsChanged: cited.map(({ id }) => id),
    };
  });
}
