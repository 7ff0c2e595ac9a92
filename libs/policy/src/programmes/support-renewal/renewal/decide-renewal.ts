import { chain, conclude, join } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AskedOn, bySlides } from '../regulation/slides.js';
import { resolveSpan } from '../span/resolve-span.js';
import type { Span } from '../span/span-facts.js';
import {
  BACK_DATED,
  FROM_THE_ORDER,
  GAP_UNTIL_ORDER,
  type GapAnswer,
  NO_NEW_TERM,
  ORDERED_BEFORE_THE_END,
} from './outcome.clauses.js';
import type { RenewalAnswer, RenewalFacts, TimedOrder, Timing } from './renewal-facts.js';
import { renewableUntil } from './days-after-end.js';
import { GAP_MONTHS_ROUNDED_UP } from './retroactive-months.clause.js';
import {
  BARRED_AFTER_30_DAYS,
  GRACE_AS_DRAWN,
  GRACE_OF_30_DAYS,
  ORDERED_WITHIN_TERM,
  RENEWED_FOR_A_SURCHARGE,
} from './timing.clauses.js';

export const TIMING_CLAUSES = [
  ORDERED_WITHIN_TERM,
  BARRED_AFTER_30_DAYS,
  GRACE_OF_30_DAYS,
  GRACE_AS_DRAWN,
  RENEWED_FOR_A_SURCHARGE,
];
export const NEW_START_CLAUSES = [BACK_DATED, FROM_THE_ORDER, NO_NEW_TERM];
export const GAP_CLAUSES = [ORDERED_BEFORE_THE_END, GAP_UNTIL_ORDER];
export const RETROACTIVE_CLAUSES = [GAP_MONTHS_ROUNDED_UP];

/**
 * Whether a support term is renewed by an order of `at.askedOn`, from when until when, and how many months are paid for
 * at which price (SR-4-1 to SR-5-F2; A-SR-03, A-SR-04, A-SR-13).
 * @throws ShuriError `REQUEST.CONTRADICTORY` as the dates and months named contradict each other.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideRenewal(
  stated: RenewalFacts,
  terms: Terms,
  at: AskedOn,
): Decision<RenewalAnswer, 'support-renewal'> {
  const facts = RecordedFacts.of<RenewalFacts>(stated);
  const order = facts.with({ orderedOn: at.askedOn });
  return bySlides(at, facts, new MasterData(terms, at.askedOn), () =>
    chain(
      resolve(TIMING_CLAUSES, order),
      (timing) => renewed(order.with({ timing })),
      (answer) => (answer.kind === 'blocked' && answer.ground === 'under-a-year' ? 'frame' : 'answer'),
    ),
  );
}

function renewed(order: RecordedFacts<TimedOrder>): Resolution<RenewalAnswer> {
  const orderBy = renewableUntil(order.get('endedOn'));
  const start = resolve(NEW_START_CLAUSES, order);
  const frame = join(start, resolve(GAP_CLAUSES, order), (begin, gap) => ({ begin, gap }));
  return chain(frame, ({ begin, gap }) => {
    if (begin === 'never') return conclude<RenewalAnswer>({ kind: 'blocked', ground: 'too-late', orderBy });
    const cover = resolveSpan(order.with({ occasion: 'renewal' as const, startsOn: begin.startsOn }));
    return chain(cover, (span) =>
      span.kind === 'granted'
        ? chain(retroactiveMonths(order), (months) =>
            conclude<RenewalAnswer>(renewal(span, months, { gap, orderBy, timing: order.get('timing') })),
          )
        : conclude<RenewalAnswer>({ kind: 'blocked', ground: 'under-a-year', orderBy }),
    );
  });
}

function retroactiveMonths(order: RecordedFacts<TimedOrder>): Resolution<number> {
  return order.get('timing') === 'retroactive' ? resolve(RETROACTIVE_CLAUSES, order) : conclude(0);
}

function renewal(
  { startsOn, lastDay, chargedMonths }: Span,
  retroactive: number,
  { gap, orderBy, timing }: { gap: GapAnswer; orderBy: string; timing: Timing },
): RenewalAnswer {
  const withoutSupport = gap === 'none' ? null : gap;
  const term = { startsOn, lastDay, chargedMonths, retroactiveMonths: retroactive };
  return { kind: 'renewed', timing, ...term, withoutSupport, orderBy };
}
