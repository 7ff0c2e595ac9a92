import {
  type ClauseText,
  type DecidingClause,
  type DefiningClause,
  proposes,
  settles,
} from '../../../kernel/clause.js';
import { anyHolds } from '../../../kernel/holding.js';
import type { Facts } from '../../../kernel/facts.js';
import { either } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { shown } from '../findings/finding.js';
import type { ConductFinding, Serving, ServingFacts } from './serving.js';

/** What all of article 9 stands under. */
export const BEYOND_NORMS = said(
  'FR-R9-0',
  '社会通念を逸脱した要求があれば、すべてのサービスを提供せず、悪質なときは警察や弁護士に連絡することがある。',
  'Demands beyond social norms stop all services; if they are graver, police or lawyers may be called in.',
);

/** Whether service is suspended already. */
export const isSuspended = (facts: Facts<ServingFacts>): boolean =>
  facts.found('suspended', (is) => is).is === 'yes';

/** Suspending is proposed, and calling in police or lawyers once service is suspended. */
const beyondNorms = (text: ClauseText, finding: ConductFinding): DecidingClause<ServingFacts, Serving> => ({
  ...text,
  kind: 'exception',
  when: (facts) => shown<ConductFinding, ServingFacts>(facts, finding),
  ruling: (facts) => proposes(isSuspended(facts) ? 'escalate' : 'suspend'),
});

export const CONDUCT_CLAUSES = [
  beyondNorms(
    said(
      'FR-R9-1',
      '規定を超えた金銭、交換、無償修理などの過剰な要求。',
      'Excessive demands beyond the rules: money, an exchange, a free repair.',
    ),
    'excessiveDemands',
  ),
  beyondNorms(
    said(
      'FR-R9-2',
      '理由のない謝罪や処罰の要求。',
      'Groundless demands for an apology or for staff to be punished.',
    ),
    'groundlessApologyDemand',
  ),
  beyondNorms(
    said('FR-R9-3', '威迫、脅迫、威嚇、暴言。', 'Threats, intimidation or abusive language.'),
    'threats',
  ),
  beyondNorms(
    said('FR-R9-4', '侮辱や人格を否定する表現。', 'Insults or attacks on someone’s person.'),
    'insults',
  ),
  beyondNorms(said('FR-R9-5', 'プライバシーの侵害。', 'Invasion of privacy.'), 'privacyInvasion'),
  beyondNorms(said('FR-R9-6', '性的な発言。', 'Sexual remarks.'), 'sexualRemarks'),
  beyondNorms(
    said(
      'FR-R9-7',
      '同じ要求を繰り返し、長く拘束すること。',
      'Repeating the same demand so that staff are tied up for long.',
    ),
    'tyingUpStaff',
  ),
  beyondNorms(
    said('FR-R9-8', 'SNSやインターネットでの誹謗中傷。', 'Defamation on social media or the internet.'),
    'defamation',
  ),
];

const misbehaves = (facts: Facts<ServingFacts>) => anyHolds(CONDUCT_CLAUSES, facts);

/** What conduct stands under while service goes on. */
export const STOPS_SERVICE: DefiningClause<ServingFacts> = {
  ...BEYOND_NORMS,
  kind: 'definition',
  when: misbehaves,
};

/** Suspended service is given no more, but what is somebody's own goes back, debts are paid and periods run (A-FR-15). */
export const SERVICE_IS_STOPPED: DecidingClause<ServingFacts, Serving> = {
  ...BEYOND_NORMS,
  kind: 'base',
  when: (facts) => either(misbehaves(facts), facts.known('act')),
  ruling: (facts) => settles(facts.get('act') === 'new-service' ? 'withheld' : 'serve'),
};

/** The same conduct once more: what it comes to goes before what is still given. */
export const CONDUCT_GOES_ON = CONDUCT_CLAUSES.map((one) => ({ ...one, overrides: [SERVICE_IS_STOPPED.id] }));
