import { chain, conclude } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import type { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, type InHouse } from '../answer.js';
import type { Coverage, WarrantyTerm } from '../coverage/coverage.js';
import type { Asked } from '../asked.js';
import { coverage } from '../coverage/decide-coverage.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { initialFailure } from '../initial-failure/decide-initial-failure.js';
import type { InitialFailureFacts, InitialFailurePath } from '../initial-failure/initial-failure-facts.js';
import { acceptance } from '../refusal/decide-refusal.js';
import { scope, type ScopeFacts } from '../scope/decide-scope.js';
import { serving } from '../service/decide-serving.js';
import type { Serving, ServingFacts } from '../service/serving.js';
import { inTurn } from './in-turn.js';

/** All that bears on where an item goes. `failedOn` is stated where the customer claims an initial failure. */
export interface RouteFacts extends FrontierFacts, Omit<ServingFacts, 'act'>, Omit<ScopeFacts, 'wanted'> {
  readonly failedOn?: string;
  readonly contactedOn?: string;
  readonly outlet?: boolean;
}

/** Where an item goes: not served, not taken, to its maker, or into repair, free or paid, or an initial failure's path. */
export type Route =
  | { readonly route: 'not-served'; readonly serving: Exclude<Serving, 'serve'> }
  | { readonly route: 'refused' }
  | { readonly route: 'maker' }
  | { readonly route: 'initial-failure'; readonly path: Exclude<InitialFailurePath, 'ordinary-repair'> }
  | { readonly route: 'repair'; readonly coverage: Coverage['coverage']; readonly term: WarrantyTerm };

type Item = RecordedFacts<InHouse<RouteFacts>>;

/**
 * Where an item goes, the questions asked in the order of A-G-5: service, refusal, scope, coverage with its exclusions
 * and the guarantee, initial failure. The first that stands in the way answers; every clause that fired on any question
 * is kept, not only the deciding ones.
 */
export function decideRoute(facts: RouteFacts, terms: Terms, at: Asked): Decision<Route> {
  return decide({ ...facts, arrivedOn: at.arrivedOn }, terms, at, (item) => {
    const covered = coverage(item);
    return inTurn<Route>(
      [
        chain(serving(item.with({ act: 'new-service' as const })), (answer) =>
          conclude<Route | 'on'>(answer === 'serve' ? 'on' : { route: 'not-served', serving: answer }),
        ),
        chain(acceptance(item), (answer) =>
          conclude<Route | 'on'>(answer === 'accept' ? 'on' : { route: 'refused' }),
        ),
        chain(scope(item.with({ wanted: 'repair' as const })), (answer) =>
          conclude<Route | 'on'>(answer === 'own-rules' ? 'on' : { route: 'maker' }),
        ),
        chain(covered, (answer) => failedEarly(item, answer)),
      ],
      chain(covered, (answer) => conclude<Route>({ route: 'repair', ...answer })),
    );
  });
}

/** An initial failure is answered only where the repair would be free: exclusions come first (A-FR-25). */
function failedEarly(item: Item, covered: Coverage): Resolution<Route | 'on'> {
  const isClaimed = item.found('failedOn', () => true).is === 'yes';
  if (!isClaimed || covered.coverage !== 'free') return conclude<Route | 'on'>('on');
  const claim: Pick<InitialFailureFacts, 'warrantyStartsOn' | 'reachedOn' | 'excluded'> = {
    warrantyStartsOn: covered.term.startsOn,
    reachedOn: item.get('arrivedOn'),
    excluded: false,
  };
  return chain(initialFailure(item.with(claim)), (path) =>
    conclude<Route | 'on'>(path === 'ordinary-repair' ? 'on' : { route: 'initial-failure', path }),
  );
}
