import {
  type ClauseText,
  type DecidingClause,
  proposes,
  type Ruling,
  settles,
} from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { either, inOrder } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { shown } from '../findings/finding.js';
import type { ConductFinding, Serving, ServingFacts } from './serving.js';

/** What all of article 9 stands under. */
export const BEYOND_NORMS = said(
  'FR-R9-0',
  '社会通念を逸脱した要求があれば、すべてのサービスを提供せず、悪質なときは警察や弁護士に連絡することがある。',
  'Demands beyond social norms stop all services; if they are graver, police or lawyers may be called in.',
);

const isSuspended = (facts: Facts<ServingFacts>) => facts.found('suspended', (is) => is);

/** Suspending is proposed, and calling in police or lawyers once service is suspended. */
export const consequence = (facts: Facts<ServingFacts>): Ruling<Serving> =>
  proposes(isSuspended(facts).is === 'yes' ? 'escalate' : 'suspend');

const beyondNorms = (text: ClauseText, finding: ConductFinding): DecidingClause<ServingFacts, Serving> => ({
  ...text,
  kind: 'exception',
  when: (facts) => shown<ConductFinding, ServingFacts>(facts, finding),
  ruling: consequence,
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

const misbehaves = (facts: Facts<ServingFacts>) => either(...CONDUCT_CLAUSES.map((one) => one.when(facts)));

/** Suspended service is given no more, but what is somebody's own goes back, debts are paid and periods run (A-FR-15). */
export const STOPS_SERVICE: DecidingClause<ServingFacts, Serving> = {
  ...BEYOND_NORMS,
  kind: 'base',
  when: (facts) =>
    either(
      misbehaves(facts),
      inOrder(isSuspended(facts), () => facts.known('act')),
    ),
  ruling: (facts) => {
    if (misbehaves(facts).is === 'yes') return consequence(facts);
    return settles(facts.get('act') === 'new-service' ? 'withheld' : 'serve');
  },
};
