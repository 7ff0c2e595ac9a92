import { parseInstant } from '#civil-time';
import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { standing } from '../../../kernel/ruled.js';
import { all } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';
import {
  COMPLETION_NOT_PROMISED,
  FOUR_BUSINESS_DAYS,
  VISIT_BY_SECOND_DAY,
  VISIT_PROMISES_NO_COMPLETION,
} from './target.clauses.js';

/**
 * Work that was done, and when it was due. Instants are RFC 3339; for a visit, when the visit began. `repairedAt`: when the
 * repair was finished that the visit was for, as far as it is.
 */
export interface DoneWork {
  readonly service: 'on-site' | 'carry-in';
  readonly firesAt: string;
  readonly doneAt: string;
  readonly repairedAt?: string;
}

/** `missed`: the target is a duty and was not kept; `reported`: it was missed, and that is all there is to it. */
export type TargetVerdict = 'met' | 'missed' | 'reported';

type JudgingClause = DecidingClause<DoneWork & { readonly inTime: boolean }, TargetVerdict>;

function judging(service: DoneWork['service']): Pick<JudgingClause, 'kind' | 'when' | 'ruling'> {
  return {
    kind: 'base',
    when: (facts) => facts.test('service', (one) => one === service),
    ruling: (facts) => settles(facts.get('inTime') ? 'met' : 'missed'),
  };
}

/** The clauses on what a target missed or met means. */
export const JUDGING_CLAUSES = [
  { ...VISIT_BY_SECOND_DAY, ...judging('on-site') },
  { ...VISIT_PROMISES_NO_COMPLETION, when: judging('on-site').when },
  { ...FOUR_BUSINESS_DAYS, ...judging('carry-in') },
  {
    ...COMPLETION_NOT_PROMISED,
    kind: 'exception',
    overrides: [FOUR_BUSINESS_DAYS.id],
    when: (facts) =>
      all(
        facts.test('service', (one) => one === 'carry-in'),
        facts.test('inTime', (inTime) => !inTime),
      ),
    ruling: () => settles('reported'),
  } satisfies JudgingClause,
];

/** Whether the target of a visit says nothing of when the repair is finished. */
const visitAloneCounts = standing(VISIT_PROMISES_NO_COMPLETION);

/**
 * Whether a target was met, that is before `firesAt` (PN-T-1, PN-T-3), and what it means that it was not (PN-T-2, PN-T-6).
 * @throws InvalidCivilDate, InvalidInstant
 */
export function judgeTarget(
  done: DoneWork,
  terms: Terms,
  at: AppliedOn,
): Decision<TargetVerdict, 'panasonic-pack'> {
  const facts = RecordedFacts.of(done);
  return byCatalogue(at, facts, new MasterData(terms, at.appliedOn), () => {
    const judgedAt = visitAloneCounts() ? done.doneAt : (done.repairedAt ?? done.doneAt);
    const inTime = Temporal.Instant.compare(parseInstant(judgedAt), parseInstant(done.firesAt)) < 0;
    return resolve(JUDGING_CLAUSES, facts.with({ inTime }));
  });
}
